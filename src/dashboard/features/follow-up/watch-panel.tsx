import { Eye, PackagePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { FollowUpLink } from './follow-up-link.ts';
import { FollowUpRow } from './follow-up-row.tsx';
import { useShownRows } from './use-shown-rows.ts';

type WatchPanelProps = {
  instanceId: string;
  /** Never empty. */
  links: readonly FollowUpLink[];
  /** Where a link stands and what is the matter, in the words of the list. */
  renderStanding: (linkId: string) => ReactNode;
};

/** What needs the merchant and is no invoice: hardly anything left, about to close, money that went back. */
export function WatchPanel({ instanceId, links, renderStanding }: WatchPanelProps) {
  const t = useTranslations('followUp');
  const [shown, showMore] = useShownRows();
  return (
    <Panel
      aria-label={t('watchTitle')}
      title={t('watchTitle')}
      className="min-w-0"
      actions={<p className="text-small text-ink-2">{t('watchCount', { count: links.length })}</p>}
    >
      <ul>
        {links.slice(0, shown).map(({ id, title, standing }) => (
          <FollowUpRow
            key={id}
            instanceId={instanceId}
            linkId={id}
            title={title}
            action={
              standing === 'running_low' ? (
                <LinkButton
                  icon={PackagePlus}
                  to="/$instanceId/links/$linkId/restock"
                  params={{ instanceId, linkId: id }}
                  aria-label={t('restockOf', { title })}
                >
                  {t('restock')}
                </LinkButton>
              ) : (
                <LinkButton
                  icon={Eye}
                  to="/$instanceId/links/$linkId"
                  params={{ instanceId, linkId: id }}
                  aria-label={t('showOf', { title })}
                >
                  {t('show')}
                </LinkButton>
              )
            }
          >
            {renderStanding(id)}
          </FollowUpRow>
        ))}
      </ul>
      {links.length > shown && (
        <Button className="mt-3" onClick={showMore}>
          {t('showMore')}
        </Button>
      )}
    </Panel>
  );
}
