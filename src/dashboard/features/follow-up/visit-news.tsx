import { useEffect, useMemo } from 'react';
import type { FollowUpLink } from './follow-up-link.ts';
import { isNothing, newsSince } from './news-since.ts';
import { noteVisit } from './store-queries.ts';
import { useNewsFacts } from './use-news-facts.ts';
import { VisitToast } from './visit-toast.tsx';
import { useClock } from '../../i18n/clock-provider.tsx';

type VisitNewsProps = {
  instanceId: string;
  /** All links of the instance as they stand now; asked for only when something may be new. */
  readLinks: () => readonly FollowUpLink[];
  /** The page that shows all of it is open: there is no need to point at it. */
  isQuiet: boolean;
};

/** Greets whoever comes back with what has happened meanwhile, once; and notes that they were here. */
export function VisitNews({ instanceId, readLinks, isQuiet }: VisitNewsProps) {
  const clock = useClock();
  const { since, payments } = useNewsFacts(instanceId);
  const news = useMemo(
    () =>
      since === null || payments === null
        ? null
        : newsSince(since, readLinks(), payments, clock.now()),
    // The links are those of the moment: they are not what says that something is new.
    // oxlint-disable-next-line react/exhaustive-deps
    [since, payments],
  );
  const isWorthAWord = news !== null && !isNothing(news) && !isQuiet;

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') {
        noteVisit(instanceId, 'leave').catch(() => undefined);
      }
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [instanceId]);

  return (
    isWorthAWord &&
    since !== null && <VisitToast key={since} instanceId={instanceId} since={since} news={news} />
  );
}
