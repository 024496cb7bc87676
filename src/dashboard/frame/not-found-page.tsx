import { Compass } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../ui/empty-state.tsx';
import { AnchorButton } from '../ui/link-button.tsx';
import { usePageTitle } from './use-page-title.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslations('frame');
  usePageTitle(t('pageNotFoundTitle'));
  return (
    <div className="mx-auto flex min-h-[70dvb] max-w-content flex-col justify-center px-gutter">
      <EmptyState
        isWholePage
        icon={Compass}
        title={t('pageNotFoundTitle')}
        action={
          <AnchorButton href="/" variant="primary">
            {t('backToLinks')}
          </AnchorButton>
        }
      >
        {t('pageNotFoundText')}
      </EmptyState>
    </div>
  );
}
