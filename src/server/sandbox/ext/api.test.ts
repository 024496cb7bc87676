import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extEndpoints } from '../../../contract/ext/endpoints.ts';
import { databases } from '../../database/testing/databases.ts';
import { newExtMerchant, type ExtMerchant } from '../testing/ext-merchant.ts';
import { openTestSandbox, START, type TestSandbox } from '../testing/test-sandbox.ts';
import { createInstance } from './instance-record.ts';

const SAMPLE_401 = JSON.stringify(
  JSON.parse(
    readFileSync(new URL('../../../contract/ext/samples/error.401.json', import.meta.url), 'utf8'),
  ),
);

describe.each(databases)('the ext API on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: ExtMerchant;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    merchant = await newExtMerchant(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  it.each(Object.entries(extEndpoints))(
    '%s wants keys, and says no more to a wrong secret than to an unknown key',
    async (_id, { method, path }) => {
      const target = path.replace(/\{\w+\}/g, merchant.instanceId);
      const v2Merchant = await sandbox.newMerchant();
      const { key, secret } = merchant.keys;
      for (const [givenKey, givenSecret] of [
        ['unknown', secret],
        [key, 'wrong'],
        [key, ''],
        ['', ''],
        // Keys of the other generation are no keys here.
        [v2Merchant.keys.key, v2Merchant.keys.secret],
      ] as const) {
        const answer = await merchant.call(method, target, undefined, {
          'X-Api-Key': givenKey,
          'X-Api-Secret': givenSecret,
        });
        expect([answer.status, answer.text]).toEqual([401, SAMPLE_401]);
      }
    },
  );

  it('lets ext keys into no call of v2', async () => {
    const { key, secret } = merchant.keys;
    const answer = await sandbox.call('GET', '/', {
      headers: { 'X-API-KEY': key, 'X-API-SECRET': secret },
    });
    expect(answer.status).toBe(401);
  });

  it('says who the keys belong to', async () => {
    const answer = await merchant.call('GET', '/me');
    expect(answer.body).toEqual({
      data: {
        id: merchant.id,
        email: 'test@example.dz',
        name: 'Test',
        role: 'trader',
        created_at: expect.stringMatching(/^2026-11-20T09:00:00\.\d{6}Z$/),
      },
    });
  });

  it('shows instances, and nobody else’s', async () => {
    const suspended = await createInstance(sandbox.sandbox.context, {
      merchantId: merchant.id,
      title: 'Closed shop',
      status: 'suspended',
      acceptanceStatus: 'rejected',
      acceptanceReason: 'The register is illegible.',
      createdAt: START,
    });
    const one = await merchant.call('GET', `/instances/${suspended.id}`);
    expect(one.body).toEqual({
      data: {
        id: suspended.id,
        title: 'Closed shop',
        logo: null,
        status: 'suspended',
        acceptance_status: 'rejected',
        acceptance_reason: 'The register is illegible.',
        created_at: '2026-11-20T09:00:00.000000Z',
        updated_at: '2026-11-20T09:00:00.000000Z',
      },
    });
    const listed = await merchant.call('GET', '/instances?status=ready&sort_by=title');
    expect(listed.body).toMatchObject({ data: [{ id: merchant.instanceId }], meta: { total: 1 } });
    const stranger = await newExtMerchant(sandbox);
    const foreign = await stranger.call('GET', `/instances/${suspended.id}`);
    expect([foreign.status, foreign.body]).toEqual([
      404,
      { error: 'NOT_FOUND', message: 'Payment instance not found.' },
    ]);
  });

  it('knows nothing of a stranger’s link', async () => {
    const { id } = await merchant.createLink();
    const stranger = await newExtMerchant(sandbox);
    for (const [method, path] of [
      ['GET', ''],
      ['PUT', ''],
      ['POST', '/publish'],
      ['POST', '/archive'],
    ] as const) {
      const body = method === 'GET' ? undefined : {};
      const answer = await stranger.call(method, `/links/${id}${path}`, body);
      expect([answer.status, answer.body]).toEqual([
        404,
        { error: 'NOT_FOUND', message: 'Payment link not found.' },
      ]);
    }
    expect((await merchant.readLink(id)).status).toBe('draft');
  });

  it.each([
    ['GET', '/no/such/route', 404],
    ['DELETE', '/links/x', 405],
    ['PATCH', '/links/x', 405],
    ['POST', '/me', 405],
    ['PUT', '/webhooks/x', 405],
  ])('answers %s %s with %i', async (method, path, status) => {
    const answer = await merchant.call(method, path);
    expect([answer.status, answer.headers.has('allow')]).toEqual([status, status === 405]);
    expect(Object.keys(answer.body as object)).toEqual(['error', 'message']);
  });

  it.each([
    ['text/plain', 'x', 415],
    ['application/json', '{', 400],
    ['application/json', '[]', 400],
    ['application/json', '{"__proto__": {"a": 1}}', 422],
  ])('refuses a body of %s: %s', async (contentType, body, status) => {
    const response = await sandbox.request('/api/ext/links', {
      method: 'POST',
      headers: {
        'X-Api-Key': merchant.keys.key,
        'X-Api-Secret': merchant.keys.secret,
        'Content-Type': contentType,
      },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: status === 422 ? 'VALIDATION_ERROR' : expect.any(String),
    });
  });

  it('says of what went wrong before any rule in its own shape, too', async () => {
    const answer = await merchant.call('POST', '/links', { title: 'x'.repeat(512 * 1024) });
    expect([answer.status, answer.body]).toEqual([
      413,
      { error: 'PAYLOAD_TOO_LARGE', message: 'The request is too large.' },
    ]);
  });

  it('is not cached, not sniffed, and names each request', async () => {
    const { headers } = await merchant.call('GET', '/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(["'; drop table sandbox.ext_links; --", '%00', '%E0%A4%A', '..%2f..%2fetc', '__proto__'])(
    'knows nothing by the id %s',
    async (id) => {
      for (const path of [`/links/${id}`, `/instances/${id}`, `/webhooks/${id}`]) {
        expect([400, 404]).toContain((await merchant.call('GET', path)).status);
      }
    },
  );
});
