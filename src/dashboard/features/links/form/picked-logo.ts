import { inspectLogo, type LogoInspection } from './logo-inspection.ts';

/** A picture that was chosen and found right, ready to be shown, kept and sent. */
export interface PickedLogo {
  readonly file: File;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The same bytes as a `data:` address, for the picture on screen and for the draft. */
  readonly url: string;
}

export type PickOutcome =
  { readonly ok: true; readonly logo: PickedLogo } | Extract<LogoInspection, { ok: false }>;

/** Looks at a chosen file before anything is sent. A file that cannot be read at all is no picture. */
export async function pickLogo(file: File): Promise<PickOutcome> {
  let content: ArrayBuffer;
  try {
    content = await file.arrayBuffer();
  } catch {
    return { ok: false, rule: 'logo.notAnImage', isShrinkable: false };
  }
  const inspection = inspectLogo(content);
  if (!inspection.ok) return inspection;
  const { type, width, height } = inspection;
  const typed = file.type === type ? file : new File([content], file.name, { type });
  return { ok: true, logo: { file: typed, width, height, url: toDataUrl(content, type) } };
}

/** So many bytes at once: a call takes only so many arguments. */
const CHUNK = 0x8000;

function toDataUrl(content: ArrayBuffer, type: string): string {
  const bytes = new Uint8Array(content);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return `data:${type};base64,${btoa(binary)}`;
}
