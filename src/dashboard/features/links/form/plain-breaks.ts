/** A break is a break: some clients send texts with CRLF, a text area gives LF. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
