import { Files, Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Link } from '../../../contract/v2/link.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';

type LinkEditRefusedProps = {
  instanceId: string;
  link: Link;
  /** Why. */
  refusal: RuleId;
};

/** In place of a form that could not be saved: why, and what to do instead. */
export function LinkEditRefused({ instanceId, link, refusal }: LinkEditRefusedProps) {
  const t = useTranslations('linkForm');
  const { rule } = useProblemWords();
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
          {rule(refusal)}
        </EmptyState>
      </Panel>
    </>
  );
}
