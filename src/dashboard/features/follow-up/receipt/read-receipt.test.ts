import { describe, expect, it } from 'vitest';
import { centimes } from '../../../../contract/core/money.ts';
import { readCheckedTransaction } from '../../../../contract/v2/transaction-check.ts';
import { recentTransactionSchema } from '../../../../contract/v2/transaction-schemas.ts';
import { isLookAlikeAmount, isLookAlikeNumber } from './look-alike.ts';
import { readQuestion, readReceipt, type ReceiptWorld } from './read-receipt.ts';

const NOW = Date.parse('2026-03-10T09:00:00Z');

function payment(orderNumber: string, status: string, amount: string, hoursAgo = 1) {
  return recentTransactionSchema.parse({
    id: `id-${orderNumber}`,
    order_number: orderNumber,
    status,
    amount,
    name: 'Sara K.',
    transactionable: { id: 'l1', title: 'Collier' },
    created_at: new Date(NOW - hoursAgo * 3_600_000).toISOString(),
  });
}

/** An API with pages of two, where the merchant's payments are these; another shop has one too. */
function world(payments: readonly ReturnType<typeof payment>[]) {
  const asked: number[] = [];
  const api: ReceiptWorld = {
    readPage: (page) => {
      asked.push(page);
      const items = payments.slice((page - 1) * 2, page * 2);
      const lastPage = Math.max(1, Math.ceil(payments.length / 2));
      return Promise.resolve({
        items,
        lastPage,
        currentPage: page,
        perPage: 2,
        total: payments.length,
        unreadable: 0,
      });
    },
    check: (orderNumber) => {
      const own = payments.find((each) => each.order_number === orderNumber);
      if (own) return Promise.resolve(readCheckedTransaction({ ...own, created_at: undefined }));
      return Promise.resolve(
        orderNumber === 'ELSEWHERE1'
          ? readCheckedTransaction({ order_number: orderNumber, status: 'completed' })
          : null,
      );
    },
  };
  return { api, asked };
}

const ask = (typed: string, payments: readonly ReturnType<typeof payment>[]) =>
  readReceipt(readQuestion(typed), world(payments).api);

describe('what was typed off a receipt', () => {
  it.each([
    ['A1B2C3D4', 'A1B2C3D4', null],
    [' 12 34-5678 ', '12345678', null],
    ['2500', '2500', 250_000],
    ['2 500,50 DA', null, 250_050],
    ['٢٥٠٠', '2500', 250_000],
    ['x', null, null],
    ['12345678901', null, null],
  ])('%j is the number %s and the amount %s', (typed, orderNumber, amount) => {
    expect(readQuestion(typed)).toEqual({ orderNumber, amount });
  });
});

describe('a receipt', () => {
  it.each([
    ['completed', 'paid'],
    ['refused', 'refused'],
    ['failed', 'refused'],
    ['refunded', 'givenBack'],
    ['processing', 'pending'],
    ['something new', 'unclear'],
  ])('of a payment that is %s says %s', async (status, verdict) => {
    const { found, isElsewhere } = await ask('ORDER00001', [
      payment('ORDER00001', status, '2500.00'),
    ]);
    expect(found).toMatchObject([{ verdict, amount: 250_000, title: 'Collier', payer: 'Sara K.' }]);
    expect(isElsewhere).toBe(false);
  });

  it('is the same in small letters', async () => {
    const { found, lookAlikes } = await ask('order0000a', [
      payment('ORDER0000A', 'refused', '2500.00'),
    ]);
    expect(found).toMatchObject([{ orderNumber: 'ORDER0000A', verdict: 'refused' }]);
    expect(lookAlikes).toEqual([]);
  });

  it('of another shop is real in small letters too', async () => {
    const answer = await ask('elsewhere1', [payment('ORDER00001', 'completed', '2500.00')]);
    expect(answer).toMatchObject({ found: [], isElsewhere: true });
  });

  it('that nobody knows is unknown', async () => {
    expect(await ask('NOSUCH0001', [payment('ORDER00001', 'completed', '2500.00')])).toEqual({
      found: [],
      isElsewhere: false,
      lookAlikes: [],
      readBackTo: null,
    });
  });

  it('of another shop is real, and proves nothing here', async () => {
    const answer = await ask('ELSEWHERE1', [payment('ORDER00001', 'completed', '2500.00')]);
    expect(answer).toMatchObject({ found: [], isElsewhere: true });
  });

  it('is sought as far back as the payment lies', async () => {
    const many = Array.from({ length: 30 }, (_, n) =>
      payment(`ORDER${n + 10}`, 'completed', '1.00', n),
    );
    const { api, asked } = world(many);
    const { found, readBackTo } = await readReceipt(readQuestion('ORDER35'), api);
    expect(found.map(({ orderNumber }) => orderNumber)).toEqual(['ORDER35']);
    expect(asked.length).toBe(13);
    expect(readBackTo).not.toBeNull();
  });

  it('is asked for by its amount too: all payments that have it', async () => {
    const { found } = await ask('2 500', [
      payment('A000000001', 'completed', '2500.00'),
      payment('A000000002', 'refused', '2500.00'),
      payment('A000000003', 'completed', '2500.01'),
    ]);
    expect(found.map(({ verdict }) => verdict)).toEqual(['paid', 'refused']);
  });

  it('that resembles another is told of it', async () => {
    const { found, lookAlikes } = await ask('ORDER0000I', [
      payment('ORDER00001', 'completed', '2500.00'),
      payment('ZZZZZ', 'completed', '100.00'),
    ]);
    expect(found).toEqual([]);
    expect(lookAlikes.map(({ orderNumber }) => orderNumber)).toEqual(['ORDER00001']);
  });
});

describe('what looks alike', () => {
  it.each([
    ['A0B1', 'AOBI', true],
    ['12345', '12354', true],
    ['12345', '1234', true],
    ['12345', '12845', true],
    ['12345', '67890', false],
    ['12345', '12345', false],
    ['12345', '13254', false],
  ])('%s and %s: %s', (a, b, isAlike) => {
    expect(isLookAlikeNumber(a, b)).toBe(isAlike);
    expect(isLookAlikeNumber(b, a)).toBe(isAlike);
  });

  it.each([
    [250_000, 2_500_000, true],
    [250_000, 2_500, true],
    [250_000, 520_000, true],
    [250_000, 251_000, false],
    [250_000, 250_000, false],
  ])('the amounts %i and %i: %s', (a, b, isAlike) => {
    expect(isLookAlikeAmount(centimes(a), centimes(b))).toBe(isAlike);
  });
});
