import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, readInstant } from '../../../contract/core/instant.ts';
import { databases } from '../../database/testing/databases.ts';
import { events, instanceCounters, links, slugs } from '../db/schema.ts';
import { openTestSandbox, type TestMerchant, type TestSandbox } from '../testing/test-sandbox.ts';
import { expireLinks } from './link-expiry.ts';

describe.each(databases)('the life of a link on the $name database', (kind) => {
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

  const toggle = (id: string) => merchant.call('PATCH', `/links/${id}/toggle-status`);
  const remove = (id: string) => merchant.call('DELETE', `/links/${id}`);
  const eventsOf = async (id: string) =>
    (await sandbox.database.orm.select().from(events).where(eq(events.linkId, id)))
      .map(({ event }) => event)
      .sort();
  const advanceTo = (instant: number) =>
    sandbox.control('/clock', { now: new Date(instant).toISOString() });

  describe('GET /links/{id}', () => {
    it('has the list’s fields and UDFs, settings and inactivity', async () => {
      const { id } = await merchant.createLink();
      expect(Object.keys(await merchant.readLink(id))).toEqual([
        'id',
        'mytpe_pay_id',
        'title',
        'details',
        'logo',
        'slug',
        'type',
        'amount',
        'status',
        'payment_mode',
        'max_payments',
        'successful_payments_count',
        'metadata',
        'udfs',
        'settings',
        'inactivity_timeout_minutes',
        'effective_inactivity_timeout_minutes',
        'inactivity_timeout_source',
        'last_activity_at',
        'created_at',
        'updated_at',
        'payment_link',
        'payment_status',
        'remaining_payments',
        'collected_amount',
      ]);
    });

    it('changes its ETag with every change and with nothing else', async () => {
      const { id, slug } = await merchant.createLink();
      const etag = async () => (await merchant.call('GET', `/links/${id}`)).headers.get('etag');
      const seen = [await etag()];
      expect(await etag()).toBe(seen[0]);
      await toggle(id);
      seen.push(await etag());
      await sandbox.control('/links', { slug, state: 'partly_sold' });
      seen.push(await etag());
      expect(new Set(seen).size).toBe(3);
    });
  });

  describe('PATCH /links/{id}/toggle-status', () => {
    it('pauses and resumes', async () => {
      const { id, title } = await merchant.createLink();
      const paused = await toggle(id);
      expect(paused.body).toEqual({
        success: true,
        message: 'Pay link status updated successfully',
        data: { id, title, status: 'inactive', updated_at: paused.body.data.updated_at },
      });
      expect((await merchant.readLink(id)).payment_status).toBe('inactive');
      expect((await toggle(id)).body.data.status).toBe('active');
      expect(await eventsOf(id)).toEqual([
        'pay_link.activated',
        'pay_link.created',
        'pay_link.deactivated',
      ]);
    });

    it.each([
      ['sold_out', 'Closed links cannot be paused or resumed.'],
      ['expired', 'Expired links cannot be paused or resumed.'],
    ])('is refused once %s', async (state, message) => {
      const { id, slug } = await merchant.createLink({
        payment_mode: 'limited',
        max_payments: '2',
      });
      await sandbox.control('/links', { slug, state });
      const answer = await toggle(id);
      expect([answer.status, answer.body]).toEqual([403, { message }]);
    });

    it('is refused past the deadline even before the sweep', async () => {
      const { id } = await merchant.createLink({
        payment_mode: 'one_shot',
        inactivity_timeout_minutes: '1',
      });
      await toggle(id);
      await sandbox.control('/clock', { advance_minutes: 1 });
      expect((await toggle(id)).status).toBe(403);
    });

    it('ends where an even number of callers began', async () => {
      const { id } = await merchant.createLink();
      const answers = await Promise.all(Array.from({ length: 8 }, () => toggle(id)));
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect((await merchant.readLink(id)).status).toBe('active');
    });
  });

  describe('DELETE /links/{id}', () => {
    it('deletes a link that nobody tried to pay, and frees its slug', async () => {
      const { id, slug } = await merchant.createLink();
      const answer = await remove(id);
      expect(answer.text).toBe('{"success":true,"message":"Pay link deleted successfully"}');
      expect((await merchant.call('GET', `/links/${id}`)).status).toBe(404);
      expect(await sandbox.database.orm.$count(slugs, eq(slugs.slug, slug))).toBe(0);
      expect((await merchant.createLink({ slug })).slug).toBe(slug);
      expect(await eventsOf(id)).toEqual(['pay_link.created', 'pay_link.deleted']);
      const [counters] = await sandbox.database.orm
        .select()
        .from(instanceCounters)
        .where(eq(instanceCounters.instanceId, merchant.instanceId));
      expect(counters?.linksCount).toBe(1);
    });

    it.each(['attempted', 'partly_sold'])('is refused once %s', async (state) => {
      const { id, slug } = await merchant.createLink();
      await sandbox.control('/links', { slug, state });
      const answer = await remove(id);
      expect([answer.status, answer.body]).toEqual([
        403,
        { message: 'Links with transactions cannot be deleted.' },
      ]);
      expect((await merchant.readLink(id)).id).toBe(id);
    });

    it('happens once', async () => {
      const { id } = await merchant.createLink();
      const answers = await Promise.all(Array.from({ length: 5 }, () => remove(id)));
      expect(answers.map(({ status }) => String(status)).sort()).toEqual([
        '200',
        '404',
        '404',
        '404',
        '404',
      ]);
    });
  });

  it.each([
    ['GET', ''],
    ['PATCH', '/toggle-status'],
    ['DELETE', ''],
  ])(
    'answers %s of another merchant’s link as of one that does not exist',
    async (method, rest) => {
      const other = await sandbox.newMerchant();
      const { id } = await other.createLink();
      const foreign = await merchant.call(method, `/links/${id}${rest}`);
      const unknown = await merchant.call(method, `/links/no-such-link${rest}`);
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(unknown.text);
      expect((await other.readLink(id)).status).toBe('active');
    },
  );

  describe('inactivity', () => {
    it('expires a link at its deadline and not a millisecond before', async () => {
      const link = await merchant.createLink({
        payment_mode: 'one_shot',
        inactivity_timeout_minutes: '30',
      });
      const deadline = (readInstant(link.created_at) ?? 0) + 30 * MINUTE_MS;
      // Each look at the clock takes a millisecond, so one is left for the read.
      await advanceTo(deadline - 10);
      expect((await merchant.readLink(link.id)).status).toBe('active');
      await advanceTo(deadline);
      expect(await merchant.readLink(link.id)).toMatchObject({
        status: 'expired',
        payment_status: 'expired',
      });
      const listed = await merchant.call('GET', `/${merchant.instanceId}/links`);
      expect(listed.body.data.data[0]).toMatchObject({
        status: 'expired',
        payment_status: 'expired',
      });
    });

    it('is marked by the sweep, once, however many sweep', async () => {
      const made = await Promise.all(
        Array.from({ length: 5 }, () =>
          merchant.createLink({
            payment_mode: 'limited',
            max_payments: '4',
            inactivity_timeout_minutes: '5',
          }),
        ),
      );
      await sandbox.control('/clock', { advance_minutes: 6 });
      const counts = await Promise.all(
        Array.from({ length: 4 }, () => expireLinks(sandbox.sandbox.context)),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(made.length);
      for (const { id } of made) {
        expect(await eventsOf(id)).toEqual(['pay_link.created', 'pay_link.expired']);
        const [row] = await sandbox.database.orm.select().from(links).where(eq(links.id, id));
        expect(row).toMatchObject({ status: 'expired', deadlineAt: null });
      }
    });

    it('sweeps more than one batch', async () => {
      for (let index = 0; index < 105; index += 1) {
        await merchant.createLink({ payment_mode: 'one_shot', inactivity_timeout_minutes: '5' });
      }
      await sandbox.control('/clock', { advance_minutes: 5 });
      expect((await sandbox.control('/sweep', {})).body.expired).toBe(105);
    });

    it('starts anew with a payment', async () => {
      const { id, slug } = await merchant.createLink({
        payment_mode: 'limited',
        max_payments: '9',
        inactivity_timeout_minutes: '30',
      });
      await sandbox.control('/clock', { advance_minutes: 20 });
      await sandbox.control('/links', { slug, state: 'partly_sold', sold: 1 });
      await sandbox.control('/clock', { advance_minutes: 20 });
      expect((await merchant.readLink(id)).status).toBe('active');
      await sandbox.control('/clock', { advance_minutes: 10 });
      expect((await merchant.readLink(id)).status).toBe('expired');
    });

    it('runs on while a link is paused, and never ends a reusable one', async () => {
      await merchant.call('POST', '/update', {
        form: { id: merchant.instanceId, default_inactivity_timeout_minutes: '10' },
      });
      const paused = await merchant.createLink({ payment_mode: 'limited', max_payments: '2' });
      const reusable = await merchant.createLink();
      await toggle(paused.id);
      await sandbox.control('/clock', { advance_minutes: 600 });
      expect((await merchant.readLink(paused.id)).status).toBe('expired');
      expect(await merchant.readLink(reusable.id)).toMatchObject({
        status: 'active',
        effective_inactivity_timeout_minutes: null,
        inactivity_timeout_source: null,
      });
    });
  });
});
