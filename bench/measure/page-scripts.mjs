import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASSET = /["'`(](?:[./\w-]*\/)?([\w.-]+\.js)["'`)]/g;
const TEXTS = /^(core|extra)-/;
/** Shorter files of these names hold no texts. */
const LEAST_TEXTS_BYTES = 1_000;

/**
 * Compressed bytes of all JavaScript that one reader of a page can come to load: its scripts and whatever they import,
 * at once or later, and the texts of one language, the heaviest.
 * @param {string} folder of the build, compressed
 * @param {string} page its HTML file
 */
export function bytesOfPage(folder, page) {
  const sizes = [...scriptsOf(folder, page)].map((name) => ({
    kind: TEXTS.exec(name)?.[1] ?? '',
    bytes: readFileSync(join(folder, 'assets', `${name}.br`)).length,
  }));
  /** @param {{ kind: string, bytes: number }} script */
  const isTexts = ({ kind, bytes }) => kind !== '' && bytes >= LEAST_TEXTS_BYTES;
  const texts = ['core', 'extra'].map((kind) =>
    Math.max(
      0,
      ...sizes.filter((one) => isTexts(one) && one.kind === kind).map((one) => one.bytes),
    ),
  );
  const others = sizes.filter((one) => !isTexts(one)).map((one) => one.bytes);
  return [...texts, ...others].reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * @param {string} folder
 * @param {string} page
 * @returns {ReadonlySet<string>} file names in `assets`
 */
function scriptsOf(folder, page) {
  /** @type {Set<string>} */
  const found = new Set();
  const waiting = [join(folder, page)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(ASSET)) {
      const next = join(folder, 'assets', name);
      if (found.has(name) || !existsSync(next)) continue;
      found.add(name);
      waiting.push(next);
    }
  }
  return found;
}
