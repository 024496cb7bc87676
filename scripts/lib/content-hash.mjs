import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash over the names and the contents of files; a folder stands for all that is in it.
 * A path that does not exist counts as absent, so that its appearance changes the hash.
 * @param {string} root
 * @param {readonly string[]} paths relative to `root`
 * @param {(path: string) => boolean} [isIgnored] told each path relative to `root`, with slashes
 * @returns {string} hexadecimal SHA-256
 */
export function contentHash(root, paths, isIgnored = () => false) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) addPath(path);
  return hash.digest('hex');

  /** @param {string} path */
  function addPath(path) {
    if (isIgnored(path)) return;
    const absolute = join(root, path);
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      for (const name of readdirSync(absolute).sort()) addPath(`${path}/${name}`);
      return;
    }
    hash.update(`${path}\0`);
    if (stats) hash.update(createHash('sha256').update(readFileSync(absolute)).digest());
  }
}
