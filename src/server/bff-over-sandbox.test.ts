import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../contract/core/endpoint.ts';
import { fillPath } from '../contract/core/endpoint.ts';
import { v2Endpoints } from '../contract/v2/endpoints.ts';
import { readSettings } from './settings.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { makeReadyFolder } from './ready-folder.ts';

interface Merchant {
  readonly api_key: string;
  readonly api_secret: string;
  readonly instance_id: string;
}
interface Link {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly status: string;
  readonly logo: string | null;
  readonly udfs: unknown;
}
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: { readonly message?: string; readonly data?: Link; readonly errors?: unknown };
}

const OURS = { 'Sec-Fetch-Site': 'same-origin', 'X-Requested-By': 'dashboard' };

let folder: string;
let server: RunningServer;
let mine: Merchant;
let cookie: string;

async function send(path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers({ ...OURS, Cookie: cookie });
  for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
  const response = await fetch(server.origin + path, { ...init, headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : {},
  };
}

async function makeMerchant(platform: 'v2' | 'ext' = 'v2'): Promise<Merchant> {
  const { status, text } = await send('/sandbox/merchants', {
    method: 'POST',
    body: JSON.stringify({ platform }),
  });
  expect(status).toBe(201);
  return JSON.parse(text);
}

async function signIn(body: unknown): Promise<string> {
  const answer = await send('/bff/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: '' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}
const signInAs = ({ api_key, api_secret }: Merchant): Promise<string> =>
  signIn({ platform: 'v2', api_key, api_secret });

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const newSlug = (): string => `slug-${randomBytes(6).toString('hex')}`;

async function create(fields: Readonly<Record<string, string | File>> = {}): Promise<Answer> {
  return await send('/bff/v2/links/store', {
    method: 'POST',
    body: formOf({
      mytpe_pay_id: mine.instance_id,
      title: 'خاتم ذهب',
      details: 'Or 18 carats',
      slug: newSlug(),
      type: 'dynamic',
      amount: '8000.50',
      payment_mode: 'limited',
      max_payments: '20',
      'udfs[udf1][value]': 'INV2026001',
      ...fields,
    }),
  });
}
async function created(): Promise<Link> {
  const { status, body } = await create();
  expect(status).toBe(201);
  if (!body.data) throw new Error('The answer has no link');
  return body.data;
}

function png(side: number): Promise<Buffer> {
  return sharp({ create: { width: side, height: side, channels: 3, background: '#1b4f8a' } })
    .png()
    .toBuffer();
}
const fileOf = (bytes: Uint8Array, name: string, type: string): File =>
  new File([new Uint8Array(bytes)], name, { type });

beforeAll(async () => {
  folder = await makeReadyFolder('bff-over-sandbox-');
  server = await startServer(
    readSettings({ PORT: '0', DATA_DIR: folder, SANDBOX_CONTROLS: '1', LOG_LEVEL: 'silent' }),
  );
  cookie = '';
  mine = await makeMerchant();
  cookie = await signInAs(mine);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a merchant’s day, through the session', () => {
  it('begins with who is signed in', async () => {
    const answer = await send('/bff/session');
    expect(answer.body).toMatchObject({
      signed_in: true,
      has_sandbox: true,
      can_try_demo: true,
      is_test: true,
      instances: [{ id: mine.instance_id, generation: 'v2', status: 'active' }],
    });
    expect(answer.text).not.toContain(mine.api_key);
    expect(answer.text).not.toContain(mine.api_secret);
  });

  it('makes, finds, changes, pauses and deletes a link', async () => {
    const link = await created();
    const list = await send(`/bff/v2/${mine.instance_id}/links?per_page=100`);
    expect(list.headers.get('cache-control')).toBe('no-store');
    expect(list.text).toContain(link.slug);
    const detail = await send(`/bff/v2/links/${link.id}`);
    const etag = detail.headers.get('etag') ?? '';
    expect(etag).toMatch(/^(W\/)?"/);
    expect(detail.headers.get('x-upstream-date')).toMatch(/ GMT$/);

    const change = (title: string): Promise<Answer> =>
      send(`/bff/v2/links/update/${link.id}`, {
        method: 'POST',
        headers: { 'If-Match': etag },
        body: formOf({ title, _method: 'PATCH' }),
      });
    expect((await change('Bague')).body.data?.title).toBe('Bague');
    const conflict = await change('Anneau');
    expect([conflict.status, conflict.body.data?.title]).toEqual([412, 'Bague']);

    const toggled = await send(`/bff/v2/links/${link.id}/toggle-status`, { method: 'PATCH' });
    expect(toggled.body.data?.status).toBe('inactive');
    expect((await send(`/bff/v2/links/${link.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await send(`/bff/v2/links/${link.id}`)).status).toBe(404);
  });

  it('gets the API’s refusals as the API says them', async () => {
    const link = await created();
    const taken = await create({ slug: link.slug });
    expect([taken.status, taken.body]).toEqual([
      422,
      {
        message: 'The given data was invalid.',
        errors: { slug: ['The slug has already been taken.'] },
      },
    ]);
  });

  it('tries the demo shop', async () => {
    const demo = await signIn({ demo: true });
    const answer = await send('/bff/session', { headers: { Cookie: demo } });
    expect(answer.text).toContain('00ded387-5dbd-412b-b619-90b0e86d416f');
    expect(answer.body).toMatchObject({
      connected: ['v2', 'ext'],
      ext_pay_url: `${server.publicUrl}/pay`,
    });
    const links = await send('/bff/ext/links?status=draft', { headers: { Cookie: demo } });
    expect(links.text).toContain('"status":"draft"');
    for (const text of [answer.text, links.text]) expect(text).not.toMatch(/mt[ks]_live/);
  });
});

describe('a logo', () => {
  it('arrives as it was chosen', async () => {
    const logo = fileOf(await png(900), 'شعار.png', 'image/png');
    const { status, body } = await create({ logo });
    expect(status).toBe(201);
    const path = new URL(body.data?.logo ?? '').pathname;
    const picture = await fetch(server.origin + path);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
    const { width, height } = await sharp(await picture.arrayBuffer()).metadata();
    expect(Math.max(width, height)).toBeLessThanOrEqual(512);
  });

  it.each([
    ['an SVG that calls itself PNG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422],
    ['a file of 2.5 MB, which the API refuses', randomBytes(2_500_000), 422],
    ['a file of 3.5 MB, which does not reach the API', randomBytes(3_500_000), 413],
  ])('is refused: %s', async (_name, bytes, expected) => {
    const { status, body } = await create({ logo: fileOf(bytes, 'logo.png', 'image/png') });
    expect(status).toBe(expected);
    const blame =
      expected === 422 ? { errors: { logo: [expect.any(String)] } } : { code: 'TOO_LARGE' };
    expect(body).toMatchObject(blame);
  });
});

describe('as much as a link may hold', () => {
  it('arrives as a form whose letters take six bytes each', async () => {
    const letters = (count: number): string => 'ط'.repeat(count);
    const metadata = Array.from({ length: 50 }, (_, key) => [`metadata[${key}]`, letters(500)]);
    const answer = await send('/bff/v2/links/store', {
      method: 'POST',
      body: new URLSearchParams({
        mytpe_pay_id: mine.instance_id,
        title: letters(255),
        details: letters(5_000),
        slug: newSlug(),
        type: 'dynamic',
        amount: '8000',
        ...Object.fromEntries(metadata),
      }),
    });
    expect(answer.status).toBe(201);
    expect(answer.body.data?.title).toBe(letters(255));
  });

  it('arrives with a thousand invited payers, with a logo and without', async () => {
    const theirs = await makeMerchant('ext');
    const { api_key, api_secret, instance_id } = theirs;
    const Cookie = await signIn({ platform: 'ext', api_key, api_secret });
    const fields = {
      payment_instance_id: instance_id,
      title: 'Soirée',
      amount_mode: 'fixed',
      amount: '1500.00',
      currency: 'DZD',
      usage_mode: 'whitelist',
    };
    const payers = Array.from({ length: 1_000 }, (_, index) => ({
      email: `${'a'.repeat(60)}${index}@${'b'.repeat(60)}.${'c'.repeat(60)}.dz`,
      phone: `+2136610${String(index).padStart(5, '0')}`,
    }));
    const json = await send('/bff/ext/links', {
      method: 'POST',
      headers: { Cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...fields, allowed_payers: payers }),
    });
    expect(json.status).toBe(201);
    const form = formOf({ ...fields, logo: fileOf(await png(20), 'logo.png', 'image/png') });
    for (const [index, { email, phone }] of payers.entries()) {
      form.append(`allowed_payers[${index}][email]`, email);
      form.append(`allowed_payers[${index}][phone]`, phone);
    }
    const withLogo = await send('/bff/ext/links', {
      method: 'POST',
      headers: { Cookie },
      body: form,
    });
    expect([withLogo.status, withLogo.body.data]).toMatchObject([201, { allowed_payers: payers }]);
  });
});

describe('what is no request', () => {
  it('is answered with an id to complain by', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('close', () => {
        resolve(Buffer.concat(chunks).toString());
      });
      socket.on('error', reject);
      socket.write('nonsense\r\n\r\n');
    });
    expect(text).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n(?:.+\r\n)*X-Request-Id: [0-9a-f-]{36}\r\n/,
    );
  });
});

describe('another merchant', () => {
  const rows = Object.entries<Endpoint>(v2Endpoints).filter(
    ([, { path, auth }]) => auth === 'keys' && path.includes('{'),
  );

  /** The first place is the merchant's thing; what lies within it is made up. */
  const paramsOf = (path: string, id: string): Record<string, string> => {
    const [first, ...within] = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    return Object.fromEntries([[first, id], ...within.map((name) => [name, randomUUID()])]);
  };

  it.each(rows)('cannot tell mine from nothing by %s', async (_id, { method, path, encoding }) => {
    const link = await created();
    const own = path.startsWith('/links/') ? link.id : mine.instance_id;
    const theirs = await signInAs(await makeMerchant());
    const ask = async (id: string): Promise<unknown> => {
      const answer = await send(`/bff/v2${fillPath(path, paramsOf(path, id))}`, {
        method,
        headers: {
          Cookie: theirs,
          ...(encoding === 'json' && { 'Content-Type': 'application/json' }),
        },
        ...(encoding === 'form' && { body: formOf({ title: 'x' }) }),
        ...(encoding === 'json' && { body: '{"webhook_url":"https://example.dz/hook"}' }),
      });
      return [answer.status, answer.text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an id')];
    };
    const random = await ask(randomUUID());
    expect(await ask(own)).toEqual(random);
    expect(random).toEqual([404, expect.any(String)]);
    expect((await send(`/bff/v2/links/${link.id}`)).body.data).toMatchObject({ title: link.title });
  });
});
