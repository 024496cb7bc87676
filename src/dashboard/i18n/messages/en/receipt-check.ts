import type { receiptCheck as source } from '../fr/receipt-check.ts';
import type { Translation } from '../../translation.ts';

export const receiptCheck = {
  title: 'Check a receipt',
  lead: 'A screenshot proves nothing: ask the payment service.',
  field: 'Order number or amount',
  hint: 'Copy what the receipt shows: the number (10 letters or digits at most), or the amount.',
  unreadable: 'Write an order number or an amount, for example 8,000.',
  check: 'Check',
  foundTitle: '{count, plural, one {# payment matches} other {# payments match}}',
  unknownTitle: 'No payment matches',
  unknown:
    'You have no such payment. Do not deliver: ask for the order number, and check it letter by letter.',
  elsewhereTitle: 'This receipt is not yours',
  elsewhere:
    'There is a payment with this number, but it went to another shop. You have received nothing.',
  several:
    '{count, plural, one {One payment has this amount.} other {# payments have this amount: only the order number tells them apart.}}',
  alikeTitle: 'Not to be confused with',
  alike: 'These payments resemble what you typed: compare every letter and digit.',
  readAt: 'Read at {time}, the moment you asked.',
  readBackTo: 'Amounts were looked for back to {day}.',
  verdict: {
    paid: 'Paid: the money has come in',
    refused: 'Refused: nothing was paid',
    givenBack: 'Given back to the customer',
    pending: 'Under way: nothing is paid yet',
    unclear: 'Unknown state',
  },
  meaning: {
    refused: 'The bank refused, or did not answer. The customer may try again.',
    givenBack: 'The payment came too late or was refunded: the money went back to the customer.',
    pending: 'Wait a few minutes, then check again.',
    unclear: 'The service answers with a word that we do not know. Open the link to learn more.',
  },
} satisfies Translation<typeof source>;
