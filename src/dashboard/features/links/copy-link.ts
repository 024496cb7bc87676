import { useTranslations } from 'use-intl';
import { useToasts } from '../../ui/toast.tsx';
import type { ListedLink } from './listed-link.ts';

/** Out: what copies a link's address, byte for byte as the API gave it, and says so. */
export function useCopyLink(): (link: Pick<ListedLink, 'address'>) => void {
  const t = useTranslations('ui');
  const toasts = useToasts();
  return ({ address }) => {
    navigator.clipboard.writeText(address).then(
      () => toasts.add({ title: t('copied'), description: address }),
      () => toasts.add({ title: t('copyFailed'), description: address, tone: 'error' }),
    );
  };
}
