import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../database/testing/databases.ts';
import { transactions } from '../db/schema.ts';
import {
  openTestSandbox,
  START,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';

describe.each(databases)('the test hooks on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(async () => {
    merchant = await sandbox.newMerchant();
  });

  const put = (slug: string, state: string, sold?: number) =>
    sandbox.control('/links', { slug, state, sold });
  const limited = (quota: number) =>
    merchant.createLink({ payment_mode: 'limited', max_payments: String(quota) });
  const historyOf = (id: string) =>
    sandbox.database.orm.select().from(transactions).where(eq(transactions.linkId, id));

  it('makes a merchant with an instance of its own', async () => {
    const { status, body } = await sandbox.control('/merchants', { platform: 'v2' });
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(['api_key', 'api_secret', 'instance_id']);
    const answer = await sandbox.call('GET', '/', {
      headers: { 'X-API-KEY': body.api_key, 'X-API-SECRET': body.api_secret },
    });
    expect(answer.body.data.data.map(({ id }) => id)).toEqual([body.instance_id]);
  });

  it('makes a merchant of the new platform', async () => {
    const { body } = await sandbox.control('/merchants', { platform: 'ext' });
    expect(body.api_key).toMatch(/^mtk_live_\w/);
    expect(body.api_secret).toMatch(/^mts_live_\w/);
    const response = await sandbox.request(`/api/ext/instances/${body.instance_id}`, {
      headers: { 'X-Api-Key': body.api_key, 'X-Api-Secret': body.api_secret },
    });
    expect(await response.json()).toMatchObject({
      data: { id: body.instance_id, status: 'active', acceptance_status: 'ready' },
    });
  });

  it.each([
    [
      'partly_sold',
      2,
      { status: 'active', payment_status: 'partially_paid', remaining_payments: 3 },
      2,
    ],
    ['partly_sold', 5, { status: 'closed', payment_status: 'paid', remaining_payments: 0 }, 5],
    ['sold_out', undefined, { status: 'closed', payment_status: 'paid', remaining_payments: 0 }, 5],
    ['paused', 1, { status: 'inactive', remaining_payments: 4 }, 1],
    ['expired', undefined, { status: 'expired', payment_status: 'expired' }, 0],
    ['expired', 3, { status: 'expired', successful_payments_count: 3 }, 3],
    ['expiring', 1, { status: 'active', payment_status: 'partially_paid' }, 1],
    ['attempted', undefined, { status: 'active', successful_payments_count: 0 }, 0],
    ['given_back', 2, { status: 'active', successful_payments_count: 2 }, 2],
  ] as const)('puts a link into %s with %s sold', async (state, sold, expected, completed) => {
    const { id, slug } = await limited(5);
    const answer = await put(slug, state, sold);
    expect([answer.status, answer.body]).toEqual([200, { slug, state }]);
    const link = await merchant.readLink(id);
    expect(link).toMatchObject({
      ...expected,
      collected_amount: `${String(completed * 2500)}.00`,
    });
    const history = await historyOf(id);
    expect(history.filter(({ status }) => status === 'completed')).toHaveLength(completed);
    expect(history.length).toBe(
      completed + (state === 'attempted' || state === 'given_back' ? 1 : 0),
    );
  });

  it('pays an invoice', async () => {
    const { id, slug } = await merchant.createLink({ payment_mode: 'one_shot' });
    await put(slug, 'paid');
    expect(await merchant.readLink(id)).toMatchObject({ status: 'closed', payment_status: 'paid' });
  });

  it('lets an expiring link expire within the hour', async () => {
    const { id, slug } = await limited(5);
    await put(slug, 'expiring');
    await sandbox.control('/clock', { advance_minutes: 59 });
    expect((await merchant.readLink(id)).status).toBe('active');
    await sandbox.control('/clock', { advance_minutes: 1 });
    expect((await merchant.readLink(id)).status).toBe('expired');
  });

  it.each([
    ['paid', undefined, 'reusable'],
    ['expired', undefined, 'reusable'],
    ['partly_sold', 9, 'limited'],
  ])('refuses a state that the link cannot have: %s, %s, %s', async (state, sold, mode) => {
    const { slug } = mode === 'limited' ? await limited(5) : await merchant.createLink();
    expect((await put(slug, state, sold)).status).toBe(409);
  });

  it('knows no slug that nobody has, and no state that does not exist', async () => {
    expect((await put('nobody-has-this', 'paused')).status).toBe(404);
    expect((await put('nobody-has-this', 'wonderful')).status).toBe(422);
    expect((await sandbox.control('/merchants', { platform: 'v3' })).status).toBe(422);
  });

  it('moves the clock, on which all runs on', async () => {
    const answer = await sandbox.control('/clock', { now: '2027-01-01T00:00:00Z' });
    expect(Date.parse(answer.body.now)).toBeLessThan(Date.parse('2027-01-01T00:00:01Z'));
    const link = await merchant.createLink();
    expect(link.created_at).toMatch(/^2027-01-01T00:00:00\.\d{3}000Z$/);
    await sandbox.control('/clock', { now: new Date(START).toISOString() });
    expect((await sandbox.control('/clock', { now: 'yesterday' })).status).toBe(422);
  });
});
