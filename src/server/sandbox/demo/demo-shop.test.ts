import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { paymentStatusOf } from '../../../contract/v2/payment-status.ts';
import { databases } from '../../database/testing/databases.ts';
import { instanceCounters, links, slugs, transactions } from '../db/schema.ts';
import { findBreaks } from '../payments/find-breaks.ts';
import { openTestSandbox, START, type TestSandbox } from '../testing/test-sandbox.ts';
import { expireLinks } from '../v2/link-expiry.ts';
import { deadlineOf } from '../v2/link-record.ts';
import { MAIN_TIMEOUT_MINUTES } from './demo-links.ts';
import { DEMO_KEYS, hasDemoShop, makeDemoShop } from './demo-shop.ts';
import { keepDemoSelling } from './keep-selling.ts';

const MAIN = '00ded387-5dbd-412b-b619-90b0e86d416f';
const SECOND = 'mytpe_pay_xyz789';
const DAY_MS = 86_400_000;

describe.each(databases)('the demo shop on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let rows: (typeof links.$inferSelect)[];
  let history: (typeof transactions.$inferSelect)[];

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    await makeDemoShop(sandbox.sandbox.context);
    rows = await sandbox.database.orm.select().from(links);
    history = await sandbox.database.orm.select().from(transactions);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  const call = (path: string) =>
    sandbox.call('GET', path, {
      headers: { 'X-API-KEY': DEMO_KEYS.key, 'X-API-SECRET': DEMO_KEYS.secret },
    });

  it('is made once', async () => {
    expect(await hasDemoShop(sandbox.sandbox.context)).toBe(true);
    await makeDemoShop(sandbox.sandbox.context);
    expect(await sandbox.database.orm.$count(links)).toBe(rows.length);
  });

  it('has about sixty links, most of them in the instance that comes first', async () => {
    const { data } = (await call('/')).body.data;
    expect(data.map(({ id }) => id)).toEqual([MAIN, SECOND]);
    const count = (instanceId: string): number =>
      rows.filter((row) => row.instanceId === instanceId).length;
    expect(count(MAIN)).toBeGreaterThanOrEqual(50);
    expect(count(SECOND)).toBeGreaterThanOrEqual(5);
  });

  it('has every mode, status and payment status', () => {
    const seen = new Set(
      rows.flatMap((row) => [
        row.type,
        row.paymentMode,
        row.status,
        paymentStatusOf({
          type: row.type,
          payment_mode: row.paymentMode,
          status: row.status,
          successful_payments_count: row.successfulPaymentsCount,
        }),
      ]),
    );
    expect([...seen].sort()).toEqual(
      [
        'active',
        'active_receiving_payments',
        'awaiting_payment',
        'closed',
        'dynamic',
        'expired',
        'inactive',
        'limited',
        'one_shot',
        'paid',
        'partially_paid',
        'reusable',
        'static',
      ].sort(),
    );
  });

  it('has every status of a transaction but processing, within the last 90 days', () => {
    expect(new Set(history.map(({ status }) => status))).toEqual(
      new Set(['completed', 'refused', 'failed', 'refunded', 'pending']),
    );
    for (const { createdAt } of history) {
      expect(createdAt).toBeLessThanOrEqual(sandbox.clock.now());
      expect(createdAt).toBeGreaterThan(START - 95 * DAY_MS);
    }
  });

  it('has counts and sums that its history makes true, link by link', () => {
    for (const row of rows) {
      const paid = history.filter(
        ({ linkId, status }) => linkId === row.id && status === 'completed',
      );
      expect([row.slug, paid.length]).toEqual([row.slug, row.successfulPaymentsCount]);
      expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(row.collectedAmount);
      const newest = Math.max(row.createdAt, ...paid.map(({ createdAt }) => createdAt));
      expect([row.slug, row.lastActivityAt]).toEqual([row.slug, newest]);
      for (const attempt of history.filter(({ linkId }) => linkId === row.id)) {
        expect(attempt.createdAt).toBeGreaterThanOrEqual(row.createdAt);
        if (row.amount !== null) expect(attempt.amount).toBe(row.amount);
      }
    }
  });

  it('has kept counters that agree', async () => {
    for (const instanceId of [MAIN, SECOND]) {
      const own = rows.filter((row) => row.instanceId === instanceId);
      const [counters] = await sandbox.database.orm
        .select()
        .from(instanceCounters)
        .where(eq(instanceCounters.instanceId, instanceId));
      expect(counters).toMatchObject({
        linksCount: own.length,
        collectedAmount: own.reduce((sum, { collectedAmount }) => sum + collectedAmount, 0),
      });
    }
  });

  it('has deadlines by the rule, some within a day, and none that the first sweep would find', async () => {
    for (const row of rows) {
      expect([row.slug, row.deadlineAt]).toEqual([
        row.slug,
        deadlineOf(row, row.instanceId === MAIN ? MAIN_TIMEOUT_MINUTES : null),
      ]);
    }
    const closing = rows.filter(
      ({ deadlineAt }) => deadlineAt !== null && deadlineAt < START + DAY_MS,
    );
    expect(closing.length).toBeGreaterThanOrEqual(3);
    expect(await expireLinks(sandbox.sandbox.context)).toBe(0);
  });

  it('expired what is expired when its time was over', () => {
    for (const row of rows.filter(({ status }) => status === 'expired')) {
      const minutes = row.inactivityTimeoutMinutes ?? MAIN_TIMEOUT_MINUTES;
      expect(row.updatedAt).toBe(row.lastActivityAt + minutes * 60_000);
      expect(row.updatedAt).toBeLessThan(START);
    }
  });

  it('shows its logos, speaks three languages, and carries references', async () => {
    const { data } = (await call(`/${MAIN}/links?per_page=100`)).body.data;
    const logo = data.find((link) => link.logo !== null)?.logo ?? '';
    const picture = await sandbox.call(
      'GET',
      new URL(logo).pathname.replace('/api/v2/mytpe-pay', ''),
    );
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const titles = rows.map(({ title }) => title);
    expect(titles.some((title) => /[\u0600-\u06ff]/.test(title))).toBe(true);
    expect(titles.some((title) => /[éèêç]/.test(title))).toBe(true);
    expect(rows.filter(({ udfs }) => udfs !== null).length).toBeGreaterThan(10);
    expect(rows.filter(({ metadata }) => metadata !== null).length).toBeGreaterThan(10);
    expect(new Set(rows.flatMap(({ logoId }) => logoId ?? [])).size).toBe(
      rows.filter(({ logoId }) => logoId !== null).length,
    );
  });

  it('leaves the documents’ link usable after their sample of 15 minutes, whenever it is run', async () => {
    const { context } = sandbox.sandbox;
    const headers = { 'X-API-KEY': DEMO_KEYS.key, 'X-API-SECRET': DEMO_KEYS.secret };
    const setTimeout = async (inactivity_timeout_minutes: string): Promise<number> =>
      (
        await sandbox.call('POST', '/links/update/link-demo-123', {
          form: { inactivity_timeout_minutes },
          headers,
        })
      ).status;
    const before = (await call('/links/link-demo-123')).body.data;
    // Long after the start, as the round that is due every minute leaves it; and long after the sample.
    for (const minutes of [600, 4, 4, 4, 600]) {
      sandbox.clock.moveTo(sandbox.clock.now() + minutes * MINUTE_MS);
      await keepDemoSelling(context);
      await expireLinks(context);
      expect(await setTimeout('15')).toBe(200);
      expect((await call('/links/link-demo-123')).body.data).toMatchObject({
        status: 'active',
        inactivity_timeout_minutes: 15,
        successful_payments_count: 15,
        collected_amount: before.collected_amount,
      });
    }
    expect(await setTimeout('')).toBe(200);
    expect((await findBreaks(context)).breaks).toEqual([]);
  });

  it('owns the link of the documents’ samples and leaves the slugs that they use free', async () => {
    const link = (await call('/links/link-demo-123')).body.data;
    expect(link).toMatchObject({
      mytpe_pay_id: SECOND,
      slug: 'demo-product',
      status: 'active',
      payment_mode: 'limited',
      successful_payments_count: 15,
    });
    const used = ['limited-offer', 'invoice-1234', 'donate', 'seat-a12-reservation'];
    for (const slug of used) {
      expect(await sandbox.database.orm.$count(slugs, eq(slugs.slug, slug))).toBe(0);
    }
    const unregistered = await sandbox.database.orm
      .select({ slug: links.slug })
      .from(links)
      .leftJoin(slugs, and(eq(slugs.slug, links.slug), eq(slugs.linkId, links.id)))
      .where(sql`${slugs.slug} is null`);
    expect(unregistered).toEqual([]);
  });
});
