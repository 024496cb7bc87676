import { Link } from '@tanstack/react-router';
import { Eye, PackagePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { FollowUpLink } from './follow-up-link.ts';

const SHOWN_AT_FIRST = 25;
const SHOWN_MORE = 50;

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
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <Panel
      aria-label={t('watchTitle')}
      title={t('watchTitle')}
      className="min-w-0"
      actions={<p className="text-small text-ink-2">{t('watchCount', { count: links.length })}</p>}
    >
      <ul>
        {links.slice(0, shown).map(({ id, title, standing }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3"
          >
            <div className="min-w-0 flex-1 basis-44">
              <Link
                to="/$instanceId/links/$linkId"
                params={{ instanceId, linkId: id }}
                className="flex font-medium text-ink hover:underline"
              >
                <UserText className="truncate">{title}</UserText>
              </Link>
              {renderStanding(id)}
            </div>
            {standing === 'running_low' ? (
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
            )}
          </li>
        ))}
      </ul>
      {links.length > shown && (
        <Button className="mt-3" onClick={() => setShown(shown + SHOWN_MORE)}>
          {t('showMore')}
        </Button>
      )}
    </Panel>
  );
}
