import { Link2, Plus, SearchX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { hasFilters, NO_LIST_FILTERS, type ListSearch } from './list-search.ts';

/** No link at all: what one is, and the button that makes it. */
export function EmptyList({ instanceId, canCreate }: { instanceId: string; canCreate: boolean }) {
  const t = useTranslations('links.empty');
  const frame = useTranslations('frame');
  return (
    <Panel className="mt-5" isPadded={false}>
      <EmptyState
        icon={Link2}
        title={t('noneTitle')}
        action={
          canCreate && (
            <>
              <LinkButton to="/$instanceId/links/import" params={{ instanceId }}>
                {t('fromFile')}
              </LinkButton>
              <LinkButton
                to="/$instanceId/links/new"
                params={{ instanceId }}
                variant="primary"
                icon={Plus}
              >
                {frame('createLink')}
              </LinkButton>
            </>
          )
        }
      >
        {t(canCreate ? 'noneText' : 'inactiveText')}
      </EmptyState>
    </Panel>
  );
}

type NoMatchProps = {
  search: ListSearch;
  isSoFar: boolean;
  /** A text is searched for. */
  hasText: boolean;
  onClear: (change: ListSearch) => void;
};

/** Nothing matches: what was looked through, and how to see everything again. */
export function NoMatch({ search, isSoFar, hasText, onClear }: NoMatchProps) {
  const t = useTranslations('links.empty');
  const isFiltered = hasFilters(search);
  return (
    <Panel isPadded={false}>
      <EmptyState
        icon={SearchX}
        title={t(isSoFar ? 'soFarTitle' : isFiltered ? 'matchTitle' : 'viewTitle')}
        action={
          <Button onClick={() => onClear(isFiltered ? NO_LIST_FILTERS : { view: undefined })}>
            {t(isFiltered ? 'clear' : 'showAll')}
          </Button>
        }
      >
        {isSoFar ? t('soFarText') : isFiltered ? t('matchText') : t('viewText')}
        {hasText && ` ${t('references')}`}
      </EmptyState>
    </Panel>
  );
}
