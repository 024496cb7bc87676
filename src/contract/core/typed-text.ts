/** Without the marks of direction, and other signs that nobody sees, that come along with what is copied out of a text in Arabic. */
export function withoutMarks(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

/** Digits as people type them in Algeria, in either script, as ASCII ones. */
export function withLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
