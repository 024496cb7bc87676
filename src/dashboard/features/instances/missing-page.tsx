import { Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';

/** A page that there is for instances of v2 alone. */
export function MissingPage({ instanceId }: { instanceId: string }) {
  const t = useTranslations('settings.platforms');
  const frame = useTranslations('frame');
  usePageTitle(t('gapTitle'));
  return (
    <EmptyState
      isWholePage
      icon={Unplug}
      title={t('gapTitle')}
      action={
        <LinkButton to="/$instanceId/links" params={{ instanceId }} search={{}} variant="primary">
          {frame('backToLinks')}
        </LinkButton>
      }
    >
      {t('gapText')}
    </EmptyState>
  );
}
