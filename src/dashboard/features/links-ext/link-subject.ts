import { useQueryClient } from '@tanstack/react-query';
import type { Instant } from '../../../contract/core/instant.ts';
import { closingInstantOf, paymentRefusalOf, statusAt } from '../../../contract/ext/link-rules.ts';
import type { Link } from '../../../contract/ext/link.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useInstance } from '../session/session-queries.ts';
import type { ReadFresh, ShareObstacle, ShareSubject } from '../share/share-subject.ts';
import { linkQueries } from './link-queries.ts';
import { addressOf } from './to-listed-link.ts';
import { usePayUrl } from './use-pay-url.ts';

function obstacleOf(link: Link, now: Instant): ShareObstacle | null {
  switch (statusAt(link, now)) {
    case 'exhausted':
      return link.usage_mode === 'one_shot' ? 'paid' : 'complete';
    case 'active':
      return paymentRefusalOf(link, now) === 'link.notOpenYet' ? 'early' : null;
    case 'draft':
      return 'draft';
    case 'paused':
      return 'paused';
    case 'expired':
      return 'expired';
    case 'archived':
      return 'archived';
    default:
      return null;
  }
}

/** In: a link. Out: it as it is sent on, and the reading of it that a message is written from. */
export function useLinkSubject(
  instanceId: string,
): (link: Link) => { readonly subject: ShareSubject; readonly readFresh: ReadFresh } {
  const payee = useInstance(instanceId);
  const payUrl = usePayUrl();
  const queryClient = useQueryClient();
  const clock = useClock();
  const toSubject = (link: Link): ShareSubject => {
    const isInvoice = link.usage_mode === 'one_shot';
    const left = link.max_uses === null ? null : Math.max(0, link.max_uses - link.paid_count);
    return {
      instanceId,
      linkId: link.id,
      title: link.title,
      details: link.description,
      amount: link.amount_mode === 'open' ? null : link.amount,
      isAmountFree: link.amount_mode === 'open',
      isInvoice,
      left: link.usage_mode === 'limited' ? left : null,
      closesAt: closingInstantOf(link),
      url: addressOf(link, payUrl),
      logo: link.logo ?? payee?.logo ?? null,
      merchant: payee?.name ?? '',
      obstacle: obstacleOf(link, clock.now()),
    };
  };
  return (link) => ({
    subject: toSubject(link),
    readFresh: async () => {
      const read = await queryClient.query({ ...linkQueries.detail(link.id), staleTime: 0 });
      return toSubject(read.link);
    },
  });
}
