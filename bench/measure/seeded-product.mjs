import { startProductServer } from '../../scripts/lib/product-server.mjs';

/**
 * @typedef {object} SeededMerchant
 * @property {number} count  how many links the merchant has
 * @property {string} apiKey
 * @property {string} apiSecret
 * @property {string} instanceId
 */

/**
 * Starts the built product with one merchant for each count of links.
 * @param {readonly number[]} counts
 * @param {Readonly<Record<string, string>>} [env] settings on top of the usual: another database
 * @returns {Promise<{ origin: string, merchants: SeededMerchant[], stop: () => Promise<void> }>}
 */
export async function startSeededProduct(counts, env = {}) {
  const { origin, stop } = await startProductServer({ env: { DEMO_SHOP: '0', ...env } });
  /** @type {SeededMerchant[]} */
  const merchants = [];
  for (const count of counts) {
    const answer = await fetch(`${origin}/sandbox/merchants`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ platform: 'v2', links: count }),
    });
    if (!answer.ok) throw new Error(`no merchant: ${answer.status} ${await answer.text()}`);
    const { api_key, api_secret, instance_id } = await answer.json();
    merchants.push({ count, apiKey: api_key, apiSecret: api_secret, instanceId: instance_id });
  }
  return { origin, merchants, stop };
}
