import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE_NAME = 'session-secret';

function readSecret(path: string): string | null {
  try {
    const secret = readFileSync(path, 'utf8').trim();
    return secret === '' ? null : secret;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The secret of a development server: drawn at the first start and kept beside its data, readable by its owner alone.
 * Two first starts at once agree on one, since a link never replaces a file.
 * @throws Error when the folder cannot be written
 */
export function readOrCreateSecret(dataDir: string): string {
  const path = join(dataDir, FILE_NAME);
  const existing = readSecret(path);
  if (existing !== null) return existing;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
    return secret;
  } catch (error) {
    const winner = readSecret(path);
    if (winner !== null) return winner;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
