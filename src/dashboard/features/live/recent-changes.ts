import type { Instant } from '../../../contract/core/instant.ts';
import type { RecentTransaction } from '../../../contract/v2/transaction.ts';
import { callV2 } from '../../api/call-v2.ts';
import type { LiveChange } from './live-change.ts';
import type { Looker } from './live-feed.ts';

/** Where news does not come by itself the newest so many payments are looked at from time to time. */
const LOOKED_AT = 50;

async function readRecentPayments(signal: AbortSignal): Promise<readonly RecentTransaction[]> {
  const { data } = await callV2('transactions.recent', {
    query: { page: 1, per_page: LOOKED_AT },
    signal,
  });
  return data.items;
}

/** What has happened between two looks at the newest payments; at the first look, what has happened since an instant. */
export class RecentChanges {
  readonly #since: Instant;
  #statuses: Map<string, string> | null = null;

  /** @param since by the server's clock */
  constructor(since: Instant) {
    this.#since = since;
  }

  /** In: the newest payments, newest first. Out: what is new, oldest first. */
  compare(payments: readonly RecentTransaction[]): readonly LiveChange[] {
    const known = this.#statuses;
    this.#statuses = new Map(payments.map(({ id, status }) => [id, status]));
    return payments.toReversed().flatMap((payment): LiveChange[] => {
      const linkId = payment.transactionable?.id ?? payment.transactionable_id;
      const at = payment.updated_at ?? payment.created_at;
      const isNew =
        known === null
          ? at !== null && at >= this.#since
          : known.get(payment.id) !== payment.status;
      if (!isNew || linkId === '') return [];
      return [
        {
          id: `${payment.id} ${payment.status}`,
          generation: 'v2',
          type: `transaction.${payment.status}`,
          instanceId: null,
          linkId,
          amount: payment.amount,
          at,
        },
      ];
    });
  }
}

/** Looks at the newest payments of v2. In: since when the first look wants to be told, by the server's clock. */
export function createPaymentLooker(since: Instant): Looker {
  const recent = new RecentChanges(since);
  return {
    generation: 'v2',
    look: async (signal) => recent.compare(await readRecentPayments(signal)),
  };
}
