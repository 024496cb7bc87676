import { Agent, request } from 'node:http';
import { quantile } from './measure-page.mjs';

const CALLS = 60;
const WARM_UP = 100;

/**
 * How long the sandbox takes to answer a page of a hundred links, over HTTP, one call at a time.
 * @param {string} origin
 * @param {import('./seeded-product.mjs').SeededMerchant} merchant
 * @returns {Promise<{ firstPageMs: number, lastPageMs: number }>} medians
 */
export async function measureListEndpoint(origin, merchant) {
  const lastPage = Math.max(1, Math.ceil(merchant.count / 100));
  return {
    firstPageMs: await median(() => readPage(origin, merchant, 1)),
    lastPageMs: await median(() => readPage(origin, merchant, lastPage)),
  };
}

/** @param {() => Promise<void>} call */
async function median(call) {
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < WARM_UP + CALLS; round += 1) {
    const started = performance.now();
    await call();
    if (round >= WARM_UP) times.push(performance.now() - started);
  }
  return quantile(times, 0.5);
}

// Node's fetch and its parsing would be a third of what is measured.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Reads a page to its last byte.
 * @param {string} origin
 * @param {import('./seeded-product.mjs').SeededMerchant} merchant
 * @param {number} page
 * @returns {Promise<void>}
 */
async function readPage(origin, { instanceId, apiKey, apiSecret }, page) {
  await new Promise((resolve, reject) => {
    const asked = request(
      `${origin}/api/v2/mytpe-pay/${instanceId}/links?per_page=100&page=${page}`,
      { agent, headers: { 'X-API-KEY': apiKey, 'X-API-SECRET': apiSecret } },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`page ${page}: ${answer.statusCode}`));
        answer.once('end', () => resolve(undefined));
        answer.resume();
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}
