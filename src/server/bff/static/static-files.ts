import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** The others are packed already. */
const PACKABLE = /^text\/|json$|svg\+xml$/;

export type Packing = 'br' | 'gzip';

/** A file of the built dashboard. */
export interface StaticFile {
  readonly contentType: string;
  readonly etag: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPackable: boolean;
  /** The packed bytes; made once, unless the build made them. */
  packed(packing: Packing): Promise<Uint8Array<ArrayBuffer>>;
}

function toFile(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  brotli: Uint8Array<ArrayBuffer> | undefined,
): StaticFile {
  const contentType = TYPES[extname(name)] ?? 'application/octet-stream';
  const made = new Map<Packing, Promise<Uint8Array<ArrayBuffer>>>();
  if (brotli) made.set('br', Promise.resolve(brotli));
  const make = async (packing: Packing): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(
      packing === 'gzip'
        ? await gzipAsync(bytes, { level: 9 })
        : await brotliAsync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  return {
    contentType,
    // Weak: the same for every packing of the same bytes.
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    bytes,
    isPackable: PACKABLE.test(contentType),
    packed(packing) {
      const known = made.get(packing) ?? make(packing);
      made.set(packing, known);
      return known;
    },
  };
}

/**
 * Reads the built dashboard into memory (about 2 MB). Only what was there at the start is ever served: no request becomes a
 * path of the disk.
 * @returns files by URL path, `/assets/index-abc.js`
 * @throws Error when the folder cannot be read
 */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(
      path.slice(join(folder, '/').length).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(path)),
    );
  }
  const files = new Map<string, StaticFile>();
  for (const [name, bytes] of found) {
    const isPacking = /\.(?:br|gz)$/.test(name) && found.has(name.replace(/\.(?:br|gz)$/, ''));
    if (!isPacking) files.set(`/${name}`, toFile(bytes, name, found.get(`${name}.br`)));
  }
  return files;
}
