import { inflateSync } from 'node:zlib';

const WOFF_SIGNATURE = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * Unpacks a WOFF font (W3C, "WOFF File Format 1.0") into the plain one that it was made from. The printer reads both, but
 * of a packed one it cannot embed letters with accents.
 * @throws Error when it is no WOFF font
 */
export function unpackWoff(packed: Buffer): Buffer {
  if (packed.readUInt32BE(0) !== WOFF_SIGNATURE) throw new Error('Not a WOFF font');
  const count = packed.readUInt16BE(12);
  const largestPower = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(SFNT_HEADER + SFNT_ENTRY * count);
  directory.writeUInt32BE(packed.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(largestPower * SFNT_ENTRY, 6);
  directory.writeUInt16BE(Math.log2(largestPower), 8);
  directory.writeUInt16BE((count - largestPower) * SFNT_ENTRY, 10);
  const parts: Uint8Array[] = [directory];
  let position = directory.length;
  for (let index = 0; index < count; index += 1) {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    const offset = packed.readUInt32BE(entry + 4);
    const packedLength = packed.readUInt32BE(entry + 8);
    const length = packed.readUInt32BE(entry + 12);
    const stored = packed.subarray(offset, offset + packedLength);
    const table = packedLength < length ? inflateSync(stored) : stored;
    const target = SFNT_HEADER + index * SFNT_ENTRY;
    packed.copy(directory, target, entry, entry + 4);
    directory.writeUInt32BE(packed.readUInt32BE(entry + 16), target + 4);
    directory.writeUInt32BE(position, target + 8);
    directory.writeUInt32BE(length, target + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    position += length + padding.length;
  }
  return Buffer.concat(parts);
}
