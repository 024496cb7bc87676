import {
  centimes,
  MAX_AMOUNT,
  MIN_AMOUNT,
  normalizeTypedAmount,
  readMoney,
  type Centimes,
} from '../../contract/core/money.ts';

export type TypedMoney =
  | { readonly kind: 'empty' }
  /** Not an amount, or one that could mean two things. */
  | { readonly kind: 'unclear' }
  | {
      readonly kind: 'read';
      readonly amount: Centimes;
      /** SATIM refuses less than 50 DZD; the contract says how much is too much. */
      readonly range: 'within' | 'below' | 'above';
    };

/** What is meant by an amount that somebody is typing. */
export function readTypedMoney(typed: string): TypedMoney {
  if (typed.trim() === '') return { kind: 'empty' };
  const amount = readMoney(normalizeTypedAmount(typed));
  if (amount === null) return { kind: 'unclear' };
  if (amount < MIN_AMOUNT) return { kind: 'read', amount, range: 'below' };
  return { kind: 'read', amount, range: amount > MAX_AMOUNT ? 'above' : 'within' };
}

/** From a million dinars on, a hundred times too much is more likely than that much. */
const LIKELY_CENTIMES = 100_000_000;

/**
 * Many count in centimes, and a price of 25 000 DA is "2 500 000" to them.
 * In: an amount that was read. Out: what was meant if it was typed in centimes; null when that is not likely.
 */
export function meantInCentimes(amount: Centimes): Centimes | null {
  const isRound = amount % (100 * 100) === 0;
  return amount >= LIKELY_CENTIMES && isRound ? centimes(amount / 100) : null;
}

/** An amount the way Algerians say it: in centimes, by milliards and millions. */
export interface SpokenAmount {
  readonly milliards: number;
  readonly millions: number;
  /** Centimes below a million. */
  readonly rest: number;
}

const MILLION = 1_000_000;

export function speakCentimes(amount: Centimes): SpokenAmount {
  const whole = centimes(amount);
  return {
    milliards: Math.floor(whole / (1_000 * MILLION)),
    millions: Math.floor(whole / MILLION) % 1_000,
    rest: whole % MILLION,
  };
}

/** What a money field sends: plain decimal text, or the typed text itself where it was not understood. */
export function typedAmountToWire(typed: string): string {
  return normalizeTypedAmount(typed) ?? typed.trim();
}
