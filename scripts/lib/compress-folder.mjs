import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const COMPRESSIBLE = /\.(css|html|js|json|mjs|svg|txt|webmanifest)$/;
const compress = promisify(brotliCompress);

/**
 * Writes `x.js.br` beside `x.js`: the best compression costs a second at build time, and nothing later.
 * @param {string} folder
 */
export async function compressFolder(folder) {
  const paths = filesIn(folder).filter((path) => COMPRESSIBLE.test(path));
  await Promise.all(
    paths.map(async (path) => {
      const bytes = readFileSync(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      writeFileSync(`${path}.br`, await compress(bytes, { params }));
    }),
  );
}

/**
 * @param {string} folder
 * @returns {string[]} paths of all files in it, at any depth
 */
export function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
