/**
 * What a spreadsheet would take for a formula, in ASCII and in full width, and the characters that hide one. A minus, a
 * plus and an at sign start formulas too.
 */
const FORMULA_START = /^[\s\u00a0\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A cell that is only ever text: what could be a formula has an apostrophe in front (OWASP, "CSV Injection"). */
function toCell(value: string | null): string {
  const text = value ?? '';
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of CSV (RFC 4180) with its end. */
export function toCsvLine(values: readonly (string | null)[]): string {
  return `${values.map(toCell).join(',')}\r\n`;
}
