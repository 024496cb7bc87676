// npm start: from a fresh clone to a running product, with Node and npm alone.
// Installs and builds only what has changed since the last time, then becomes the server: the
// settings are those of the environment, signals and the exit code are the server's own.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureInstalled } from './lib/installation.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { ROOT } from './lib/root.mjs';

const log = (/** @type {string} */ line) => console.log(`${line} …`);

try {
  ensureInstalled({ root: ROOT, log });
  ensureBuilt({ root: ROOT, log });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
process.chdir(ROOT);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(ROOT, 'dist/server/main.js')).href);
