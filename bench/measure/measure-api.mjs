import { Agent, request } from 'node:http';
import { quantile } from './measure-page.mjs';

const CALLS = 200;
const WARM_UP = 200;

/**
 * How long the sandbox takes to answer a page of a hundred links, over HTTP, one call at a time.
 * @param {string} origin
 * @param {import('./seeded-product.mjs').SeededMerchant} merchant
 * @param {string | null} bareOrigin of the bare counterpart; null: there is none
 * @returns {Promise<{ firstPageMs: number, bareFirstPageMs: number | null, lastPageMs: number }>} medians
 */
export async function measureListEndpoint(origin, merchant, bareOrigin) {
  const { instanceId, count } = merchant;
  const pageOf = (/** @type {number} */ page) =>
    `${origin}/api/v2/mytpe-pay/${instanceId}/links?per_page=100&page=${page}`;
  const headers = { 'X-API-KEY': merchant.apiKey, 'X-API-SECRET': merchant.apiSecret };
  const calls = [
    () => read(pageOf(1), headers),
    () => read(pageOf(Math.max(1, Math.ceil(count / 100))), headers),
    ...(bareOrigin === null ? [] : [() => read(`${bareOrigin}/${instanceId}`, {})]),
  ];
  const [firstPageMs = NaN, lastPageMs = NaN, bareFirstPageMs = null] = await mediansOf(calls);
  return { firstPageMs, bareFirstPageMs, lastPageMs };
}

/**
 * Makes the calls in turn, so that what else the machine does falls on all of them.
 * @param {readonly (() => Promise<void>)[]} calls
 * @returns {Promise<number[]>} milliseconds, one for each of them
 */
async function mediansOf(calls) {
  /** @type {number[][]} */
  const times = calls.map(() => []);
  for (let round = 0; round < WARM_UP + CALLS; round += 1) {
    for (const [index, call] of calls.entries()) {
      const started = performance.now();
      await call();
      if (round >= WARM_UP) times[index]?.push(performance.now() - started);
    }
  }
  return times.map((each) => quantile(each, 0.5));
}

// Node's fetch and its parsing would be a third of what is measured.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Reads an answer to its last byte.
 * @param {string} url
 * @param {Readonly<Record<string, string>>} headers
 * @returns {Promise<void>}
 */
async function read(url, headers) {
  await new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.once('end', () => resolve(undefined));
      answer.resume();
    });
    asked.once('error', reject);
    asked.end();
  });
}
