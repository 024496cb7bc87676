import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS, readInstant } from '../../../contract/core/instant.ts';
import { databases } from '../../database/testing/databases.ts';
import { createClock } from '../core/clock.ts';
import { links } from '../db/schema.ts';
import { createPayers, type Payers } from '../testing/payers.ts';
import {
  openTestSandbox,
  START,
  type AnswerData,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';

const SECOND_MS = 1_000;

// The clock stands until it is moved, so that a millisecond can be told from the next.
describe.each(databases)('late payments on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;
  let payers: Payers;

  beforeAll(async () => {
    sandbox = await openTestSandbox(
      kind,
      createClock(() => START),
    );
    merchant = await sandbox.newMerchant();
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  const advance = (ms: number): void => sandbox.clock.moveTo(sandbox.clock.now() + ms);
  const limited = (fields: Record<string, string> = {}): Promise<AnswerData> =>
    merchant.createLink({ payment_mode: 'limited', max_payments: '1', ...fields });

  const ends: readonly (readonly [string, (link: AnswerData) => Promise<unknown>])[] = [
    ['sold_out', ({ slug }) => payers.pay(slug)],
    ['paused', ({ id }) => merchant.call('PATCH', `/links/${id}/toggle-status`)],
    ['expired', async () => advance(5 * MINUTE_MS)],
  ];
  it.each(ends)(
    'are given back within a minute, payer or no payer, and kept for the merchant: %s',
    async (reason, end) => {
      // Approved at several points of the minute between two checks.
      for (const wait of [0, 29, 59]) {
        const link = await limited({ inactivity_timeout_minutes: '5' });
        const late = await payers.begin(link.slug);
        await end(link);
        advance(wait * SECOND_MS);
        await payers.decide(late, 'accepted');
        const approvedAt = sandbox.clock.now();
        while ((await payers.check(late)).status !== 'refunded') {
          advance(10 * SECOND_MS);
          // What the server does every second by itself.
          await sandbox.sandbox.checks.checkDue();
          expect(sandbox.clock.now() - approvedAt).toBeLessThanOrEqual(60 * SECOND_MS);
        }
        expect(await payers.bankView(late)).toMatchObject({
          captured: 250_000,
          given_back: 250_000,
        });
        const listed = await payers.transactionsOf(merchant, link.id);
        expect(listed.find((each) => each.order_number === late.orderNumber)).toMatchObject({
          status: 'refunded',
          given_back_reason: reason,
          gateway_message: expect.stringMatching(/given back$/),
        });
        expect((await merchant.readLink(link.id)).successful_payments_count).toBe(
          reason === 'sold_out' ? 1 : 0,
        );
      }
    },
  );

  it('find their link there: one that somebody has begun to pay cannot be deleted', async () => {
    const link = await limited();
    const payment = await payers.begin(link.slug);
    expect((await merchant.call('DELETE', `/links/${link.id}`)).status).toBe(403);
    await payers.decide(payment, 'accepted');
    await payers.comeBack(payment);
    expect((await payers.check(payment)).status).toBe('completed');
  });

  it.each([
    ['a millisecond before the deadline', -1, 'completed', 'closed'],
    ['at the deadline', 0, 'refunded', 'expired'],
    ['a millisecond after it', 1, 'refunded', 'expired'],
  ])('are told apart to the millisecond: %s', async (_name, offset, status, linkStatus) => {
    const link = await limited({ inactivity_timeout_minutes: '30' });
    const deadline = (readInstant(link.created_at) ?? 0) + 30 * MINUTE_MS;
    sandbox.clock.moveTo(deadline - MINUTE_MS);
    const payment = await payers.begin(link.slug);
    await payers.decide(payment, 'accepted');
    sandbox.clock.moveTo(deadline + offset);
    await payers.comeBack(payment);
    expect((await payers.check(payment)).status).toBe(status);
    expect((await merchant.readLink(link.id)).status).toBe(linkStatus);
  });

  it('put a link off by its whole timeout, from the payment on; attempts that come to nothing do not', async () => {
    const link = await limited({ max_payments: '9', inactivity_timeout_minutes: '30' });
    const deadline = async (): Promise<number> => {
      const rows = await sandbox.database.orm.select().from(links).where(eq(links.id, link.id));
      return rows[0]?.deadlineAt ?? 0;
    };
    const first = await deadline();
    expect(first).toBe((readInstant(link.created_at) ?? 0) + 30 * MINUTE_MS);
    await payers.begin(link.slug);
    for (const outcome of ['funds', 'cancelled', 'timeout']) {
      advance(5 * MINUTE_MS);
      const attempt = await payers.begin(link.slug);
      await payers.decide(attempt, outcome);
      await payers.comeBack(attempt);
      expect(await deadline()).toBe(first);
    }
    advance(5 * MINUTE_MS);
    await payers.pay(link.slug);
    expect(await deadline()).toBe(sandbox.clock.now() + 30 * MINUTE_MS);
    sandbox.clock.moveTo((await deadline()) - 1);
    expect((await merchant.readLink(link.id)).status).toBe('active');
    advance(1);
    expect((await merchant.readLink(link.id)).status).toBe('expired');
  });
});
