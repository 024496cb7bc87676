import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { webhookBodySchema } from '../../../contract/v2/webhooks.ts';
import { databases } from '../../database/testing/databases.ts';
import { events } from '../db/schema.ts';
import { createPayers, PAYER, type Payers } from '../testing/payers.ts';
import {
  newSlug,
  openTestSandbox,
  PUBLIC_URL,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';
import { createSatimClient } from '../satim/satim-client.ts';
import { toLinkEvent } from '../v2/link-events.ts';
import { findLink } from '../v2/link-record.ts';
import { payLink } from '../v2/pay-link.ts';
import { findLinkBySlug } from '../v2/public-link.ts';
import { checkPayment } from './check-payment.ts';
import type { PaymentsContext } from './payments-context.ts';
import { toTransactionEvent } from './transaction-events.ts';
import { findByOrderNumber } from './transaction-record.ts';

describe.each(databases)('payments on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;
  let payers: Payers;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    merchant = await sandbox.newMerchant();
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  const limited = (quota: number) =>
    merchant.createLink({ payment_mode: 'limited', max_payments: String(quota) });
  const invoice = () => merchant.createLink({ payment_mode: 'one_shot' });
  async function eventsOf(linkId: string): Promise<string[]> {
    const rows = await sandbox.database.orm
      .select({ event: events.event })
      .from(events)
      .where(eq(events.linkId, linkId))
      .orderBy(events.position);
    return rows.map(({ event }) => event);
  }
  const advance = (minutes: number): void => {
    sandbox.clock.moveTo(sandbox.clock.now() + minutes * MINUTE_MS);
  };

  describe('a payment', () => {
    it('is counted when its payer comes back, and once however often he does', async () => {
      const link = await limited(3);
      const payment = await payers.pay(link.slug);
      await payers.comeBack(payment);
      await Promise.all(Array.from({ length: 5 }, () => payers.comeBack(payment)));
      expect(await payers.check(payment)).toMatchObject({ status: 'completed', amount: '2500.00' });
      expect(await merchant.readLink(link.id)).toMatchObject({
        successful_payments_count: 1,
        remaining_payments: 2,
        collected_amount: '2500.00',
        payment_status: 'partially_paid',
      });
      expect(await eventsOf(link.id)).toEqual([
        'pay_link.created',
        'transaction.pending',
        'transaction.completed',
      ]);
    });

    it('sends the payer on to the result, in the payer’s language', async () => {
      const link = await merchant.createLink();
      const payment = await payers.begin(link.slug, { ...PAYER, language: 'ar' });
      await payers.decide(payment, 'accepted');
      expect(await payers.comeBack(payment)).toBe(
        `/pay/${link.slug}/result?order=${payment.orderNumber}&lang=ar`,
      );
    });

    it('closes the link with the last seat, and tells of both', async () => {
      const link = await invoice();
      await payers.pay(link.slug);
      expect(await merchant.readLink(link.id)).toMatchObject({
        status: 'closed',
        payment_status: 'paid',
        remaining_payments: 0,
      });
      expect(await eventsOf(link.id)).toEqual([
        'pay_link.created',
        'transaction.pending',
        'transaction.completed',
        'pay_link.closed',
      ]);
      expect((await payers.ask(link.slug)).body).toEqual({
        message: 'This link has already been paid.',
      });
    });

    it('takes the references to the bank, and an order number for the first when there is none', async () => {
      const link = await merchant.createLink({
        'udfs[udf1][value]': 'INV2026001',
        'udfs[udf3][value]': 'Blue',
      });
      const payment = await payers.begin(link.slug);
      expect((await payers.bankView(payment)).udfs).toEqual({ udf1: 'INV2026001', udf3: 'Blue' });
      const plain = await merchant.createLink();
      const other = await payers.begin(plain.slug);
      expect((await payers.bankView(other)).udfs).toEqual({ udf1: other.orderNumber });
    });

    it('keeps the amount that it began with', async () => {
      const link = await merchant.createLink();
      const payment = await payers.begin(link.slug, { ...PAYER, amount: '50.00' });
      await merchant.call('POST', `/links/update/${link.id}`, { form: { amount: '9000.00' } });
      await payers.decide(payment, 'accepted');
      await payers.comeBack(payment);
      expect(await payers.check(payment)).toMatchObject({ status: 'completed', amount: '2500.00' });
      expect(await merchant.readLink(link.id)).toMatchObject({ collected_amount: '2500.00' });
    });

    it('of a static link is for what the payer gives, and nothing else is taken for an amount', async () => {
      const link = await merchant.createLink({ type: 'static' });
      const payment = await payers.pay(link.slug, { ...PAYER, amount: '1500.50' });
      expect(await payers.check(payment)).toMatchObject({ amount: '1500.50' });
      for (const amount of [
        '1e3',
        '0x10',
        ' 12 ',
        '-1',
        '0',
        '12.345',
        'NaN',
        '9'.repeat(20),
        '',
      ]) {
        const answer = await payers.ask(link.slug, { ...PAYER, amount });
        expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, ['amount']]);
      }
    });

    it('keeps nothing of an anonymous payer', async () => {
      const link = await merchant.createLink({ 'settings[allow_anonymous]': 'true' });
      await payers.pay(link.slug, { ...PAYER, anonymous: true });
      expect(await payers.transactionsOf(merchant, link.id)).toEqual([
        expect.objectContaining({ name: null, email: null, phone_number: null }),
      ]);
      const strict = await merchant.createLink();
      const refused = await payers.ask(strict.slug, { anonymous: true });
      expect([refused.status, Object.keys(refused.body.errors ?? {})]).toEqual([
        422,
        ['anonymous'],
      ]);
    });

    it('is told of in the same words from the database as from here', async () => {
      const link = await limited(1);
      const { orderNumber } = await payers.pay(link.slug, { ...PAYER, language: 'en' });
      const row = await findByOrderNumber(sandbox.sandbox.context, orderNumber);
      const record = await findLink(sandbox.sandbox.context, merchant.id, link.id);
      if (!row || !record) throw new Error('Nothing was written');
      const told = await sandbox.database.orm
        .select()
        .from(events)
        .where(eq(events.linkId, link.id))
        .orderBy(events.position);
      const [, , completed, closed] = told;
      expect(completed?.data).toEqual(
        toTransactionEvent('transaction.completed', row, record).data,
      );
      expect(closed?.data).toEqual(toLinkEvent('pay_link.closed', record).data);
      for (const event of told) {
        const body = { delivery_id: 'x', event: event.event, timestamp: 1, data: event.data };
        expect(webhookBodySchema.safeParse(body).success).toBe(true);
      }
    });
  });

  describe('a link that takes no payment', () => {
    it.each([
      ['paused', {}, 'This link is paused.'],
      ['sold_out', { payment_mode: 'limited', max_payments: '2' }, 'This link is sold out.'],
      ['expired', { payment_mode: 'one_shot' }, 'This link has expired.'],
    ])('says that it is %s', async (state, fields, message) => {
      const link = await merchant.createLink(fields);
      await sandbox.control('/links', { slug: link.slug, state });
      const answer = await payers.ask(link.slug);
      expect([answer.status, answer.body]).toEqual([403, { message }]);
    });

    it('is unknown by any other slug', async () => {
      expect((await payers.ask(newSlug())).status).toBe(404);
      expect((await sandbox.call('GET', `/links/public/${newSlug()}`)).status).toBe(404);
    });
  });

  describe('what the bank refuses', () => {
    it.each([
      ['blocked', 'Carte bloquée'],
      ['funds', 'Solde insuffisant'],
      ['cvv', 'CVV2 erroné'],
      ['cancelled', 'Operation cancelled by user'],
      ['password', 'TDS_AUTH_FAILED'],
    ])('is refused with its reason: %s', async (outcome, message) => {
      const link = await limited(1);
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, outcome);
      await payers.comeBack(payment);
      expect(await payers.check(payment)).toMatchObject({
        status: 'refused',
        gateway_message: message,
      });
      expect(await merchant.readLink(link.id)).toMatchObject({ successful_payments_count: 0 });
      expect(await eventsOf(link.id)).toContain('transaction.refused');
    });

    it('has failed when time ran out at the bank', async () => {
      const link = await merchant.createLink();
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'timeout');
      await payers.comeBack(payment);
      expect((await payers.check(payment)).status).toBe('failed');
    });
  });

  describe('a payer who never returns', () => {
    it('is counted by the next check, a minute later at most', async () => {
      const link = await limited(1);
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'accepted');
      await sandbox.sandbox.checks.checkDue();
      expect((await payers.check(payment)).status).toBe('pending');
      advance(1);
      await sandbox.sandbox.checks.checkDue();
      expect((await payers.check(payment)).status).toBe('completed');
    });

    it('and never paid has failed after ten minutes, and not before', async () => {
      const link = await limited(1);
      const payment = await payers.begin(link.slug);
      advance(9);
      await sandbox.sandbox.checks.checkDue();
      expect((await payers.check(payment)).status).toBe('pending');
      advance(1);
      await sandbox.sandbox.checks.checkDue();
      expect(await payers.check(payment)).toMatchObject({
        status: 'failed',
        gateway_message: 'No payment within ten minutes',
      });
    });
  });

  describe('a payment that is approved too late', () => {
    const late: readonly (readonly [
      string,
      string,
      (id: string, slug: string) => Promise<unknown>,
    ])[] = [
      ['sold out', 'sold_out', (_id, slug) => payers.pay(slug)],
      ['paused', 'paused', (id) => merchant.call('PATCH', `/links/${id}/toggle-status`)],
      [
        'expired',
        'expired',
        async () => {
          advance(6);
        },
      ],
    ];
    it.each(late)('is given back once the link is %s', async (_name, reason, change) => {
      const link = await merchant.createLink({
        payment_mode: 'limited',
        max_payments: '1',
        inactivity_timeout_minutes: '5',
      });
      const payment = await payers.begin(link.slug);
      await change(link.id, link.slug);
      await payers.decide(payment, 'accepted');
      await payers.comeBack(payment);
      expect(await payers.check(payment)).toMatchObject({
        status: 'refunded',
        given_back_reason: reason,
      });
      expect(await payers.bankView(payment)).toMatchObject({
        captured: 250_000,
        given_back: 250_000,
      });
      expect(await eventsOf(link.id)).toEqual(
        expect.arrayContaining(['transaction.processing', 'transaction.refunded']),
      );
      const counted = reason === 'sold_out' ? 1 : 0;
      expect(await merchant.readLink(link.id)).toMatchObject({
        successful_payments_count: counted,
      });
    });

    it('is told apart on an invoice, which is not sold out but paid', async () => {
      const link = await invoice();
      const late = await payers.begin(link.slug);
      await payers.pay(link.slug);
      await payers.decide(late, 'accepted');
      await payers.comeBack(late);
      expect(await payers.check(late)).toMatchObject({
        status: 'refunded',
        given_back_reason: 'already_paid',
        gateway_message: 'Paid after the link had been paid; given back',
      });
    });

    it('is given back when we had given it up', async () => {
      const link = await merchant.createLink();
      const payment = await payers.begin(link.slug);
      advance(10);
      await sandbox.sandbox.checks.checkDue();
      expect((await payers.check(payment)).status).toBe('failed');
      await payers.decide(payment, 'accepted');
      advance(5);
      await sandbox.sandbox.checks.checkDue();
      expect(await payers.check(payment)).toMatchObject({
        status: 'refunded',
        given_back_reason: 'too_late',
      });
      expect(await merchant.readLink(link.id)).toMatchObject({ successful_payments_count: 0 });
    });

    it.each(['500', 'html', 'garbage', 'lost-answer'])(
      'is owed until the bank has confirmed it, through the fault %s',
      async (fault) => {
        const link = await invoice();
        const payment = await payers.begin(link.slug);
        await payers.pay(link.slug);
        await payers.decide(payment, 'accepted');
        await payers.fault('refund', fault);
        await payers.comeBack(payment);
        expect(await payers.check(payment)).toMatchObject({
          status: 'processing',
          gateway_message: 'Paid after the link had been paid; being given back',
        });
        advance(1);
        await sandbox.sandbox.checks.checkDue();
        expect((await payers.check(payment)).status).toBe('refunded');
        expect(await payers.bankView(payment)).toMatchObject({ given_back: 250_000 });
      },
    );

    it('holds the place of nobody: a restock between makes it count', async () => {
      const link = await limited(1);
      const payment = await payers.begin(link.slug);
      await payers.pay(link.slug);
      await merchant.call('POST', `/links/update/${link.id}`, { form: { max_payments: '2' } });
      await payers.decide(payment, 'accepted');
      await payers.comeBack(payment);
      expect((await payers.check(payment)).status).toBe('completed');
      expect(await merchant.readLink(link.id)).toMatchObject({
        status: 'closed',
        successful_payments_count: 2,
      });
    });
  });

  describe('what the bank does by itself', () => {
    it('is refused when it has reversed a payment before we saw it', async () => {
      const link = await limited(1);
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'accepted');
      await payers.decide(payment, 'reversed');
      await payers.comeBack(payment);
      expect(await payers.check(payment)).toMatchObject({
        status: 'refused',
        gateway_message: 'Reversed by the bank',
      });
    });

    it('is refunded when it has returned a part: the rest goes back too', async () => {
      const link = await limited(1);
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'accepted');
      await payers.decide(payment, 'refunded', { amount: 100_000 });
      await payers.comeBack(payment);
      expect(await payers.check(payment)).toMatchObject({
        status: 'refunded',
        given_back_reason: 'at_the_bank',
      });
      expect(await payers.bankView(payment)).toMatchObject({ given_back: 250_000 });
      expect(await merchant.readLink(link.id)).toMatchObject({ successful_payments_count: 0 });
    });
  });

  describe('a bank that is away', () => {
    it.each(['500', 'html', 'garbage', 'lost-answer'])(
      'lets a payer try again after the fault %s, and charges nothing',
      async (fault) => {
        const link = await limited(1);
        await payers.fault('register', fault);
        const answer = await payers.ask(link.slug);
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
        expect(answer.body.message).toContain('Nothing was charged');
        const payment = await payers.pay(link.slug);
        expect((await payers.check(payment)).status).toBe('completed');
        const statuses = await payers.transactionsOf(merchant, link.id);
        expect(statuses.map(({ status }) => status)).toEqual(['completed', 'failed']);
      },
    );

    it.each(['500', 'html', 'garbage', 'lost-answer'])(
      'leaves a payment open after the fault %s, and finds out later',
      async (fault) => {
        const link = await limited(1);
        const payment = await payers.begin(link.slug);
        await payers.decide(payment, 'accepted');
        await payers.fault('acknowledge', fault);
        await payers.comeBack(payment);
        expect((await payers.check(payment)).status).toBe('pending');
        advance(1);
        await sandbox.sandbox.checks.checkDue();
        expect((await payers.check(payment)).status).toBe('completed');
      },
    );

    it('that refuses the connection charges nothing either, and settles nothing', async () => {
      const { context } = sandbox.sandbox;
      const account = { username: 'shop', password: 'word', terminalId: 'E0000000001' };
      const away: PaymentsContext = {
        ...context,
        satim: createSatimClient({ url: 'http://127.0.0.1:1/payment/rest', ...account }),
      };
      const link = await limited(1);
      const record = await findLinkBySlug(away, link.slug);
      if (!record) throw new Error('A link that is gone');
      const started = await payLink(away, record, PAYER);
      expect(started.kind).toBe('bankAway');
      expect((await payers.check(started)).status).toBe('failed');
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'accepted');
      const row = await findByOrderNumber(context, payment.orderNumber);
      await checkPayment(away, row?.id ?? '', true);
      expect((await payers.check(payment)).status).toBe('pending');
      await payers.comeBack(payment);
      expect((await payers.check(payment)).status).toBe('completed');
    });

    it('is asked again after half a minute, five minutes, and then each hour; time alone settles nothing', async () => {
      const link = await merchant.createLink();
      const { orderNumber } = await payers.begin(link.slug);
      await payers.fault('acknowledge', '500', 1_000);
      const waits: number[] = [];
      for (let check = 0; check < 5; check += 1) {
        const row = await findByOrderNumber(sandbox.sandbox.context, orderNumber);
        if (row?.nextCheckAt === undefined || row.nextCheckAt === null)
          throw new Error('No check is planned');
        waits.push(Math.round((row.nextCheckAt - sandbox.clock.now()) / 1_000));
        sandbox.clock.moveTo(row.nextCheckAt);
        await sandbox.sandbox.checks.checkDue();
        // Whoever comes back meanwhile changes nothing about the plan.
        await payers.comeBack({ orderNumber });
      }
      await payers.fault('acknowledge', null);
      expect(waits).toEqual([60, 30, 300, 3_600, 3_600]);
      expect((await payers.check({ orderNumber })).status).toBe('pending');
    });
  });

  describe('somebody who forges', () => {
    it('changes nothing with the return of an order that is not paid', async () => {
      const link = await limited(1);
      const unpaid = await payers.begin(link.slug);
      const other = await payers.begin(link.slug);
      await payers.decide(other, 'accepted');
      const forged = `/pay/return/${unpaid.orderNumber}?orderId=${other.orderId}&lang=fr&respCode=00&OrderStatus=2&Amount=1`;
      expect((await sandbox.request(forged)).status).toBe(303);
      expect((await payers.check(unpaid)).status).toBe('pending');
      expect(await merchant.readLink(link.id)).toMatchObject({ successful_payments_count: 0 });
      await payers.comeBack(other);
      expect((await payers.check(other)).status).toBe('completed');
    });

    it('learns nothing of orders that do not exist, and nothing of payers', async () => {
      for (const number of ['NOSUCHORDR', 'abc', '%00', 'A'.repeat(200)])
        expect((await sandbox.request(`/pay/return/${number}`)).status).toBe(404);
      const unknown = await sandbox.call('POST', '/links/transaction/check', {
        json: { order_number: 'NOSUCHORDR' },
      });
      expect(unknown.status).toBe(404);
      const link = await merchant.createLink();
      const payment = await payers.pay(link.slug);
      const looks = await Promise.all([
        sandbox.call('POST', '/links/transaction/check', {
          json: { order_number: payment.orderNumber },
        }),
        sandbox.call('GET', `/links/public/${link.slug}`),
      ]);
      for (const { text } of looks) {
        for (const secret of Object.values(PAYER)) expect(text).not.toContain(secret);
      }
    });

    it('gets no other merchant’s transactions', async () => {
      const link = await merchant.createLink();
      const stranger = await sandbox.newMerchant();
      const paths = ['transactions', 'statistics', 'export-transactions'];
      for (const path of paths)
        expect((await stranger.call('GET', `/links/${link.id}/${path}`)).status).toBe(404);
      expect((await stranger.call('GET', '/transaction/recent')).body.data.total).toBe(0);
    });
  });

  it('tells the pay page what it shows', async () => {
    const link = await merchant.createLink({ payment_mode: 'limited', max_payments: '3' });
    await payers.pay(link.slug);
    expect((await sandbox.call('GET', `/links/public/${link.slug}`)).body.data).toEqual({
      slug: link.slug,
      title: 'A product',
      details: 'Described.',
      type: 'dynamic',
      amount: '2500.00',
      logo: null,
      status: 'active',
      payment_mode: 'limited',
      remaining_payments: 2,
      max_payments: 3,
      merchant_name: 'Test shop',
      settings: { show_retry_button: true, allow_anonymous: false },
      created_at: link.created_at,
    });
    expect(link.payment_link).toBe(`${PUBLIC_URL}/pay/${link.slug}`);
  });
});
