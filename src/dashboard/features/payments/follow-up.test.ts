import { describe, expect, it } from 'vitest';
import { transactionSchema } from '../../../contract/v2/transaction-schemas.ts';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { followUpOf } from './follow-up.ts';
import { dialledNumber, mailAddress, payerName } from './payer-name.ts';

function payment(id: string, status: string, payer: Partial<Transaction> = {}): Transaction {
  return transactionSchema.parse({ id, status, amount: '2500.00', ...payer });
}

const sara = { name: 'Sara K.', email: 'sara@example.dz' };
const yacine = { name: 'Yacine', phone_number: '+213 550 00 01 01' };

describe('whom to write to', () => {
  it('is whoever was refused and did not pay since', () => {
    const newestFirst = [
      payment('4', 'completed', { ...sara, email: 'Sara@example.dz' }),
      payment('3', 'refused', yacine),
      payment('2', 'refused', sara),
      payment('1', 'failed', { phone_number: '0550000101' }),
    ];
    const { missed } = followUpOf(newestFirst);
    expect(missed.map(({ payment: { id }, attempts }) => [id, attempts])).toEqual([['3', 2]]);
  });

  it('is whoever was refused after having paid', () => {
    const newestFirst = [payment('2', 'refused', sara), payment('1', 'completed', sara)];
    expect(followUpOf(newestFirst).missed).toHaveLength(1);
  });

  it('never takes two anonymous payers for one', () => {
    const newestFirst = [
      payment('2', 'completed'),
      payment('1', 'refused'),
      payment('0', 'refused'),
    ];
    expect(followUpOf(newestFirst).missed.map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  it('keeps all money that was given back', () => {
    const newestFirst = [payment('2', 'completed', sara), payment('1', 'refunded', sara)];
    const { missed, givenBack } = followUpOf(newestFirst);
    expect(missed).toEqual([]);
    expect(givenBack.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('a payer', () => {
  it('is called by name, else by what is known, else nothing', () => {
    expect(payerName(payment('1', 'completed', sara))).toBe('Sara K.');
    expect(payerName(payment('1', 'completed', { email: ' a@b.dz ' }))).toBe('a@b.dz');
    expect(payerName(payment('1', 'completed'))).toBeNull();
  });

  it('is dialled from anywhere', () => {
    expect(dialledNumber('0550 00 01 01')).toBe('213550000101');
    expect(dialledNumber('12345')).toBeNull();
    expect(dialledNumber('')).toBeNull();
  });

  it('is written to without adding to the message', () => {
    expect(mailAddress('a.b@c.dz')).toBe('mailto:a.b@c.dz');
    expect(mailAddress('a@c.dz?bcc=x@y.z&body=1')).toBe('mailto:a@c.dz%3Fbcc%3Dx@y.z%26body%3D1');
  });
});
