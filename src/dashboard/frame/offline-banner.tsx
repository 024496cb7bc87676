import { WifiOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClock } from '../i18n/clock-provider.tsx';
import { useFormat } from '../i18n/i18n-provider.tsx';
import { Banner } from '../ui/banner.tsx';
import { useIsOnline } from './use-is-online.ts';

/** In: when the figures on screen were read, epoch milliseconds, or null when there are none. */
export function OfflineBanner({ figuresFrom }: { figuresFrom: number | null }) {
  const t = useTranslations('frame');
  const format = useFormat();
  const clock = useClock();
  const isOnline = useIsOnline();
  return (
    // Always in the page: a live region is read out only when it was there before its text.
    <output className="block">
      {!isOnline && (
        <Banner icon={WifiOff} tone="amber" className="mb-5">
          <p className="font-medium">{t('offlineTitle')}</p>
          <p>
            {figuresFrom === null
              ? t('offlineNoFigures')
              : t('offlineFigures', { time: format.moment(figuresFrom, clock.now()) })}
          </p>
        </Banner>
      )}
    </output>
  );
}
