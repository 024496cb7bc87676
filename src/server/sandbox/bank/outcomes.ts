/** What the bank says of an attempt to pay, as merchants have seen it on the wire. */
interface OutcomeFacts {
  readonly actionCode: number;
  /** Null where the answer has no `params` at all: the attempt ended before the card's own bank was asked. */
  readonly respCode: string | null;
  readonly description: string;
  /** True when a card was entered: the answer then shows its end and expiry. */
  readonly hasCard: boolean;
}

const DECLINED = 'Payment is declined';

/** Every way in which an order ends. */
export const OUTCOMES = {
  accepted: {
    actionCode: 0,
    respCode: '00',
    description: 'Request processed successfully',
    hasCard: true,
  },
  blocked: { actionCode: 119, respCode: '37', description: DECLINED, hasCard: true },
  lost: { actionCode: 126, respCode: '41', description: DECLINED, hasCard: true },
  stolen: { actionCode: 127, respCode: '43', description: DECLINED, hasCard: true },
  funds: { actionCode: 116, respCode: '51', description: DECLINED, hasCard: true },
  limit: { actionCode: 121, respCode: '61', description: DECLINED, hasCard: true },
  cvv: { actionCode: 140, respCode: 'AB', description: DECLINED, hasCard: true },
  expiry: { actionCode: 100_882, respCode: 'AD', description: DECLINED, hasCard: true },
  password: { actionCode: -2_006, respCode: null, description: 'TDS_AUTH_FAILED', hasCard: true },
  cancelled: {
    actionCode: 342_034,
    respCode: null,
    description: 'Operation cancelled by user',
    hasCard: false,
  },
  timeout: { actionCode: -2_007, respCode: null, description: 'Session expired', hasCard: false },
} as const satisfies Record<string, OutcomeFacts>;

export type Outcome = keyof typeof OUTCOMES;

/** The outcomes that a payer chooses on the hosted page by choosing a card. */
export const CARD_OUTCOMES = [
  'accepted',
  'blocked',
  'lost',
  'stolen',
  'funds',
  'limit',
  'cvv',
  'expiry',
  'password',
  'timeout',
] as const satisfies readonly Outcome[];

/** An invented card: its last four digits say which outcome it brings. No such card exists. */
export function cardNumberOf(outcome: (typeof CARD_OUTCOMES)[number]): string {
  const position = CARD_OUTCOMES.indexOf(outcome) + 1;
  return `9999 0000 0000 ${String(position).padStart(4, '0')}`;
}

/** `999900**0001`, as the bank shows a card to the merchant. */
export function maskCard(number: string): string {
  const digits = number.replaceAll(' ', '');
  return `${digits.slice(0, 6)}**${digits.slice(-4)}`;
}
