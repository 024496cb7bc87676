import type { GivenBackReason } from '../../../contract/v2/transaction.ts';

/** What the merchant reads of a payment that was not counted. */
const SENTENCES: Readonly<Record<GivenBackReason, string>> = {
  sold_out: 'Paid after the last seat was sold',
  already_paid: 'Paid after the link had been paid',
  paused: 'Paid while the link was paused',
  expired: 'Paid after the link had expired',
  too_late: 'Paid after the payment had been given up',
  at_the_bank: 'Returned by the bank',
  archived: 'Paid after the link had been archived',
};

export const sayOwed = (reason: GivenBackReason): string =>
  `${SENTENCES[reason]}; being given back`;
export const sayGivenBack = (reason: GivenBackReason): string => `${SENTENCES[reason]}; given back`;
