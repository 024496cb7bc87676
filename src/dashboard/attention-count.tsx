import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { keptListSize } from './features/links/kept-list.ts';
import { generations } from './generations.ts';
import { useI18n } from './i18n/i18n-provider.tsx';
import { lazyExtra } from './ui/lazy-extra.ts';

const AttentionFactsReader = lazyExtra(
  async () => (await import('./features/links-v2/attention-facts-reader.tsx')).AttentionFactsReader,
);

/** What the page itself asks for comes first, milliseconds. */
const WAIT_MS = 3_000;
/** Ten pages: nobody pays for more that has not been asked for. */
const MAX_LINKS = 1_000;

/**
 * The number of links that need the merchant stands in the frame of every page. On one that does without the list, a shop
 * that this device knows to be small is read for it; of a large one the number comes with the list. Draws nothing.
 */
export function AttentionCount({ instanceId }: { instanceId: string }) {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const list = generations.linkList(queryClient, instanceId, language);
  const asOf = useSyncExternalStore(list.subscribe, () => list.getProgress().asOf);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    let isHere = true;
    const isUntouched = () => {
      const { isReading, phase } = list.getProgress();
      return isHere && !isReading && phase === 'first';
    };
    const read = async () => {
      if (!isUntouched()) return;
      const size = await keptListSize(instanceId);
      if (size === null || size > MAX_LINKS || !isUntouched()) return;
      list.visit();
      setIsRead(true);
    };
    const timer = setTimeout(() => void read(), WAIT_MS);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [list, instanceId]);
  return (
    isRead && (
      <Suspense>
        <AttentionFactsReader list={list} asOf={asOf} />
      </Suspense>
    )
  );
}
