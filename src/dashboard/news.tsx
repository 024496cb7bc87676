import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';
import { standingLinksOf } from './features/links/standing-links.ts';
import { generations } from './generations.ts';
import { useClock } from './i18n/clock-provider.tsx';
import { useI18n } from './i18n/i18n-provider.tsx';
import { lazyExtra } from './ui/lazy-extra.ts';

const VisitNews = lazyExtra(
  async () => (await import('./features/follow-up/visit-news.tsx')).VisitNews,
);

/** What has happened since the last visit is told once all links have been read, and not in front of customers. */
export function News({ instanceId }: { instanceId: string }) {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const clock = useClock();
  const list = generations.linkList(queryClient, instanceId, language);
  const isRead = useSyncExternalStore(list.subscribe, () => list.getProgress().asOf !== null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  if (!isRead || path.endsWith('/counter')) return null;
  return (
    <Suspense>
      <VisitNews
        instanceId={instanceId}
        readLinks={() => standingLinksOf(list, clock.now())}
        isQuiet={path.endsWith('/follow-up')}
      />
    </Suspense>
  );
}
