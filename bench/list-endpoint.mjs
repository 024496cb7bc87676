// node bench/list-endpoint.mjs [links]: how long the sandbox takes for a page of 100 links out of many, on the embedded
// database and on a Postgres server, over HTTP and by itself. Needs `npm run build` first.
import { Agent, request } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgresServer } from '../scripts/lib/postgres-server.mjs';
import { startProductServer } from '../scripts/lib/product-server.mjs';

const LINKS = Number(process.argv[2] ?? 100_000);
const PER_PAGE = 100;
const WARM_UP = 30;
const ROUNDS = 200;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @returns {Promise<number>} milliseconds until the last byte
 */
function timeOf(url, headers) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    request(url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.on('data', () => {});
      answer.on('end', () => resolve(performance.now() - start));
    })
      .on('error', reject)
      .end();
  });
}

/**
 * @param {readonly number[]} times
 * @param {number} part 0 to 1
 */
function percentile(times, part) {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/**
 * @param {string} name
 * @param {Record<string, string>} env
 */
async function measure(name, env) {
  const dataDir = mkdtempSync(join(tmpdir(), 'list-endpoint-'));
  const product = await startProductServer({ dataDir, env: { DEMO_SHOP: '0', ...env } });
  try {
    const filled = performance.now();
    const answer = await fetch(`${product.origin}/sandbox/merchants`, {
      method: 'POST',
      body: JSON.stringify({ platform: 'v2', links: LINKS }),
    });
    if (!answer.ok) throw new Error(`not filled: ${answer.status} ${await answer.text()}`);
    const { api_key, api_secret, instance_id } = await answer.json();
    console.log(
      `${name}: ${LINKS} links made in ${((performance.now() - filled) / 1000).toFixed(1)} s`,
    );
    const headers = { 'X-API-KEY': api_key, 'X-API-SECRET': api_secret };
    const lastPage = Math.ceil(LINKS / PER_PAGE);
    const pages = {
      first: 1,
      quarter: Math.ceil(lastPage / 4),
      middle: Math.ceil(lastPage / 2),
      last: lastPage,
    };
    for (const [label, page] of Object.entries(pages)) {
      const url = `${product.origin}/api/v2/mytpe-pay/${instance_id}/links?per_page=${PER_PAGE}&page=${page}`;
      for (let round = 0; round < WARM_UP; round += 1) await timeOf(url, headers);
      /** @type {number[]} */
      const times = [];
      for (let round = 0; round < ROUNDS; round += 1) times.push(await timeOf(url, headers));
      const figures = [0.5, 0.95].map(
        (part) => `${percentile(times, part).toFixed(1).padStart(6)} ms`,
      );
      console.log(
        `  ${label.padEnd(8)} page ${String(page).padStart(5)}   p50 ${figures[0]}   p95 ${figures[1]}`,
      );
    }
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const postgres = await startPostgresServer({ log: console.log });
try {
  await measure('embedded', {});
  await measure('server', { DATABASE_URL: postgres.url });
} finally {
  agent.destroy();
  await postgres.stop();
}
