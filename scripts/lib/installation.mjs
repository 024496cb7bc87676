// Brings node_modules in line with the lock file, and does nothing when it is already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {{ root: string, log?: (line: string) => void }} options
 * @returns {'installed' | 'unchanged'}
 * @throws {Error} when npm fails
 */
export function ensureInstalled({ root, log = () => {} }) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = stampOf(lock);
  const stampFile = join(root, 'node_modules', '.install-stamp');
  if (readOrNull(stampFile) === stamp) return 'unchanged';
  // A node_modules that npm has made without us is as good when it holds what the lock file says.
  if (isInstalled(lock, readOrNull(join(root, 'node_modules', '.package-lock.json')))) {
    writeFileSync(stampFile, stamp);
    return 'unchanged';
  }
  log('installing packages');
  runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stampFile, stamp);
  return 'installed';
}

/**
 * Whether npm's record of node_modules holds every package that the lock file asks for.
 * Optional packages are left out: npm skips those of other platforms.
 * @param {string} lock      text of package-lock.json
 * @param {string | null} record text of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(lock, record) {
  if (record === null) return false;
  const wanted = packagesOf(lock);
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || entry.peer) return true;
    const found = present[path];
    return found?.version === entry.version && found?.integrity === entry.integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry
 * @param {string} text
 * @returns {Record<string, LockEntry>}
 */
function packagesOf(text) {
  return JSON.parse(text).packages ?? {};
}

/** @param {string} lock */
function stampOf(lock) {
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

/** @param {string} path */
function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} cwd
 * @param {string[]} args
 */
function runNpm(cwd, args) {
  const cli = process.env['npm_execpath'];
  const result = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    throw new Error(`npm ${args[0]} failed${result.error ? `: ${result.error.message}` : ''}`);
  }
}
