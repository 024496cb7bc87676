// npm run dev: the product with reload. Vite serves the dashboard as it is edited and hands the
// server's paths on; the server is rebuilt and restarted when its sources change.
// The settings are those of `npm start`. The content security policy is the built product's alone:
// vite's reload would not work under it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from './lib/free-port.mjs';
import { ensureInstalled } from './lib/installation.mjs';
import { ROOT } from './lib/root.mjs';

/** What the server answers; everything else is the dashboard's. */
const SERVER_PATHS = [
  '/api',
  '/bank',
  '/bff',
  '/docs',
  '/healthz',
  '/media',
  '/pay/return',
  '/sandbox',
];
const OUT_DIR = 'dist/server-dev';

process.chdir(ROOT);
ensureInstalled({ root: ROOT, log: console.log });
const { build, createServer } = await import('vite');

const host = process.env['HOST'] || '127.0.0.1';
const port = Number(process.env['PORT'] || 4000);
const serverPort = await freePort();
/** @type {import('node:child_process').ChildProcess | null} */
let server = null;
let isEnding = false;
/** Restarts follow one another: the embedded database's folder has one owner. */
let restarted = Promise.resolve();

// Vite as a part of our own server: a server of vite's takes the signals for itself.
const front = createHttpServer();
const dashboard = await createServer({
  configFile: 'vite.config.ts',
  server: {
    middlewareMode: { server: front },
    hmr: { server: front },
    proxy: Object.fromEntries(
      SERVER_PATHS.map((path) => [path, { target: `http://127.0.0.1:${serverPort}` }]),
    ),
  },
});
front.on('request', dashboard.middlewares);
front.listen(port, host);
await once(front, 'listening');

const watcher = await build({
  configFile: 'vite.server.config.ts',
  logLevel: 'warn',
  build: { outDir: OUT_DIR, watch: {} },
});
if (!('on' in watcher)) throw new Error('vite does not watch');
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') restarted = restarted.then(restart);
  if (event.code === 'ERROR') console.error(event.error);
});
console.log(`vite serves the dashboard on http://${host}:${port}`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    isEnding = true;
    // A restart under way comes first, or its server would outlive us.
    void restarted.then(stop).then(() => process.exit(0));
  });
}

async function restart() {
  await stop();
  if (isEnding) return;
  server = spawn(process.execPath, ['--enable-source-maps', join(OUT_DIR, 'main.js')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(serverPort),
      PUBLIC_URL: process.env['PUBLIC_URL'] || `http://${host}:${port}`,
    },
  });
}

async function stop() {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  running.kill('SIGTERM');
  await once(running, 'exit');
}
