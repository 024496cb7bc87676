import { randomUUID } from 'node:crypto';
import { createMerchant, drawKeyPair } from '../core/merchants.ts';
import { EXT_BASE } from '../ext/ext-base.ts';
import { createInstance } from '../ext/instance-record.ts';
import type { TestSandbox } from './test-sandbox.ts';

/** A link as an answer shows it, as far as the tests look at it. */
export interface ExtLink {
  readonly id: string;
  readonly slug: string;
  readonly status: string;
  readonly title: string;
  readonly amount: string | null;
  readonly usage_mode: string;
  readonly paid_count: number;
  readonly total_collected: string;
  readonly logo: string | null;
}

export interface ExtAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came. */
  readonly text: string;
  /** Parsed, when it is JSON. */
  readonly body: unknown;
}

/** A merchant of the new platform. */
export interface ExtMerchant {
  readonly id: string;
  readonly keys: { readonly key: string; readonly secret: string };
  readonly instanceId: string;
  call(
    method: string,
    path: string,
    json?: unknown,
    headers?: Record<string, string>,
  ): Promise<ExtAnswer>;
  /** Creates a link, a reusable one of 2,500 DZD unless told otherwise. @returns the answer's data */
  createLink(fields?: object): Promise<ExtLink>;
  /** The same, published. */
  publishLink(fields?: object): Promise<ExtLink>;
  readLink(id: string): Promise<ExtLink>;
  /** @returns the answer's status */
  move(id: string, move: 'publish' | 'pause' | 'resume' | 'archive'): Promise<number>;
}

/** A fresh merchant with one ready instance. */
export async function newExtMerchant(sandbox: TestSandbox): Promise<ExtMerchant> {
  const { context } = sandbox.sandbox;
  const keys = drawKeyPair('ext');
  const id = randomUUID();
  const createdAt = sandbox.clock.now();
  await createMerchant(context, {
    id,
    name: 'Test',
    email: 'test@example.dz',
    generation: 'ext',
    keys,
    createdAt,
  });
  const instance = await createInstance(context, { merchantId: id, title: 'Test shop', createdAt });

  const call: ExtMerchant['call'] = async (method, path, json, headers = {}) => {
    const response = await sandbox.request(`${EXT_BASE}${path}`, {
      method,
      headers: {
        'X-Api-Key': keys.key,
        'X-Api-Secret': keys.secret,
        ...(json === undefined || json instanceof FormData
          ? {}
          : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined
        ? {}
        : { body: json instanceof FormData ? json : JSON.stringify(json) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : null,
    };
  };
  const linkIn = (answer: ExtAnswer): ExtLink => (answer.body as { data: ExtLink }).data;
  const createLink: ExtMerchant['createLink'] = async (fields = {}) => {
    const answer = await call('POST', '/links', {
      payment_instance_id: instance.id,
      title: 'A link',
      amount_mode: 'fixed',
      amount: 2_500,
      currency: 'DZD',
      usage_mode: 'reusable',
      ...fields,
    });
    if (answer.status !== 201) throw new Error(`Not created: ${answer.text}`);
    return linkIn(answer);
  };
  return {
    id,
    keys,
    instanceId: instance.id,
    call,
    createLink,
    async publishLink(fields) {
      const link = await createLink(fields);
      return linkIn(await call('POST', `/links/${link.id}/publish`));
    },
    readLink: async (linkId) => linkIn(await call('GET', `/links/${linkId}`)),
    move: async (linkId, move) => (await call('POST', `/links/${linkId}/${move}`)).status,
  };
}
