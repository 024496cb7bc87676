/** The encodings that spreadsheets in Algeria write: UTF-8, UTF-16, and the two of older Windows. */
export const FILE_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1256',
] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

const MARKS: readonly (readonly [FileEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const ARABIC_LETTERS = /[\u0620-\u064a]{2,}/g;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Letters that stand beside others of their kind: a wrong reading scatters them. */
function arabicShare(text: string): number {
  const letters = [...text.matchAll(ARABIC_LETTERS)].reduce((sum, [word]) => sum + word.length, 0);
  const foreign = text.replaceAll(/[\u0000-\u007f]/g, '').length;
  return foreign === 0 ? 0 : letters / foreign;
}

/** In which encoding a file most likely was written: by its mark, as UTF-8 where it is, else by which letters it makes. */
export function guessEncoding(bytes: Uint8Array): FileEncoding {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  }
  if (isUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, 64 * 1024);
  return arabicShare(new TextDecoder('windows-1256').decode(sample)) > 0.7
    ? 'windows-1256'
    : 'windows-1252';
}

/** The text of a file, without its mark; what is no letter of the encoding becomes a replacement sign. */
export function decodeFile(bytes: Uint8Array, encoding: FileEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
