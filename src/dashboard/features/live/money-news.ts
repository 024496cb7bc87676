import { centimes, type Centimes } from '../../../contract/core/money.ts';
import type { LiveChange } from './live-change.ts';

/** What there is to say of a burst of changes. */
export type MoneyNews =
  | {
      readonly kind: 'received';
      readonly count: number;
      /** Null when one of them could not be read: nothing is summed then. */
      readonly amount: Centimes | null;
      /** The one link that they are all of, or null. */
      readonly linkId: string | null;
      readonly firstId: string;
    }
  | { readonly kind: 'givenBack'; readonly amount: Centimes | null; readonly linkId: string };

/** In: changes that came close together. Out: what is announced of them; money received is summed up, the rest is silent. */
export function moneyNewsOf(changes: readonly LiveChange[]): readonly MoneyNews[] {
  const received = changes.filter(
    ({ type }) => type === 'transaction.completed' || type === 'transaction.paid',
  );
  const news: MoneyNews[] = [];
  const [first] = received;
  if (first !== undefined) {
    const isReadable = received.every(({ amount }) => amount !== null);
    const isOneLink = received.every(({ linkId }) => linkId === first.linkId);
    news.push({
      kind: 'received',
      count: received.length,
      amount: isReadable
        ? centimes(received.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
        : null,
      linkId: isOneLink ? first.linkId : null,
      firstId: first.id,
    });
  }
  for (const { type, amount, linkId } of changes) {
    if (type === 'transaction.refunded') news.push({ kind: 'givenBack', amount, linkId });
  }
  return news;
}
