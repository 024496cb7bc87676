import type { Instant } from '../../../contract/core/instant.ts';
import { centimes } from '../../../contract/core/money.ts';
import type { Link } from '../../../contract/ext/link.ts';
import { callExt } from '../../api/call-ext.ts';
import type { LiveChange } from './live-change.ts';
import type { Looker } from './live-feed.ts';

/** Of the newest links: the API tells no payments, and sorts links by no change. */
const LOOKED_AT = 100;

type Counts = Pick<Link, 'status' | 'paid_count' | 'total_collected'>;

function changeOf(link: Link, type: string, amount: LiveChange['amount']): LiveChange {
  return {
    id: `${link.id} ${link.status} ${String(link.paid_count)}`,
    generation: 'ext',
    type,
    instanceId: link.payment_instance_id,
    linkId: link.id,
    amount,
    at: link.updated_at,
  };
}

/** In: a link, and how it was. Out: what has happened to it. */
function changesSince(link: Link, before: Counts): readonly LiveChange[] {
  if (link.paid_count > before.paid_count) {
    const [now, then] = [link.total_collected, before.total_collected];
    const amount = now === null || then === null ? null : centimes(Math.max(0, now - then));
    return [changeOf(link, 'transaction.paid', amount)];
  }
  return link.status === before.status ? [] : [changeOf(link, `payment_link.${link.status}`, null)];
}

/**
 * Looks at the newest links of the new platform, whose counts say that somebody has paid.
 * @param since from when on the first look wants to be told, by the server's clock
 */
export function createExtLooker(since: Instant): Looker {
  const known = new Map<string, Counts>();
  let isFirst = true;
  return {
    generation: 'ext',
    async look(signal) {
      const query = { sort_by: 'created_at', sort_dir: 'desc', per_page: LOOKED_AT, page: 1 };
      const { items } = (await callExt('links.list', { query, signal })).data;
      const changes = items.toReversed().flatMap((link): readonly LiveChange[] => {
        const before = known.get(link.id);
        known.set(link.id, link);
        if (before !== undefined) return changesSince(link, before);
        const isNews = !isFirst || (link.updated_at !== null && link.updated_at >= since);
        return isNews ? [changeOf(link, 'payment_link.updated', null)] : [];
      });
      isFirst = false;
      return changes;
    },
  };
}
