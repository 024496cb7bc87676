// npm run build: dist/dashboard (what the browser loads) and dist/server (what answers it).
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'vite';
import { inlineCodeIn } from './checks/inline-code.mjs';
import { compressFolder, filesIn } from './lib/compress-folder.mjs';
import { BUILD_STAMP, sourcesHash } from './lib/product-build.mjs';
import { ROOT } from './lib/root.mjs';

process.chdir(ROOT);
// Whatever it is run from: another value builds React's development half into the product.
process.env['NODE_ENV'] = 'production';
const logLevel = process.argv.includes('--quiet') ? 'warn' : 'info';
const hash = sourcesHash(ROOT);
rmSync(BUILD_STAMP, { force: true });

await build({ configFile: 'vite.config.ts', logLevel });
// Names the files that are there by now: those of the dashboard alone.
await build({ configFile: 'vite.worker.config.ts', logLevel });
await build({ configFile: 'vite.pay.config.ts', logLevel });
await build({ configFile: 'vite.server.config.ts', logLevel });
refuseInlineCode('dist/dashboard');
await compressFolder('dist/dashboard');

mkdirSync(dirname(BUILD_STAMP), { recursive: true });
writeFileSync(BUILD_STAMP, hash);

/**
 * The content security policy would block it in the browser, where it is found late.
 * @param {string} folder
 */
function refuseInlineCode(folder) {
  for (const path of filesIn(folder).filter((name) => name.endsWith('.html'))) {
    const found = inlineCodeIn(readFileSync(path, 'utf8'));
    if (found.length > 0) throw new Error(`${path} has inline code: ${found.join(', ')}`);
  }
}
