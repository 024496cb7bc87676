import * as z from 'zod/mini';
import { inject } from 'vitest';

/** A merchant of this test alone: an active instance, and no links until some are made. */
export interface TestMerchant {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly instanceId: string;
  /** Creates a link through the API itself. In: fields by their wire names. Out: its id. */
  readonly createLink: (
    fields?: Readonly<Record<string, string | number | boolean | object>>,
  ) => Promise<string>;
}

const merchantAnswer = z.object({
  api_key: z.string(),
  api_secret: z.string(),
  instance_id: z.string(),
});
const linkAnswer = z.object({ data: z.object({ id: z.string() }) });

let slugs = 0;

/** A slug that no other test uses. */
export function freshSlug(): string {
  slugs += 1;
  return `test-${crypto.randomUUID().slice(0, 13)}-${slugs}`;
}

async function post(
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<unknown> {
  // Before the first test the page still stands nowhere, and may ask nobody.
  if (window.location.origin !== inject('origin')) window.happyDOM.setURL(inject('origin'));
  const response = await fetch(`${inject('origin')}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

export async function freshMerchant(): Promise<TestMerchant> {
  const answer = z.parse(merchantAnswer, await post('/sandbox/merchants', { platform: 'v2' }));
  const { api_key: apiKey, api_secret: apiSecret, instance_id: instanceId } = answer;
  return {
    apiKey,
    apiSecret,
    instanceId,
    createLink: async (fields = {}) => {
      const body = {
        mytpe_pay_id: instanceId,
        title: 'Collier argent',
        details: 'Fait main.',
        slug: freshSlug(),
        type: 'dynamic',
        amount: '2500.00',
        payment_mode: 'reusable',
        ...fields,
      };
      const keys = { 'X-API-KEY': apiKey, 'X-API-SECRET': apiSecret };
      const link = await post('/api/v2/mytpe-pay/links/store', body, keys);
      return z.parse(linkAnswer, link).data.id;
    },
  };
}

/** Puts a link into a state, with the payments that make it true: `paid`, `sold_out`, `partly_sold`, `expired`, … */
export async function putLink(slug: string, state: string, sold?: number): Promise<void> {
  await post('/sandbox/links', { slug, state, ...(sold === undefined ? {} : { sold }) });
}
