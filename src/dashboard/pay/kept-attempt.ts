import type { PayFields } from '../features/checkout/checkout-view.tsx';

/** In this tab alone, and gone with it. */
const KEY = 'attempt';

/** Keeps what a payer typed while they are at the bank: whoever comes back unpaid does not type it twice. */
export function keepAttempt(slug: string, fields: PayFields): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ slug, fields }));
  } catch {
    // Storage is switched off: it is typed twice.
  }
}

/** What was typed for this link and not paid yet, if anything. */
export function recallAttempt(slug: string): Partial<PayFields> {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as {
      readonly slug?: string;
      readonly fields?: PayFields;
    };
    return (kept.slug === slug && kept.fields) || {};
  } catch {
    return {};
  }
}

/** After a payment nothing of its payer is left behind. */
export function forgetAttempt(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
