import { Info } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

type AttentionGapsProps = {
  hasFailed: boolean;
  /** Payments were read no further back than this; null when they were. */
  knownFrom: Instant | null;
  unasked: number;
  isBusy: boolean;
  onRetry: () => void;
};

/** What may be missing from the links that need the merchant. Nothing when all is known. */
export function AttentionGaps({
  hasFailed,
  knownFrom,
  unasked,
  isBusy,
  onRetry,
}: AttentionGapsProps) {
  const t = useTranslations('figures');
  const ui = useTranslations('ui');
  const format = useFormat();
  if (!hasFailed && knownFrom === null && unasked === 0) return null;
  return (
    <Banner
      icon={Info}
      role="status"
      className="mt-4"
      action={
        hasFailed && (
          <Button size="small" isBusy={isBusy} onClick={onRetry}>
            {ui('retry')}
          </Button>
        )
      }
    >
      {hasFailed && <p>{t('gapPayments')}</p>}
      {knownFrom !== null && <p>{t('gapSince', { from: format.dayTime(knownFrom) })}</p>}
      {unasked > 0 && <p>{t('gapDeadlines', { count: unasked })}</p>}
    </Banner>
  );
}
