const BOUNDARY = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i;
/** `name=title` and `;name="title"`, which the standards allow and some clients send. */
const PARAMETER = /;\s*(name|filename)=(?:"([^"\r\n]*)"|([^\s;"]+))/gi;

/**
 * A multipart body as the strictest readers want it: names in quotes, nothing before the first part or after the last.
 * @returns null for a body without any part
 */
export function tidyMultipart(
  bytes: Uint8Array,
  contentType: string,
): Uint8Array<ArrayBuffer> | null {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? [];
  const delimiter = `--${quoted ?? plain ?? ''}`;
  // A letter a byte, so that nothing of what is in the parts changes.
  const [, ...pieces] = `\r\n${Buffer.from(bytes).toString('latin1')}`.split(`\r\n${delimiter}`);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  if (delimiter === '--' || end < 1) return null;
  const parts = pieces.slice(0, end).map((piece) => {
    const bodyAt = piece.indexOf('\r\n\r\n');
    const head = piece
      .slice(0, bodyAt)
      .replace(
        PARAMETER,
        (_all, name: string, inQuotes?: string, token?: string) =>
          `; ${name}="${inQuotes ?? token ?? ''}"`,
      );
    return `${delimiter}${head}${piece.slice(bodyAt)}\r\n`;
  });
  return new Uint8Array(Buffer.from(`${parts.join('')}${delimiter}--\r\n`, 'latin1'));
}
