import { RefreshCw, WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { readLostParts, retryLostParts, subscribeToLostParts } from '../ui/lost-parts.ts';
import { useIsOnline } from './use-is-online.ts';

/** Says that a part of the dashboard could not be had, with what helps: another try, or a reload once there is a network. */
export function LostPartsBanner() {
  const t = useTranslations('offline');
  const ui = useTranslations('ui');
  const { asked, hasFailed } = useSyncExternalStore(subscribeToLostParts, readLostParts);
  const isOnline = useIsOnline();
  if (asked === 0 && !hasFailed) return null;
  // A page that is loaded anew without a network is gone.
  const isOutdated = hasFailed && isOnline;
  return (
    <div className="fixed inset-x-0 top-0 z-40 p-2">
      <Banner
        icon={isOutdated ? RefreshCw : WifiOff}
        tone={isOutdated ? 'accent' : 'amber'}
        role="alert"
        action={
          isOutdated ? (
            <Button size="small" onClick={() => window.location.reload()}>
              {t('reload')}
            </Button>
          ) : (
            asked > 0 && (
              <Button size="small" onClick={() => retryLostParts()}>
                {ui('retry')}
              </Button>
            )
          )
        }
      >
        {t(isOutdated ? 'outdated' : 'partMissing')}
      </Banner>
    </div>
  );
}
