import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { v2Endpoints, type V2EndpointId } from '../../../contract/v2/endpoints.ts';
import { unwrapV2 } from '../../../contract/v2/envelope.ts';
import { readCheckedTransaction } from '../../../contract/v2/transaction-check.ts';
import { databases } from '../../database/testing/databases.ts';
import { transactions } from '../db/schema.ts';
import { createPayers, PAYER, type Payers } from '../testing/payers.ts';
import {
  openTestSandbox,
  type AnswerData,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';
import { toTransaction } from './link-sales.ts';
import { findLink } from './link-record.ts';

const DAY_MS = 86_400_000;

describe.each(databases)('what the API tells of payments on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;
  let payers: Payers;
  let link: AnswerData;

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(async () => {
    merchant = await sandbox.newMerchant();
    link = await merchant.createLink();
  });

  async function read(id: V2EndpointId, path: string): Promise<unknown> {
    const answer = await merchant.call('GET', path);
    expect(answer.status).toBe(200);
    const { answer: schema } = v2Endpoints[id];
    if (schema === 'stream') throw new Error('A stream has no schema');
    return z.parse(schema, unwrapV2(answer.body));
  }
  async function refuse(): Promise<void> {
    const payment = await payers.begin(link.slug);
    await payers.decide(payment, 'funds');
    await payers.comeBack(payment);
  }
  /** Transactions that were made at other times than now. */
  async function past(...made: readonly (readonly [string, 'completed' | 'failed'])[]) {
    const record = await findLink(sandbox.sandbox.context, merchant.id, link.id);
    if (!record) throw new Error('No link');
    await sandbox.database.orm.insert(transactions).values(
      made.map(([at, status]) =>
        toTransaction(record.row, {
          status,
          amount: record.row.amount ?? (5_000 as never),
          at: Date.parse(at),
          payer: null,
        }),
      ),
    );
  }

  it('lists the transactions of a link, newest first, by page and by status', async () => {
    const first = await payers.pay(link.slug);
    await refuse();
    const last = await payers.begin(link.slug);
    const all = await merchant.call('GET', `/links/${link.id}/transactions?per_page=2`);
    expect(all.body.data).toMatchObject({ total: 3, per_page: 2, from: 1, to: 2 });
    const page = await read('links.transactions', `/links/${link.id}/transactions?per_page=2`);
    expect(page).toMatchObject({
      total: 3,
      unreadable: 0,
      items: [{ order_number: last.orderNumber, status: 'pending' }, { status: 'refused' }],
    });
    const completed = await merchant.call('GET', `/links/${link.id}/transactions?status=completed`);
    expect(completed.body.data.data).toEqual([
      {
        id: expect.any(String),
        transactionable_id: link.id,
        amount: '2500.00',
        status: 'completed',
        payment_method: 'online',
        environment: 'test',
        name: PAYER.name,
        email: PAYER.email,
        phone_number: PAYER.phone_number,
        gateway_message: 'Votre paiement a été accepté',
        order_number: first.orderNumber,
        order_id: first.orderId,
        approval_code: expect.stringMatching(/^\d{6}$/),
        given_back_reason: null,
        metadata: {
          original_slug: link.slug,
          payment_link_id: link.id,
          payment_mode: 'reusable',
        },
        created_at: expect.stringMatching(/^2026-11-20T.*000Z$/),
        updated_at: expect.stringMatching(/^2026-11-20T.*000Z$/),
      },
    ]);
    const several = await merchant.call(
      'GET',
      `/links/${link.id}/transactions?status=refused,failed`,
    );
    expect(several.body.data.total).toBe(1);
    const none = await merchant.call('GET', `/links/${link.id}/transactions?status=paid`);
    expect(none.body.data.total).toBe(0);
  });

  it('lists the latest of all instances with the link of each', async () => {
    const other = await merchant.createLink({ title: 'Another' });
    await payers.pay(link.slug);
    await payers.pay(other.slug);
    const page = await read('transactions.recent', '/transaction/recent?per_page=1');
    expect(page).toMatchObject({
      total: 2,
      items: [{ transactionable: { id: other.id, title: 'Another' }, amount: 250_000 }],
    });
  });

  it('sums up what was completed', async () => {
    expect(await read('stats.read', '/stats')).toEqual({
      transaction_count: 0,
      total_amount: 0,
      mytpe_pay_count: 1,
    });
    await payers.pay(link.slug);
    await payers.pay(link.slug);
    await refuse();
    expect(await read('stats.read', '/stats')).toEqual({
      transaction_count: 2,
      total_amount: 500_000,
      mytpe_pay_count: 1,
    });
  });

  describe('statistics', () => {
    async function statistics(query: string) {
      const answer = await merchant.call('GET', `/links/${link.id}/statistics${query}`);
      return z.parse(v2Endpoints['links.statistics'].answer, unwrapV2(answer.body));
    }

    it('count by day in Algeria, with every day of the range', async () => {
      await past(
        ['2026-11-19T22:59:59.999Z', 'completed'],
        ['2026-11-19T23:00:00.000Z', 'completed'],
        ['2026-11-20T08:00:00.000Z', 'failed'],
        ['2026-11-12T12:00:00.000Z', 'completed'],
      );
      const answer = await statistics('?time_range=last_7_days&aggregation=daily');
      expect(answer).toMatchObject({
        pay_link_id: link.id,
        pay_link_slug: link.slug,
        total_completed_amount: 500_000,
      });
      expect(answer.time_series_data.map(({ date }) => date)).toEqual([
        '2026-11-14',
        '2026-11-15',
        '2026-11-16',
        '2026-11-17',
        '2026-11-18',
        '2026-11-19',
        '2026-11-20',
      ]);
      expect(answer.time_series_data.slice(-2)).toEqual([
        {
          date: '2026-11-19',
          pending: 0,
          processing: 0,
          completed: 1,
          failed: 0,
          refunded: 0,
          refused: 0,
          completed_amount: 250_000,
        },
        {
          date: '2026-11-20',
          pending: 0,
          processing: 0,
          completed: 1,
          failed: 1,
          refunded: 0,
          refused: 0,
          completed_amount: 250_000,
        },
      ]);
    });

    it('count by week from Saturday when nothing else is said, by month and by year', async () => {
      await past(
        ['2026-11-14T12:00:00.000Z', 'completed'],
        ['2026-11-13T12:00:00.000Z', 'completed'],
        ['2025-12-31T22:30:00.000Z', 'completed'],
        ['2025-12-31T23:30:00.000Z', 'completed'],
      );
      const weeks = await statistics('?start_date=2026-11-10&end_date=2026-11-20');
      expect(weeks.time_series_data.map(({ date, completed }) => [date, completed])).toEqual([
        ['2026-11-07', 1],
        ['2026-11-14', 1],
      ]);
      const years = await statistics(
        '?start_date=2025-06-01&end_date=2026-11-20&aggregation=yearly',
      );
      expect(years.time_series_data.map(({ date, completed }) => [date, completed])).toEqual([
        ['2025-01-01', 1],
        ['2026-01-01', 3],
      ]);
      const months = await statistics(
        '?start_date=2025-12-01&end_date=2026-01-31&aggregation=monthly',
      );
      expect(months.time_series_data.map(({ date, completed }) => [date, completed])).toEqual([
        ['2025-12-01', 1],
        ['2026-01-01', 1],
      ]);
    });

    it.each([
      ['?time_range=last_year', 'time_range'],
      ['?aggregation=hourly', 'aggregation'],
      ['?start_date=2026-02-30', 'start_date'],
      ['?start_date=2026-11-21&end_date=2026-11-20', 'end_date'],
      ['?start_date=2000-01-01', 'start_date'],
      ['?end_date=soon', 'end_date'],
    ])('refuse %s', async (query, field) => {
      const answer = await merchant.call('GET', `/links/${link.id}/statistics${query}`);
      expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, [field]]);
    });
  });

  describe('the export', () => {
    it('is a spreadsheet of all rows that holds no formula', async () => {
      const evil = {
        ...PAYER,
        name: '=HYPERLINK("http://evil.example")',
        phone_number: '+213555123456',
      };
      await payers.pay(link.slug, evil);
      await refuse();
      const answer = await merchant.call('GET', `/links/${link.id}/export-transactions`);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="link-transactions-${link.id}.csv"`,
      );
      // The reader of the test swallows the mark; the bytes have it.
      const [head, refused, completed, ...rest] = answer.text.replace('\uFEFF', '').split('\r\n');
      expect(head).toContain('Order number,Status,Amount (DZD)');
      expect(refused).toContain(',refused,2500.00,');
      expect(completed).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
      expect(completed).toContain(",'+213555123456,");
      expect(rest).toEqual(['']);
      const one = await merchant.call(
        'GET',
        `/links/${link.id}/export-transactions?status=refused`,
      );
      expect(one.text.trimEnd().split('\r\n')).toHaveLength(2);
    });

    it('begins with the mark of its encoding, and pages through everything once', async () => {
      await past(
        ...Array.from(
          { length: 1_203 },
          (_item, index) =>
            [
              new Date(Date.parse('2026-11-01T00:00:00Z') - index * DAY_MS).toISOString(),
              'failed',
            ] as const,
        ),
      );
      const response = await sandbox.request(
        `/api/v2/mytpe-pay/links/${link.id}/export-transactions`,
        { headers: { 'X-API-KEY': merchant.keys.key, 'X-API-SECRET': merchant.keys.secret } },
      );
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
      expect(lines).toHaveLength(1_204);
      expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(1_204);
    });
  });

  describe('the public face of a transaction', () => {
    it('has all that a result page shows', async () => {
      const labelled = await merchant.createLink({
        'udfs[udf1][value]': 'INV2026001',
        'udfs[udf1][label]': 'Facture',
        'settings[show_retry_button]': 'false',
      });
      const payment = await payers.pay(labelled.slug);
      const answer = await sandbox.call('POST', '/links/transaction/check', {
        form: { order_number: payment.orderNumber },
      });
      expect(readCheckedTransaction(unwrapV2(answer.body))).toEqual({
        order_number: payment.orderNumber,
        order_id: payment.orderId,
        status: 'completed',
        amount: 250_000,
        payment_method: 'online',
        approval_code: expect.stringMatching(/^\d{6}$/),
        gateway_message: 'Votre paiement a été accepté',
        given_back_reason: null,
        udf1: { value: 'INV2026001', label: 'Facture' },
        slug: labelled.slug,
        title: 'A product',
        merchant_name: 'Test shop',
        link_settings: { show_retry_button: false, allow_anonymous: false },
        created_at: expect.any(Number),
        updated_at: expect.any(Number),
      });
    });

    it('wants an order number', async () => {
      const answer = await sandbox.call('POST', '/links/transaction/check', { json: {} });
      expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([
        422,
        ['order_number'],
      ]);
    });
  });

  it('prints a receipt of what was completed, and of nothing else', async () => {
    const paid = await payers.pay(link.slug);
    const open = await payers.begin(link.slug);
    const print = (order: string, language: string) =>
      sandbox.request('/api/v2/mytpe-pay/receipt/download', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ order_number: order, language }),
      });
    const pdf = await print(paid.orderNumber, 'en');
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toBe(
      `attachment; filename="receipt-${paid.orderNumber}.pdf"`,
    );
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
    expect((await print(open.orderNumber, 'fr')).status).toBe(403);
    expect((await print('NOSUCHORDR', 'fr')).status).toBe(404);
  });
});
