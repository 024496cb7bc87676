import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { startServiceWorker } from '../offline/service-worker.ts';
import { useToasts } from '../ui/toast.tsx';

/** Puts the service worker in place and tells when it has brought another version; nothing changes before the button is pressed. */
export function NewVersionToast() {
  const t = useTranslations('offline');
  const toasts = useToasts();
  const tell = useRef((_takeOver: () => Promise<void>) => undefined);
  useEffect(() => {
    tell.current = (takeOver) => {
      toasts.add({
        tone: 'info',
        title: t('newVersion'),
        isLasting: true,
        action: {
          label: t('takeOver'),
          onPress: () => void takeOver().then(() => window.location.reload()),
        },
      });
    };
  });
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    return startServiceWorker((takeOver) => tell.current(takeOver));
  }, []);
  return null;
}
