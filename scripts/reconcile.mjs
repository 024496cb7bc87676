// npm run reconcile: compares links, transactions and the bank, prints every break, and exits non-zero
// when there is one (1) or when it could not be told (2). The settings are those of `npm start`;
// `-- --days=365` looks further back than 30 days. The embedded database serves one process: stop the
// server first, or ask it by the test hook `POST /sandbox/reconcile`.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ensureInstalled } from './lib/installation.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { ROOT } from './lib/root.mjs';

const log = (/** @type {string} */ line) => console.error(`${line} …`);

try {
  ensureInstalled({ root: ROOT, log });
  ensureBuilt({ root: ROOT, log });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
process.chdir(ROOT);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(ROOT, 'dist/server/reconcile.js')).href);
