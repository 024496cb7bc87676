import { readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v2Endpoints } from '../../../contract/v2/endpoints.ts';
import { databases } from '../../database/testing/databases.ts';
import { apiKeys } from '../db/schema.ts';
import { openTestSandbox, type TestMerchant, type TestSandbox } from '../testing/test-sandbox.ts';

const SAMPLE_401 = JSON.stringify(
  JSON.parse(
    readFileSync(new URL('../../../contract/v2/samples/error.401.json', import.meta.url), 'utf8'),
  ),
);

describe.each(databases)('the v2 API on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    merchant = await sandbox.newMerchant();
  });
  afterAll(async () => {
    await sandbox.close();
  });

  const rows = Object.entries(v2Endpoints).filter(([, { auth }]) => auth === 'keys');

  it.each(rows)(
    '%s wants keys, and says no more to a wrong secret than to an unknown key',
    async (_id, { method, path }) => {
      const target = path.replace(/\{\w+\}/g, merchant.instanceId);
      const withKeys = (key: string, secret: string) =>
        sandbox.call(method, target, { headers: { 'X-API-KEY': key, 'X-API-SECRET': secret } });
      const answers = await Promise.all([
        sandbox.call(method, target),
        withKeys('unknown', merchant.keys.secret),
        withKeys(merchant.keys.key, 'wrong'),
        withKeys(merchant.keys.key, ''),
        withKeys('', ''),
      ]);
      for (const answer of answers) {
        expect([answer.status, answer.text]).toEqual([401, SAMPLE_401]);
      }
    },
  );

  it('stores neither keys nor secrets', async () => {
    const stored = await sandbox.database.orm
      .select()
      .from(apiKeys)
      .where(eq(apiKeys.merchantId, merchant.id));
    const text = JSON.stringify(stored);
    expect(text).not.toContain(merchant.keys.key);
    expect(text).not.toContain(merchant.keys.secret);
  });

  it.each([
    ['GET', '/links/store/else', 404],
    ['GET', '/no/such/route', 404],
    ['PUT', '/links/store', 405],
    ['PATCH', '/links/update/x', 405],
    ['POST', '/x/links', 405],
    ['DELETE', '/links/x/toggle-status', 405],
  ])('answers %s %s with %i', async (method, path, status) => {
    const answer = await merchant.call(method, path);
    expect([answer.status, typeof answer.body.message]).toEqual([status, 'string']);
    expect(answer.headers.has('allow')).toBe(status === 405);
  });

  it('is not cached, not sniffed, and names each request', async () => {
    const answer = await merchant.call('GET', '/');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    "'; drop table sandbox.links; --",
    '%00',
    '%E0%A4%A',
    '..%2f..%2fetc',
    'x'.repeat(5_000),
    '__proto__',
  ])('knows nothing by the id %s', async (id) => {
    const link = await merchant.call('GET', `/links/${id}`);
    expect([400, 404]).toContain(link.status);
    const links = await merchant.call('GET', `/${id}/links`);
    expect([400, 404]).toContain(links.status);
  });

  it('tells nothing of what went wrong inside, but the request’s id', async () => {
    await sandbox.database.orm.execute(sql`alter table sandbox.instance_counters rename to hidden`);
    try {
      const answer = await merchant.call('GET', `/${merchant.instanceId}/links`);
      expect(answer.status).toBe(500);
      expect(answer.body).toEqual({
        message: 'Something went wrong on our side.',
        request_id: answer.headers.get('x-request-id'),
      });
    } finally {
      await sandbox.database.orm.execute(
        sql`alter table sandbox.hidden rename to instance_counters`,
      );
    }
  });
});
