import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { centimes, type Centimes } from '../../../contract/core/money.ts';
import { isKnownStatus } from '../../../contract/ext/link-lifecycle.ts';
import type { Link } from '../../../contract/ext/link.ts';
import type { ShareObstacle, ShareSubject } from '../share/share-subject.ts';
import { linkQueries } from './link-queries.ts';
import { useLinkSubject } from './link-subject.ts';
import { isRunningLow } from './status-words.ts';

/** The API tells of a link how often it was paid, so that it is asked every so often, milliseconds. */
const LOOK_MS = 3_000;

/** What the counter shows of a link, and of what came since it was opened. */
interface Watched {
  readonly subject: Omit<ShareSubject, 'obstacle'> & {
    readonly isLow: boolean;
    readonly closed: ShareObstacle | 'closed' | null;
  };
  /** The last payment that was noticed; the sum of them where several came at once. */
  readonly newest: { readonly id: string; readonly amount: Centimes | null } | null;
  readonly count: number;
  /** Payments would not be noticed now. */
  readonly isLost: boolean;
}

type CounterWatchProps = {
  instanceId: string;
  linkId: string;
  children: (watched: Watched) => ReactNode;
};

/** Looks at a link of the new platform for as long as it stands on the counter. */
export function CounterWatch({ instanceId, linkId, children }: CounterWatchProps) {
  const { data, isRefetchError, failureCount, fetchStatus } = useSuspenseQuery({
    ...linkQueries.detail(linkId),
    refetchInterval: LOOK_MS,
  });
  const { link } = data;
  const subjectOf = useLinkSubject(instanceId);
  const { newest, count } = usePaidSince(link);
  const { subject } = subjectOf(link);
  return children({
    subject: {
      ...subject,
      isLow: isRunningLow(link),
      closed: isKnownStatus(link.status) ? subject.obstacle : 'closed',
    },
    newest,
    count,
    isLost: isRefetchError || failureCount > 0 || fetchStatus === 'paused',
  });
}

/** What was paid since the first reading of the link. */
function usePaidSince({ paid_count: paid, total_collected: collected }: Link) {
  const [start] = useState(paid);
  const [last, setLast] = useState<{
    paid: number;
    collected: Centimes | null;
    newest: Watched['newest'];
  }>({ paid, collected, newest: null });
  if (last.paid !== paid) {
    const hasCome = paid > last.paid;
    // Money that went back meanwhile hides what came.
    const amount =
      collected !== null && last.collected !== null && collected >= last.collected
        ? centimes(collected - last.collected)
        : null;
    const newest = hasCome ? { id: String(paid), amount } : last.newest;
    setLast({ paid, collected, newest });
  }
  return { newest: last.newest, count: Math.max(0, paid - start) };
}
