import { isBlank, isFieldSet, type Report } from './body-readers.ts';
import { LOGO_MAX_BYTES } from './logo-limits.ts';

/** An uploaded picture as both sides see it: a browser's `File` and the server's have these. */
export interface LogoUpload {
  /** Bytes. */
  readonly size: number;
  readonly type: string;
}

/**
 * A logo as it arrived: absent, empty (takes the logo away), or a file. Whether the bytes are a picture is for whoever has them.
 */
export function readLogo(
  input: unknown,
  report: Report<'logo.notAnImage' | 'logo.tooLarge'>,
): LogoUpload | null | undefined {
  if (input === undefined) return undefined;
  if (isBlank(input)) return null;
  if (!isFieldSet(input) || typeof input['size'] !== 'number') {
    report('logo.notAnImage');
    return undefined;
  }
  // A file field that was left empty arrives as a file without bytes.
  if (input['size'] === 0) return undefined;
  if (input['size'] > LOGO_MAX_BYTES) report('logo.tooLarge');
  return input as unknown as LogoUpload;
}
