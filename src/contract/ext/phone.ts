/** Where a number without a country's code is from. */
const ALGERIA = '213';

/**
 * A phone number in E.164 (`+213555123456`), however it was typed: with spaces, `00` for `+`, Arabic digits, or in Algeria's
 * own way (`0555 12 34 56`).
 * @returns null when it cannot be one
 */
export function toE164(typed: string): string | null {
  const compact = typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\s().\-\u00a0\u200e\u200f]/g, '');
  const international = compact.replace(/^00/, '+').replace(/^0(?=\d)/, `+${ALGERIA}`);
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null;
}
