import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { useFailureWords } from '../../i18n/use-failure-words.ts';
import { whenBackOnline } from '../../offline/when-back-online.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { ListProgress } from './link-list-store.ts';

/** Not one link could be read. */
export function UnreachableList({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const ui = useTranslations('ui');
  const words = useFailureWords()(problem);
  return (
    <Panel className="mt-5" isPadded={false}>
      <ErrorState
        title={words.title}
        requestId={words.requestId ?? undefined}
        requestIdLabel={ui('requestId')}
        retryLabel={ui('retry')}
        onRetry={onRetry}
      >
        {words.text}
      </ErrorState>
    </Panel>
  );
}

/** Reading stopped on the way: what is there stays, and says that it is not all. */
export function StoppedNotice({
  progress,
  onRetry,
}: {
  progress: ListProgress;
  onRetry: () => void;
}) {
  const t = useTranslations('links.load');
  const ui = useTranslations('ui');
  const format = useFormat();
  const clock = useClock();
  const words = useFailureWords()(progress.problem);
  const { asOf, isKept } = progress;
  const again = useRef(onRetry);
  useEffect(() => {
    again.current = onRetry;
  });
  useEffect(() => (isKept ? whenBackOnline(() => again.current()) : undefined), [isKept]);
  const counts = {
    loaded: format.integer(progress.loaded),
    total: format.integer(progress.total),
  };
  return (
    <ProblemNotice
      title={words.title}
      text={`${words.text} ${
        isKept && asOf !== null
          ? t('kept', { ...counts, moment: format.moment(asOf, clock.now()) })
          : t('stopped', counts)
      }`}
      requestId={words.requestId}
      requestIdLabel={ui('requestId')}
      className="mb-3.5"
      action={
        <Button size="small" onClick={onRetry}>
          {ui('retry')}
        </Button>
      }
    />
  );
}
