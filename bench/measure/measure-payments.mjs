import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { startProductServer } from '../../scripts/lib/product-server.mjs';

const CALLERS = 32;
const PAYMENTS = 600;
const WARM_UP = 60;

/**
 * The completing transaction alone, in this process.
 * @param {string | null} databaseUrl an empty database; null: the embedded one
 * @returns {Promise<{ many: number, one: number, bareMany: number }>} milliseconds a payment, at 32 callers
 */
export async function measureCompletion(databaseUrl) {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-payments-'));
  try {
    const { module } =
      /** @type {{ module: typeof import('../payments/complete-payments.ts') }} */ (
        await runnerImport(join(import.meta.dirname, '../payments/complete-payments.ts'), {
          configFile: false,
          logLevel: 'error',
        })
      );
    return await module.completePayments({ dataDir, databaseUrl });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/**
 * @param {string} method
 * @param {string} url
 * @param {object} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>} parsed JSON, or nothing
 */
async function call(method, url, body, headers = {}) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return await new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method,
        agent,
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(text),
        },
      },
      (answer) => {
        let said = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => (said += part));
        answer.on('end', () => {
          if ((answer.statusCode ?? 500) >= 400)
            reject(new Error(`${url}: ${answer.statusCode} ${said}`));
          else resolve(said === '' ? null : JSON.parse(said));
        });
      },
    );
    asked.once('error', reject);
    asked.end(text);
  });
}

/**
 * Whole payments over HTTP: asked for, approved at the bank, come back from.
 * @param {Readonly<Record<string, string>>} env settings on top of the usual: another database
 * @returns {Promise<number>} milliseconds a payment, at 32 payers
 */
export async function measureWholePayments(env) {
  const { origin, stop } = await startProductServer({ env: { DEMO_SHOP: '0', ...env } });
  try {
    const merchant = await call('POST', `${origin}/sandbox/merchants`, { platform: 'v2' });
    const api = `${origin}/api/v2/mytpe-pay`;
    const slug = `bench-${Date.now()}`;
    await call(
      'POST',
      `${api}/links/store`,
      {
        mytpe_pay_id: merchant.instance_id,
        title: 'A product',
        details: 'Described.',
        slug,
        type: 'dynamic',
        amount: '2500.00',
      },
      { 'X-API-KEY': merchant.api_key, 'X-API-SECRET': merchant.api_secret },
    );
    const payer = { name: 'Leïla', email: 'leila@example.dz', phone_number: '0555123456' };
    const payOnce = async () => {
      const begun = await call('POST', `${api}/links/${slug}/pay`, payer);
      const order = new URL(begun.form_url).searchParams.get('mdOrder');
      await call('POST', `${origin}/sandbox/bank/orders/${order}`, { outcome: 'accepted' });
      await call('GET', `${origin}/pay/return/${begun.order_number}`);
    };
    const payMany = async (/** @type {number} */ count) => {
      let left = count;
      const started = performance.now();
      await Promise.all(
        Array.from({ length: CALLERS }, async () => {
          while (left > 0) {
            left -= 1;
            await payOnce();
          }
        }),
      );
      return (performance.now() - started) / count;
    };
    await payMany(WARM_UP);
    return await payMany(PAYMENTS);
  } finally {
    await stop();
  }
}
