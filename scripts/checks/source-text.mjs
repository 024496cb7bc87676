// Rules about the text of sources that the linter has no rule for: source-text-rules.mjs.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { SOURCE_TEXT_RULES } from './source-text-rules.mjs';

const folders = ['src', 'scripts', 'e2e', 'bench'].filter((name) => existsSync(join(ROOT, name)));
const files = folders.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path)),
);
let found = 0;
for (const path of files) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  for (const { find, says } of SOURCE_TEXT_RULES) {
    for (const { line, what } of find({ path, text })) {
      found += 1;
      console.error(`${path}:${line}: ${what} – ${says}`);
    }
  }
}
if (files.length === 0) console.error('no file was read');
console.log(`${files.length} files`);
process.exitCode = found > 0 || files.length === 0 ? 1 : 0;
