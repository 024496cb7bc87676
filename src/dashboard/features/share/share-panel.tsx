import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import { ShareAddress } from './share-address.tsx';
import { ShareObstacleNote } from './share-obstacle-note.tsx';
import type { ReadFresh, ShareOccasion, ShareSubject } from './share-subject.ts';

type SharePanelProps = {
  /** As it was just read. */
  subject: ShareSubject;
  readFresh: ReadFresh;
  occasion: ShareOccasion;
};

/** The most used of the share sheet, on a page: code, address, the usual ways. The rest opens from it. */
export function SharePanel({ subject, readFresh, occasion }: SharePanelProps) {
  const t = useTranslations('share');
  // The page comes first, the code and the messages when it stands.
  const { part: parts, load } = useLazyPart(() => import('./share-panel-parts.tsx'));
  useEffect(load, [load]);
  const { url, obstacle } = subject;
  if (url === '') return <p className="text-body text-ink-2">{t('noAddress')}</p>;
  return (
    <div className="flex flex-col gap-2.5">
      {obstacle && <ShareObstacleNote obstacle={obstacle} />}
      {parts ? <parts.PanelCode subject={subject} /> : <Skeleton className="mb-1 h-37" />}
      <ShareAddress url={url} />
      {parts ? (
        <parts.PanelChannels subject={subject} readFresh={readFresh} occasion={occasion} />
      ) : (
        <Skeleton className="h-21" />
      )}
    </div>
  );
}
