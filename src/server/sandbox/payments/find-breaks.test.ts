import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { databases } from '../../database/testing/databases.ts';
import { links, transactions } from '../db/schema.ts';
import { createPayers, type Payers, type Payment } from '../testing/payers.ts';
import { openTestSandbox, type TestMerchant, type TestSandbox } from '../testing/test-sandbox.ts';
import { findBreaks, type Break } from './find-breaks.ts';

describe.each(databases)('reconciling on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;
  let payers: Payers;
  let slug: string;
  let linkId: string;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    merchant = await sandbox.newMerchant();
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(async () => {
    ({ slug, id: linkId } = await merchant.createLink());
  });

  const breaks = async (): Promise<readonly Break[]> =>
    (await findBreaks(sandbox.sandbox.context)).breaks;
  const about = async (subject: string): Promise<string[]> =>
    (await breaks()).filter((found) => found.subject === subject).map(({ kind: which }) => which);
  async function rewrite(payment: Payment, change: Partial<typeof transactions.$inferInsert>) {
    await sandbox.database.orm
      .update(transactions)
      .set(change)
      .where(eq(transactions.orderNumber, payment.orderNumber));
  }

  it('finds nothing in payments of every kind, and not in what test hooks made up', async () => {
    const { database, context } = { database: sandbox.database, context: sandbox.sandbox.context };
    const paid = await payers.pay(slug);
    const refused = await payers.begin(slug);
    await payers.decide(refused, 'funds');
    await payers.comeBack(refused);
    const invoice = await merchant.createLink({ payment_mode: 'one_shot' });
    const late = await payers.begin(invoice.slug);
    await payers.pay(invoice.slug);
    await payers.decide(late, 'accepted');
    await payers.comeBack(late);
    await payers.begin(slug);
    const arranged = await merchant.createLink({ payment_mode: 'limited', max_payments: '3' });
    await sandbox.control('/links', { slug: arranged.slug, state: 'sold_out' });
    const report = await findBreaks(context);
    expect(report.breaks).toEqual([]);
    expect(report.links).toBe(
      (await database.orm.execute(sql`select id from sandbox.links`)).length,
    );
    expect(report.transactions).toBeGreaterThanOrEqual(5);
    expect((await payers.check(paid)).status).toBe('completed');
  });

  it('finds a link and an instance that say more than was paid', async () => {
    await payers.pay(slug);
    const change = (by: number) =>
      sandbox.database.orm
        .update(links)
        .set({ collectedAmount: sql`${links.collectedAmount} + ${by}` })
        .where(eq(links.id, linkId));
    await change(1);
    expect(await about(linkId)).toEqual(['link']);
    await change(-1);
    await sandbox.database.orm.execute(
      sql`update sandbox.instance_counters set collected_amount = collected_amount + 1 where instance_id = ${merchant.instanceId}`,
    );
    expect(await about(merchant.instanceId)).toEqual(['instance']);
    await sandbox.database.orm.execute(
      sql`update sandbox.instance_counters set collected_amount = collected_amount - 1 where instance_id = ${merchant.instanceId}`,
    );
    expect(await breaks()).toEqual([]);
  });

  it('finds a payment that was counted and that the bank took back', async () => {
    const whole = await payers.pay(slug);
    const part = await payers.pay(slug);
    await payers.decide(whole, 'reversed');
    await payers.decide(part, 'refunded', { amount: 100 });
    expect(await about(whole.orderNumber)).toEqual(['counted-not-held']);
    expect(await about(part.orderNumber)).toEqual(['counted-not-held']);
  });

  it('finds money that the bank has for a payment which was not counted, once it should have been settled', async () => {
    const payment = await payers.begin(slug);
    await payers.decide(payment, 'accepted');
    expect(await about(payment.orderNumber)).toEqual([]);
    sandbox.clock.moveTo(sandbox.clock.now() + 15 * MINUTE_MS);
    expect(await about(payment.orderNumber)).toEqual(['held-not-counted']);
    await sandbox.sandbox.sweep();
    expect(await about(payment.orderNumber)).toEqual([]);
    await rewrite(payment, { status: 'refused' });
    expect(await about(payment.orderNumber)).toEqual(['held-not-counted']);
    await rewrite(payment, { status: 'completed' });
  });

  it('finds a payment that never was at the bank', async () => {
    const payment = await payers.pay(slug);
    await rewrite(payment, { orderId: null });
    expect(await about(payment.orderNumber)).toEqual(['never-at-the-bank']);
    await rewrite(payment, { orderId: payment.orderId });
    await rewrite(payment, { orderId: 'nosuchorder' });
    expect(await about(payment.orderNumber)).toEqual(['counted-not-held']);
    await rewrite(payment, { orderId: payment.orderId });
  });

  it('finds exactly what is wrong, of every kind at once', async () => {
    const { orm } = sandbox.database;
    const reversed = await payers.pay(slug);
    const unheard = await payers.pay(slug);
    const dropped = await payers.pay(slug);
    await payers.pay(slug);
    const other = await merchant.createLink();
    await payers.pay(other.slug);
    const tell = ({ kind: which, subject }: Break): string => `${which} ${subject}`;
    // What the bank took back in other tests of this shop stays wrong.
    const before = new Set((await breaks()).map(tell));

    await payers.decide(reversed, 'reversed');
    await rewrite(unheard, { orderId: null });
    await rewrite(dropped, { status: 'refused' });
    const collect = (by: number) =>
      orm
        .update(links)
        .set({ collectedAmount: sql`${links.collectedAmount} + ${by}` })
        .where(eq(links.id, other.id));
    await collect(1);
    const found = (await breaks()).map(tell).filter((each) => !before.has(each));
    expect(found.toSorted()).toEqual(
      [
        `counted-not-held ${reversed.orderNumber}`,
        `never-at-the-bank ${unheard.orderNumber}`,
        `held-not-counted ${dropped.orderNumber}`,
        // Its three payments are two, and so the instance's sum is wrong too.
        `link ${linkId}`,
        `instance ${merchant.instanceId}`,
        `link ${other.id}`,
      ].toSorted(),
    );

    await collect(-1);
    await rewrite(dropped, { status: 'completed' });
    await rewrite(unheard, { orderId: unheard.orderId });
    expect(await about(reversed.orderNumber)).toEqual(['counted-not-held']);
  });

  it('does not take silence for agreement', async () => {
    const payment = await payers.pay(slug);
    await payers.fault('acknowledge', 'html', 1_000);
    expect(await about(payment.orderNumber)).toEqual(['unclear']);
    await payers.fault('acknowledge', null);
  });
});
