import { createReadStream, existsSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { extname, join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';

const BARE = join(ROOT, 'dist/bench-bare');
/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * One origin for both pages, so that they read the same API with the same cookie at the same
 * distance: `/bare/…` is the bare page, everything else is handed on to the product.
 * @param {string} productOrigin
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startFrontServer(productOrigin) {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? '/', productOrigin);
    if (pathname.startsWith('/bare/')) {
      sendBare(pathname.slice('/bare/'.length), outgoing);
      return;
    }
    const forwarded = request(
      new URL(incoming.url ?? '/', productOrigin),
      { method: incoming.method, headers: incoming.headers, agent },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.once('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/**
 * @param {string} name a file of the bare page; anything else is its one page
 * @param {import('node:http').ServerResponse} outgoing
 */
function sendBare(name, outgoing) {
  const path = /^assets\/[\w.-]+$/.test(name) && existsSync(join(BARE, name)) ? name : 'index.html';
  outgoing.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Encoding': 'br',
    'Cache-Control': path === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
  });
  createReadStream(join(BARE, `${path}.br`)).pipe(outgoing);
}
