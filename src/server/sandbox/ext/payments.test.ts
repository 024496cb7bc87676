import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../../database/testing/databases.ts';
import { createForm } from './form-record.ts';
import { openReceiver } from '../testing/receiver.ts';
import { newExtMerchant, type ExtLink, type ExtMerchant } from '../testing/ext-merchant.ts';
import { createPayers, PAYER, type Payers, type Payment } from '../testing/payers.ts';
import { openTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(databases)('payments through ext links on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: ExtMerchant;
  let payers: Payers;
  const at = (offset: number): string => new Date(sandbox.clock.now() + offset).toISOString();

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    merchant = await newExtMerchant(sandbox);
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  const giving = (amount: number, more: object = {}) => ({ ...PAYER, amount, ...more });
  const statusOf = async (payment: Payment): Promise<string> =>
    (await payers.check(payment)).status;
  async function breaksFound(): Promise<readonly unknown[]> {
    const report = await sandbox.control('/reconcile', {});
    return (JSON.parse(report.text) as { breaks: unknown[] }).breaks;
  }
  /** Begins and approves so many at once, then all come back at the same time. */
  async function rush(link: ExtLink, count: number, form?: object): Promise<Payment[]> {
    const payments: Payment[] = [];
    for (let index = 0; index < count; index += 1) {
      const payment = await payers.begin(link.slug, { ...PAYER, ...form });
      await payers.decide(payment, 'accepted');
      payments.push(payment);
    }
    await Promise.all(payments.map((payment) => payers.comeBack(payment)));
    return payments;
  }
  async function tally(payments: readonly Payment[]): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const payment of payments) {
      const status = await statusOf(payment);
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  }

  describe('seats', () => {
    const COUNT = 8;
    it.each([
      ['one_shot', { usage_mode: 'one_shot' }, 1, 'already_paid'],
      ['limited', { usage_mode: 'limited', max_uses: 3 }, 3, 'sold_out'],
      ['capped_amount', { usage_mode: 'capped_amount', target_amount: 10_000 }, 4, 'sold_out'],
    ])(`are taken once each: ${COUNT} at once on %s`, async (_mode, fields, seats, reason) => {
      const link = await merchant.publishLink(fields);
      const payments = await rush(link, COUNT);
      await sandbox.sandbox.sweep();
      expect(await tally(payments)).toEqual({ completed: seats, refunded: COUNT - seats });
      expect(await merchant.readLink(link.id)).toMatchObject({
        status: 'exhausted',
        paid_count: seats,
        total_collected: `${seats * 2_500}.00`,
      });
      const checks = await Promise.all(payments.map((payment) => payers.check(payment)));
      const given = checks.filter(({ status }) => status === 'refunded');
      expect(new Set(given.map(({ given_back_reason }) => given_back_reason))).toEqual(
        new Set([reason]),
      );
      const views = await Promise.all(payments.map((payment) => payers.bankView(payment)));
      const held = views.reduce((sum, view) => sum + view.captured - view.given_back, 0);
      expect(held).toBe(seats * 250_000);
      expect((await payers.ask(link.slug)).status).toBe(403);
    });

    it('of a link with a target are taken by the payment that passes it, and by none after it', async () => {
      const link = await merchant.publishLink({
        amount_mode: 'open',
        usage_mode: 'capped_amount',
        target_amount: 1_000,
      });
      await payers.pay(link.slug, giving(999.99));
      expect((await merchant.readLink(link.id)).status).toBe('active');
      const late = await payers.begin(link.slug, giving(100));
      await payers.pay(link.slug, giving(5_000));
      await payers.decide(late, 'accepted');
      await payers.comeBack(late);
      expect(await statusOf(late)).toBe('refunded');
      expect(await merchant.readLink(link.id)).toMatchObject({
        status: 'exhausted',
        paid_count: 2,
        total_collected: '5999.99',
      });
    });

    it('are counted once, however often a payer comes back', async () => {
      const link = await merchant.publishLink();
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'accepted');
      await Promise.all([1, 2, 3, 4].map(() => payers.comeBack(payment)));
      await payers.comeBack(payment);
      expect(await merchant.readLink(link.id)).toMatchObject({
        status: 'active',
        paid_count: 1,
        total_collected: '2500.00',
      });
    });

    it('are not taken by a payment that was refused, and not by one that was never made', async () => {
      const link = await merchant.publishLink({ usage_mode: 'one_shot' });
      const refused = await payers.begin(link.slug);
      await payers.decide(refused, 'funds');
      await payers.comeBack(refused);
      const pretended = await payers.begin(link.slug);
      await payers.comeBack(pretended);
      expect([await statusOf(refused), await statusOf(pretended)]).toEqual(['refused', 'pending']);
      expect((await merchant.readLink(link.id)).paid_count).toBe(0);
    });
  });

  describe('are not begun', () => {
    it('through a draft, which nobody knows yet', async () => {
      const link = await merchant.createLink();
      expect((await payers.ask(link.slug)).status).toBe(404);
      expect((await sandbox.call('GET', `/links/public/${link.slug}`)).status).toBe(404);
    });

    it.each([
      ['pause', 'The link is paused.'],
      ['archive', 'The link is archived.'],
    ] as const)('through a link after %s', async (move, message) => {
      const link = await merchant.publishLink();
      await merchant.move(link.id, move);
      const answer = await payers.ask(link.slug);
      expect([answer.status, answer.body.message]).toEqual([403, message]);
    });

    it('before a window opens or once it has closed, to the millisecond', async () => {
      const opens = sandbox.clock.now() + HOUR;
      const link = await merchant.publishLink({
        usage_mode: 'time_window',
        starts_at: new Date(opens).toISOString(),
        ends_at: new Date(opens + HOUR).toISOString(),
      });
      const ask = async (): Promise<unknown[]> => {
        const { status, body } = await payers.ask(link.slug);
        return status === 200 ? [200] : [status, body.message];
      };
      sandbox.clock.moveTo(opens - 100);
      expect(await ask()).toEqual([403, 'The link is not open yet.']);
      sandbox.clock.moveTo(opens);
      expect(await ask()).toEqual([200]);
      sandbox.clock.moveTo(opens + HOUR - 1_000);
      expect(await ask()).toEqual([200]);
      sandbox.clock.moveTo(opens + HOUR);
      expect(await ask()).toEqual([403, 'The link has expired.']);
    });

    it('by somebody who is not on the list', async () => {
      const link = await merchant.publishLink({
        usage_mode: 'whitelist',
        allowed_payers: [{ email: 'Leila@Example.DZ' }, { phone: '0661 00 00 00' }],
      });
      const stranger = { ...PAYER, email: 'else@example.dz', phone_number: '0555123456' };
      const refused = await payers.ask(link.slug, stranger);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        { email: ['This link can only be paid by those whom the merchant has named.'] },
      ]);
      const byPhone = { ...stranger, phone_number: '+213 661 00 00 00' };
      for (const form of [PAYER, byPhone]) await payers.pay(link.slug, form);
      expect((await payers.ask(link.slug, { anonymous: true })).status).toBe(422);
      expect((await merchant.readLink(link.id)).paid_count).toBe(2);
    });

    it('with an amount outside the bounds, or none', async () => {
      const link = await merchant.publishLink({
        amount_mode: 'open',
        min_amount: 200,
        max_amount: 900,
      });
      const errorsOf = async (form: object): Promise<unknown> =>
        (await payers.ask(link.slug, { ...PAYER, ...form })).body.errors;
      expect(await errorsOf({})).toEqual({ amount: ['The amount field is required.'] });
      expect(await errorsOf({ amount: 199.99 })).toEqual({
        amount: ['The amount is lower than this link takes.'],
      });
      expect(await errorsOf({ amount: '900.01' })).toEqual({
        amount: ['The amount is higher than this link takes.'],
      });
      await payers.pay(link.slug, giving(200));
      await payers.pay(link.slug, giving(900));
      expect((await merchant.readLink(link.id)).total_collected).toBe('1100.00');
    });

    it('at a price that the payer chose, where the merchant fixed it', async () => {
      const link = await merchant.publishLink({ amount: 4_500 });
      const payment = await payers.pay(link.slug, giving(50));
      expect((await payers.check(payment)).amount).toBe('4500.00');
    });

    it('through an instance that was suspended', async () => {
      const other = await newExtMerchant(sandbox);
      const link = await other.publishLink();
      await sandbox.database.orm.execute(
        sql`update sandbox.ext_instances set status = 'suspended' where id = ${other.instanceId}`,
      );
      expect((await payers.ask(link.slug)).status).toBe(403);
    });
  });

  describe('that are approved too late go back', () => {
    it.each([
      ['paused', async (id: string) => await merchant.move(id, 'pause'), 'paused'],
      ['archived', async (id: string) => await merchant.move(id, 'archive'), 'archived'],
      [
        'expired',
        async () => {
          sandbox.clock.moveTo(sandbox.clock.now() + 5 * MINUTE);
          return await Promise.resolve(0);
        },
        'expired',
      ],
    ])('when the link was %s meanwhile', async (_state, happen, reason) => {
      const link = await merchant.publishLink({ expires_at: at(5 * MINUTE) });
      const payment = await payers.begin(link.slug);
      await payers.decide(payment, 'accepted');
      await happen(link.id);
      await payers.comeBack(payment);
      expect(await payers.check(payment)).toMatchObject({
        status: 'refunded',
        given_back_reason: reason,
      });
      const view = await payers.bankView(payment);
      expect(view.captured - view.given_back).toBe(0);
      expect((await merchant.readLink(link.id)).paid_count).toBe(0);
    });
  });

  it('are shown on the same page as those of v2', async () => {
    const link = await merchant.publishLink({
      title: 'Cagnotte',
      description: 'Pour Leïla',
      amount_mode: 'open',
      min_amount: 100,
      usage_mode: 'limited',
      max_uses: 4,
    });
    const payment = await payers.pay(link.slug, giving(150));
    const shown = await sandbox.call('GET', `/links/public/${link.slug}`);
    expect(shown.body.data).toMatchObject({
      slug: link.slug,
      title: 'Cagnotte',
      details: 'Pour Leïla',
      type: 'static',
      amount: null,
      status: 'active',
      payment_mode: 'limited',
      remaining_payments: 3,
      max_payments: 4,
      merchant_name: 'Test shop',
      settings: { show_retry_button: true, allow_anonymous: false },
      min_amount: '100.00',
      max_amount: null,
    });
    expect(await payers.check(payment)).toMatchObject({
      status: 'completed',
      amount: '150.00',
      title: 'Cagnotte',
      merchant_name: 'Test shop',
    });
    const receipt = await sandbox.call('POST', '/receipt/download', {
      json: { order_number: payment.orderNumber },
    });
    expect(receipt.headers.get('content-type')).toBe('application/pdf');
    expect(receipt.text.startsWith('%PDF-')).toBe(true);
  });

  it('carry the answers to the form of their link, on the page and to receivers', async () => {
    const form = await createForm(sandbox.sandbox.context, {
      merchantId: merchant.id,
      name: 'Livraison',
      fields: [
        { name: 'wilaya', label: 'Wilaya', type: 'text', required: true },
        { name: 'a[b]', label: 'Cannot travel', type: 'text', required: true },
      ],
      createdAt: sandbox.clock.now(),
    });
    const receiver = await openReceiver();
    try {
      await merchant.call('POST', '/webhooks', {
        url: receiver.origin,
        events: ['transaction.paid'],
      });
      const link = await merchant.publishLink({ form_id: form.id });
      const shown = await sandbox.call('GET', `/links/public/${link.slug}`);
      expect(shown.body.data).toMatchObject({
        form_name: 'Livraison',
        form_fields: [
          { name: 'wilaya', label: 'Wilaya', type: 'text', required: true },
          { name: 'a[b]' },
        ],
      });
      const refused = await payers.ask(link.slug);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        { 'form_answers.wilaya': ['This answer is required.'] },
      ]);
      await payers.pay(link.slug, { ...PAYER, form_answers: { wilaya: ' Oran ', other: 'x' } });
      await sandbox.sandbox.sweep();
      const told = receiver.received.filter(({ body }) => body.includes(link.id));
      expect(told.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
        { data: { transaction: { form_answers: { wilaya: 'Oran' } } } },
      ]);
    } finally {
      await receiver.close();
    }
  });

  it.each([
    ['scheduled', { usage_mode: 'time_window', starts_at: HOUR, ends_at: 2 * HOUR }],
    ['archived', {}],
  ] as const)('are told of a link that is %s what it is', async (status, fields) => {
    const now = sandbox.clock.now();
    const times = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'number' ? new Date(now + value).toISOString() : value,
    ]);
    const link = await merchant.publishLink(Object.fromEntries(times) as object);
    if (status === 'archived') await merchant.move(link.id, 'archive');
    const shown = await sandbox.call('GET', `/links/public/${link.slug}`);
    const told = shown.body.data as unknown as { status: string; starts_at: string | null };
    expect([told.status, told.starts_at === null ? null : Date.parse(told.starts_at)]).toEqual([
      status,
      status === 'scheduled' ? now + HOUR : null,
    ]);
  });

  it('freeze what was paid for, and keep room only upwards', async () => {
    const link = await merchant.publishLink({ usage_mode: 'limited', max_uses: 5 });
    await payers.pay(link.slug);
    await payers.pay(link.slug);
    const refused = await merchant.call('PUT', `/links/${link.id}`, {
      amount: 3_000,
      usage_mode: 'reusable',
      max_uses: 1,
      title: 'New',
    });
    expect([refused.status, (refused.body as { errors: object }).errors]).toEqual([
      422,
      {
        amount: ['The amount cannot be changed once the link has been paid.'],
        usage_mode: ['The usage mode cannot be changed once the link has been paid.'],
      },
    ]);
    const lowered = await merchant.call('PUT', `/links/${link.id}`, { max_uses: 1 });
    expect(lowered.body).toMatchObject({
      errors: {
        max_uses: ['The max uses cannot be lower than the 2 payments already received.'],
      },
    });
    const filled = await merchant.call('PUT', `/links/${link.id}`, { max_uses: 2 });
    expect(filled.body).toMatchObject({ data: { status: 'exhausted', max_uses: 2 } });
  });

  it('leave books that agree with each other and with the bank, and show what was planted', async () => {
    await sandbox.sandbox.sweep();
    expect(await breaksFound()).toEqual([]);
    const link = await merchant.publishLink();
    await payers.pay(link.slug);
    await sandbox.database.orm.execute(
      sql`update sandbox.ext_links set total_collected = total_collected + 1 where id = ${link.id}`,
    );
    expect(await breaksFound()).toMatchObject([{ kind: 'link', subject: link.id }]);
  });
});
