import { Files, Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { UserText } from '../../../ui/isolated-text.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Panel } from '../../../ui/panel.tsx';

type EditRefusedProps = {
  instanceId: string;
  link: { readonly id: string; readonly title: string };
  /** Why, in words. */
  reason: string;
};

/** In place of a form that could not be saved: why, and what to do instead. */
export function EditRefused({ instanceId, link, reason }: EditRefusedProps) {
  const t = useTranslations('linkForm');
  return (
    <>
      <PageHeader title={t('editTitle')} subtitle={<UserText>{link.title}</UserText>} />
      <Panel className="mt-6">
        <EmptyState
          icon={Lock}
          title={t('editRefusedTitle')}
          action={
            <>
              <LinkButton
                variant="primary"
                icon={Files}
                to="/$instanceId/links/new"
                params={{ instanceId }}
                search={{ from: link.id }}
              >
                {t('newFromThis')}
              </LinkButton>
              <LinkButton to="/$instanceId/links/$linkId" params={{ instanceId, linkId: link.id }}>
                {t('backToLink')}
              </LinkButton>
            </>
          }
        >
          {reason}
        </EmptyState>
      </Panel>
    </>
  );
}
