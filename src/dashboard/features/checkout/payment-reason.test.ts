import { describe, expect, it } from 'vitest';
import { reasonOf, recognizeReason, type PaymentReason } from './payment-reason.ts';

const SAID: readonly (readonly [string, PaymentReason | null])[] = [
  ['Insufficient funds', 'funds'],
  ['Card limit exceeded', 'limit'],
  ['Wrong CVV2 code', 'cvv'],
  ['Wrong card expiry date', 'cardExpired'],
  ['Expired card', 'cardExpired'],
  ['Blocked card', 'blocked'],
  ['Card reported lost', 'lost'],
  ['Stolen card', 'stolen'],
  ['TDS_AUTH_FAILED', 'password'],
  ['Cancelled by the payer', 'cancelled'],
  ['Operation cancelled by user', 'cancelled'],
  ['Session expired', 'timeout'],
  ['No answer within ten minutes', 'timeout'],
  ['Paid after the last seat was sold; given back', 'soldOut'],
  ['Paid after the link had been paid; given back', 'alreadyPaid'],
  ['Paid after the payment had been given up; given back', 'tooLate'],
  ['Returned by the bank; given back', 'atTheBank'],
  ['Paid after the link had expired; being given back', 'expired'],
  ['Paid while the link was paused; given back', 'paused'],
  ['The link was deleted; given back', 'deleted'],
  ['Payment is declined', null],
  ['', null],
];

describe('the reason of a payment that did not go through', () => {
  it.each(SAID)('is read from %j', (message, reason) => {
    expect(recognizeReason(message)).toBe(reason);
  });

  it('is the one that the API names, whatever the message', () => {
    expect(reasonOf({ gateway_message: 'Approved', given_back_reason: 'sold_out' })).toBe(
      'soldOut',
    );
    const unknown = { gateway_message: 'Blocked card', given_back_reason: 'another' };
    expect(reasonOf(unknown)).toBe('blocked');
    expect(reasonOf({ gateway_message: '', given_back_reason: null })).toBeNull();
  });
});
