import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { PanelReading } from './panel-reading.ts';

type PanelGapProps = {
  reading: PanelReading;
  /** What to say when all was read. */
  emptyText: string;
  onRetry?: (() => void) | undefined;
};

/** In place of a panel's figures where there are none: that there is nothing is said only when all was read. */
export function PanelGap({ reading, emptyText, onRetry }: PanelGapProps) {
  const t = useTranslations('insights');
  const ui = useTranslations('ui');
  switch (reading.state) {
    case 'reading':
      return (
        <div className="flex flex-col gap-4 py-2">
          <span className="sr-only">{t('reading')}</span>
          {['w-full', 'w-3/4', 'w-1/2'].map((width) => (
            <Skeleton key={width} className={`h-5 ${width}`} />
          ))}
        </div>
      );
    case 'failed':
      return (
        <div className="flex flex-col items-center gap-3 py-5 text-center text-body text-ink-2">
          <p>{t('unread')}</p>
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              {ui('retry')}
            </Button>
          )}
        </div>
      );
    case 'partial':
    case 'whole':
      return (
        <>
          <p className="py-6 text-center text-body text-ink-3">
            {reading.state === 'whole' ? emptyText : t('emptySoFar')}
          </p>
          <PartialNote reading={reading} />
        </>
      );
  }
}

/** Under figures of which some are missing. Nothing under those that are whole. */
export function PartialNote({ reading }: { reading: PanelReading }) {
  const t = useTranslations('insights');
  const format = useFormat();
  if (reading.state === 'whole' || reading.state === 'failed') return null;
  const { since, state } = reading;
  return (
    <p className="mt-2 text-small text-ink-3">
      {since === null
        ? t(state === 'reading' ? 'reading' : 'someLinks')
        : t(state === 'reading' ? 'readingSince' : 'since', { from: format.dayTime(since) })}
    </p>
  );
}
