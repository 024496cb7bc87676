// Builds dist/ from the sources, and does nothing when neither has changed since.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.mjs';

/** All that the build reads. */
const SOURCES = [
  'src',
  'public',
  'index.html',
  'pay.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tailwind.config.ts',
  'vite.config.ts',
  'vite.pay.config.ts',
  'vite.server.config.ts',
  'vite.worker.config.ts',
  'scripts/build.mjs',
  'scripts/lib/compress-folder.mjs',
  'scripts/lib/product-build.mjs',
  'scripts/vite',
];

/** Where the hash of the sources is written when a build has succeeded; relative to the root. */
export const BUILD_STAMP = 'dist/build-stamp';

/**
 * @param {string} root
 * @returns {string} changes when a rebuild is needed
 */
export function sourcesHash(root) {
  return contentHash(
    root,
    SOURCES,
    (path) => /\.test\.tsx?$/.test(path) || path === 'src/dashboard/route-tree.gen.ts',
  );
}

/**
 * @param {{ root: string, log?: (line: string) => void }} options
 * @returns {'built' | 'unchanged'}
 * @throws {Error} when the build fails
 */
export function ensureBuilt({ root, log = () => {} }) {
  const stamp = join(root, BUILD_STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash(root)) return 'unchanged';
  log('building');
  // A process of its own: what the bundler holds is given back before the server starts.
  const result = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--quiet'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (result.status !== 0) throw new Error('the build failed');
  return 'built';
}
