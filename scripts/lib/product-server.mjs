// The built product as a process of its own, for the journeys and the benchmark.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { ROOT } from './root.mjs';

const READY_WITHIN_MS = 180_000;

/**
 * @typedef {object} ProductServer
 * @property {string} origin  e.g. `http://127.0.0.1:41233`
 * @property {() => Promise<void>} stop  stops the server, and removes its data where it made the folder
 */

/**
 * Starts the built product on a free port, with an embedded database and the test hooks open.
 * @param {{ env?: Readonly<Record<string, string>>, dataDir?: string }} [options]
 *   `env`: settings on top of these; `dataDir`: a folder to keep, else a temporary one
 * @returns {Promise<ProductServer>} when it answers `/healthz`
 * @throws {Error} when it does not in time; the message holds what it said
 */
export async function startProductServer({ env = {}, dataDir } = {}) {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'product-')));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: origin,
      DATA_DIR: folder,
      DATABASE_URL: '',
      MYTPE_API_URL: '',
      MYTPE_EXT_API_URL: '',
      SANDBOX_CONTROLS: '1',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => {
      said = (said + text).slice(-10_000);
    });
  }
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    if (!dataDir) await rm(folder, { recursive: true, force: true });
  };
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await isHealthy(origin))) {
    if (server.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`the product did not start:\n${said}`);
    }
    await wait(50);
  }
  return { origin, stop };
}

/** @param {string} origin */
async function isHealthy(origin) {
  try {
    const answer = await fetch(`${origin}/healthz`);
    return answer.ok;
  } catch {
    return false;
  }
}
