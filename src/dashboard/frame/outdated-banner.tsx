import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** Vite tells so when a part of the dashboard could not be fetched: a new version, or no network. */
const lostPartEvent = 'vite:preloadError';

/** Offers a reload when a part of the dashboard is no longer where it was. */
export function OutdatedBanner() {
  const t = useTranslations('frame');
  const [isOutdated, setIsOutdated] = useState(false);
  useEffect(() => {
    const note = () => setIsOutdated(true);
    window.addEventListener(lostPartEvent, note);
    return () => window.removeEventListener(lostPartEvent, note);
  }, []);
  if (!isOutdated) return null;
  return (
    <div className="fixed inset-x-0 top-0 z-40 p-2">
      <Banner
        icon={RefreshCw}
        tone="accent"
        role="alert"
        action={
          <Button size="small" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      >
        {t('outdatedText')}
      </Banner>
    </div>
  );
}
