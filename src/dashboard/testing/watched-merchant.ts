import * as z from 'zod/mini';
import { sendPlainly } from './send-plainly.ts';

const merchantSchema = z.object({
  api_key: z.string(),
  api_secret: z.string(),
  instance_id: z.string(),
});

const linkSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  slug: z.string(),
  status: z.string(),
  max_payments: z.nullable(z.number()),
  updated_at: z.string(),
});
/** A link as the API answers it, unread by the contract. */
export type ApiLink = z.output<typeof linkSchema>;

/** A merchant of its own for a test, seen past the dashboard: by the API and by the sandbox's hooks. */
export interface WatchedMerchant {
  readonly instanceId: string;
  /** Signs the window in, for real. */
  readonly signIn: () => Promise<void>;
  readonly createLink: (fields: Readonly<Record<string, string>>) => Promise<ApiLink>;
  readonly updateLink: (id: string, fields: Readonly<Record<string, string>>) => Promise<ApiLink>;
  readonly readLink: (id: string) => Promise<ApiLink>;
  readonly listLinks: () => Promise<readonly ApiLink[]>;
  /** Brings a link into a state, with the history that makes it true. */
  readonly putLink: (slug: string, state: string, sold?: number) => Promise<void>;
}

let count = 0;

/** A slug that no other test uses. */
export function freshSlug(): string {
  count += 1;
  return `t-${Date.now().toString(36)}-${count}-${Math.floor(Math.random() * 1e6).toString(36)}`;
}

async function postHook(path: string, body: object): Promise<unknown> {
  return sendPlainly('POST', `/sandbox${path}`, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const enveloped = z.object({ data: linkSchema });
const listed = z.object({ data: z.object({ data: z.array(linkSchema) }) });

/** In: settings of its instance. Out: a fresh merchant. */
export async function createWatchedMerchant(
  settings: Readonly<Record<string, string>> = {},
): Promise<WatchedMerchant> {
  const keys = z.parse(merchantSchema, await postHook('/merchants', { platform: 'v2' }));
  const headers = { 'X-API-KEY': keys.api_key, 'X-API-SECRET': keys.api_secret };
  const get = (path: string) => sendPlainly('GET', `/api/v2/mytpe-pay${path}`, { headers });
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    sendPlainly('POST', `/api/v2/mytpe-pay${path}`, {
      headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  if (Object.keys(settings).length > 0) {
    await post('/update', { id: keys.instance_id, ...settings });
  }
  return {
    instanceId: keys.instance_id,
    signIn: async () => {
      // By the window's own fetch, which keeps the cookie.
      const response = await fetch('/bff/session', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Requested-By': 'dashboard' },
        body: JSON.stringify({
          platform: 'v2',
          api_key: keys.api_key,
          api_secret: keys.api_secret,
          is_trusted_device: false,
        }),
      });
      if (!response.ok) throw new Error(`Signing in: ${response.status}`);
    },
    createLink: async (fields) => {
      const body = { mytpe_pay_id: keys.instance_id, title: 'Link', details: 'Details', ...fields };
      return z.parse(enveloped, await post('/links/store', body)).data;
    },
    updateLink: async (id, fields) =>
      z.parse(enveloped, await post(`/links/update/${id}`, fields)).data,
    readLink: async (id) => z.parse(enveloped, await get(`/links/${id}`)).data,
    listLinks: async () =>
      z.parse(listed, await get(`/${keys.instance_id}/links?per_page=100`)).data.data,
    putLink: async (slug, state, sold) => {
      await postHook('/links', { slug, state, ...(sold === undefined ? {} : { sold }) });
    },
  };
}
