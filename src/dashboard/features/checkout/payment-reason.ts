import type { GivenBackReason, Transaction } from '../../../contract/v2/transaction.ts';

/** Why a payment did not go through, or why its money went back; payer and merchant are each told in their own words. */
export const PAYMENT_REASONS = [
  'funds',
  'limit',
  'cvv',
  'cardExpired',
  'blocked',
  'lost',
  'stolen',
  'password',
  'cancelled',
  'timeout',
  'soldOut',
  'alreadyPaid',
  'paused',
  'expired',
  'deleted',
  'tooLate',
  'atTheBank',
] as const;
export type PaymentReason = (typeof PAYMENT_REASONS)[number];

/** Tried in this order: "session expired" is no expired card, a link that expired is neither. */
const SIGNS: readonly (readonly [PaymentReason, RegExp])[] = [
  ['atTheBank', /returned by the bank|reversed/i],
  ['tooLate', /given up/i],
  ['soldOut', /last seat|sold[ -]?out|no (?:more )?(?:seats?|places?|stock)|quota/i],
  ['alreadyPaid', /already (?:been )?paid|link had been paid/i],
  ['deleted', /delet|removed/i],
  ['paused', /paused|link (?:was |is )?(?:inactive|deactivated)/i],
  ['timeout', /no answer|time[sd]?[ -]?out|session expired|ten minutes/i],
  ['expired', /link (?:has |had )?expired|deadline|inactivity/i],
  ['cancelled', /cancel/i],
  ['funds', /fund|insufficient|solde/i],
  ['limit', /limit/i],
  ['cvv', /cvv|cvc|security code/i],
  ['password', /password|auth_?failed|authentication/i],
  ['lost', /\blost\b/i],
  ['stolen', /stolen/i],
  ['blocked', /block|restrict/i],
  ['cardExpired', /expir/i],
];

/**
 * In: a transaction's gateway message, as the API or the bank wrote it.
 * Out: the reason that it names, or null: then the message itself is all there is to show.
 */
export function recognizeReason(gatewayMessage: string): PaymentReason | null {
  return SIGNS.find(([, sign]) => sign.test(gatewayMessage))?.[0] ?? null;
}

const GIVEN_BACK: Readonly<Record<GivenBackReason, PaymentReason>> = {
  sold_out: 'soldOut',
  already_paid: 'alreadyPaid',
  paused: 'paused',
  expired: 'expired',
  too_late: 'tooLate',
  at_the_bank: 'atTheBank',
  archived: 'deleted',
};

/** Why a payment was refused or its money went back: as the API says, else as its message reads; null when nobody says. */
export function reasonOf(
  payment: Pick<Transaction, 'gateway_message' | 'given_back_reason'>,
): PaymentReason | null {
  const said = Object.entries(GIVEN_BACK).find(([id]) => id === payment.given_back_reason);
  return said ? said[1] : recognizeReason(payment.gateway_message);
}
