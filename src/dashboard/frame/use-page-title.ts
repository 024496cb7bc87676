import { useEffect } from 'react';
import { useTranslations } from 'use-intl';

/** Names the page in the tab and the history: "Liens de paiement · MyTPE Pay". */
export function usePageTitle(title: string): void {
  const t = useTranslations('frame');
  const product = t('productName');
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`;
  }, [title, product]);
}
