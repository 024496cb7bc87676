import { LOGO_MAX_BYTES, LOGO_MAX_PIXELS } from '../../../../contract/core/logo-limits.ts';
import type { RuleId } from '../../../../contract/v2/rule-messages.ts';

export type LogoRule = Extract<RuleId, `logo.${string}`>;

export type LogoInspection =
  | {
      readonly ok: true;
      readonly type: 'image/jpeg' | 'image/png';
      /** Pixels. */
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly ok: false;
      readonly rule: LogoRule;
      /** A picture that is only too heavy or too large, and that a browser could make smaller. */
      readonly isShrinkable: boolean;
    };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** More than any camera of a telephone takes; decoding what claims more would cost a gigabyte. */
const SHRINKABLE_PIXELS = 64_000_000;
const SHRINKABLE_BYTES = 32 * 1024 * 1024;

/** A PNG begins with its signature and the chunk that tells its size. */
function readPng(bytes: DataView): { width: number; height: number } | null {
  if (bytes.byteLength < 24) return null;
  const isPng = PNG_SIGNATURE.every((byte, index) => bytes.getUint8(index) === byte);
  const isHeader = isPng && bytes.getUint32(12) === 0x49484452;
  return isHeader ? { width: bytes.getUint32(16), height: bytes.getUint32(20) } : null;
}

/** Frame markers of JPEG: C0–CF, but for DHT, JPG and DAC, which only look like them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** A JPEG is a row of segments, each with its length; one of them tells the size. */
function readJpeg(bytes: DataView): { width: number; height: number } | null {
  if (bytes.byteLength < 4 || bytes.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 4 <= bytes.byteLength) {
    if (bytes.getUint8(at) !== 0xff) return null;
    const marker = bytes.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      return at + 9 <= bytes.byteLength
        ? { height: bytes.getUint16(at + 5), width: bytes.getUint16(at + 7) }
        : null;
    }
    at += 2 + bytes.getUint16(at + 2);
  }
  return null;
}

/**
 * Whether a file is a logo that the API takes: by its bytes, not by its name.
 * In: the whole file. Out: its size in pixels, or the rule that it breaks.
 */
export function inspectLogo(content: ArrayBuffer): LogoInspection {
  const bytes = new DataView(content);
  const png = readPng(bytes);
  const size = png ?? readJpeg(bytes);
  if (size === null || size.width === 0 || size.height === 0) {
    return { ok: false, rule: 'logo.notAnImage', isShrinkable: false };
  }
  const pixels = size.width * size.height;
  const isShrinkable = pixels <= SHRINKABLE_PIXELS && content.byteLength <= SHRINKABLE_BYTES;
  if (content.byteLength > LOGO_MAX_BYTES)
    return { ok: false, rule: 'logo.tooLarge', isShrinkable };
  if (pixels > LOGO_MAX_PIXELS) return { ok: false, rule: 'logo.tooManyPixels', isShrinkable };
  return { ok: true, type: png ? 'image/png' : 'image/jpeg', ...size };
}
