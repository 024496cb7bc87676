/** How the files begin that a browser draws and that cannot hold a script: an SVG can. */
const BEGINNINGS = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  // RIFF, four bytes of length, WEBP.
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const;

export type PictureType = (typeof BEGINNINGS)[number]['type'];

/** What kind of picture it is by its content, whatever its name or its server says; null for anything else. */
export function pictureTypeOf(file: Uint8Array): PictureType | null {
  const found = BEGINNINGS.find(({ at, bytes }) =>
    bytes.every((byte, index) => file[at + index] === byte),
  );
  return found?.type ?? null;
}
