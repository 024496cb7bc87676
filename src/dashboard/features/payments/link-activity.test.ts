import { describe, expect, it } from 'vitest';
import type { Link } from '../../../contract/v2/link.ts';
import { linkSchema } from '../../../contract/v2/link-schemas.ts';
import { transactionSchema } from '../../../contract/v2/transaction-schemas.ts';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { activityOf } from './link-activity.ts';

const at = (minutes: number): string =>
  new Date(Date.UTC(2026, 0, 10) + minutes * 60_000).toISOString();
const instant = (minutes: number): number => Date.parse(at(minutes));

let nextId = 0;
function payment(minutes: number, status: string, message = ''): Transaction {
  nextId += 1;
  return transactionSchema.parse({
    id: `t${nextId}`,
    amount: '2500.00',
    status,
    gateway_message: message,
    created_at: at(minutes),
    updated_at: at(minutes),
  });
}

function link(given: Readonly<Record<string, unknown>>): Link {
  return linkSchema.parse({
    id: 'l1',
    type: 'dynamic',
    amount: '2500.00',
    status: 'active',
    payment_mode: 'limited',
    max_payments: 3,
    created_at: at(0),
    updated_at: at(0),
    ...given,
  });
}

/** Newest first, as the API answers. */
function kinds(of: Link, payments: readonly Transaction[], now = instant(10_000)) {
  const history = { newest: [...payments].reverse(), firstPaid: null, isWhole: true };
  return activityOf(of, history, now).map(({ kind, at: when }) => [
    kind,
    (when - instant(0)) / 60_000,
  ]);
}

describe('what has happened to a link', () => {
  it('begins with its creation', () => {
    expect(kinds(link({}), [])).toEqual([['created', 0]]);
  });

  it('knows the first and the last payment, and when the last seat went', () => {
    const sold = link({ status: 'closed', successful_payments_count: 3 });
    const payments = [5, 7, 9].map((minutes) => payment(minutes, 'completed'));
    expect(kinds(sold, payments)).toEqual([
      ['soldOut', 9],
      ['lastPayment', 9],
      ['firstPayment', 5],
      ['created', 0],
    ]);
  });

  it('says paid of an invoice, never sold out', () => {
    const invoice = link({ payment_mode: 'one_shot', max_payments: 1, status: 'closed' });
    expect(kinds(invoice, [payment(5, 'completed')])).toEqual([
      ['paid', 5],
      ['created', 0],
    ]);
  });

  it('takes the first payment from further back than what was read', () => {
    const first = payment(1, 'completed');
    const history = { newest: [payment(900, 'completed')], firstPaid: first, isWhole: false };
    const found = activityOf(link({}), history, instant(10_000));
    expect(found.map(({ kind }) => kind)).toEqual(['lastPayment', 'firstPayment', 'created']);
  });

  it('does not call the oldest that was read the first payment', () => {
    const history = { newest: [payment(900, 'completed')], firstPaid: null, isWhole: false };
    const found = activityOf(link({}), history, instant(10_000));
    expect(found.map(({ kind }) => kind)).toEqual(['lastPayment', 'created']);
  });

  it('gathers refusals without a sale between them', () => {
    const payments = [
      payment(1, 'refused'),
      payment(2, 'failed'),
      payment(3, 'completed'),
      payment(4, 'refused'),
    ];
    const history = { newest: [...payments].reverse(), firstPaid: null, isWhole: true };
    const refused = activityOf(link({}), history, instant(10_000)).filter(
      (activity) => activity.kind === 'refused',
    );
    expect(refused).toEqual([
      { kind: 'refused', at: instant(4), count: 1 },
      { kind: 'refused', at: instant(2), count: 2 },
    ]);
  });

  it('proves a reopening by a sale after money that came too late', () => {
    const payments = [
      payment(1, 'completed'),
      payment(2, 'refunded', 'Paid after the last seat was sold; given back'),
      payment(9, 'completed'),
    ];
    expect(kinds(link({ successful_payments_count: 2 }), payments)).toEqual([
      ['lastPayment', 9],
      ['reopened', 9],
      ['refunded', 2],
      ['firstPayment', 1],
      ['created', 0],
    ]);
  });

  it('proves no reopening by money that was given back for another reason', () => {
    const payments = [
      payment(2, 'refunded', 'The link was paused; given back'),
      payment(9, 'completed'),
    ];
    expect(kinds(link({}), payments).map(([kind]) => kind)).not.toContain('reopened');
  });

  it('expires at the deadline, whether the API has marked it yet or not', () => {
    const timed = { effective_inactivity_timeout_minutes: 60, last_activity_at: at(30) };
    expect(kinds(link(timed), [], instant(89)).map(([kind]) => kind)).toEqual(['created']);
    const ended = [
      ['expired', 90],
      ['created', 0],
    ];
    expect(kinds(link(timed), [], instant(90))).toEqual(ended);
    expect(kinds(link({ ...timed, status: 'expired', updated_at: at(95) }), [])).toEqual(ended);
  });

  it('was paused at its last change at the latest', () => {
    expect(kinds(link({ status: 'inactive', updated_at: at(40) }), [])).toEqual([
      ['paused', 40],
      ['created', 0],
    ]);
  });
});
