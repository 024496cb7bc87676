import { useQuery } from '@tanstack/react-query';
import { BookmarkPlus, ListOrdered } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MenuGroup } from '../../../ui/menu-groups.ts';
import type { ListSearch } from '../list-search.ts';
import { queryOfSearch, savedViewsQuery, searchOfView } from './saved-view-queries.ts';

interface SavedViewGroupsOptions {
  readonly instanceId: string;
  readonly search: ListSearch;
  readonly onSearch: (change: ListSearch, isTyping: boolean) => void;
  readonly onSave: () => void;
  readonly onManage: () => void;
}

/** The merchant's own views as a part of the list's menu: one press shows each. */
export function useSavedViewGroups({
  instanceId,
  search,
  onSearch,
  onSave,
  onManage,
}: SavedViewGroupsOptions): readonly MenuGroup[] {
  const t = useTranslations('savedViews');
  const { data } = useQuery(savedViewsQuery(instanceId));
  const views = data?.views ?? [];
  const query = queryOfSearch(search);
  const chosen = views.find((view) => queryOfSearch(searchOfView(view)) === query);
  const groups: MenuGroup[] = [];
  if (views.length > 0) {
    groups.push({
      id: 'views',
      label: t('label'),
      choices: views.map(({ id, name }) => ({ id, label: name })),
      chosen: chosen?.id ?? null,
      onChoose: (id) => {
        const view = views.find((each) => each.id === id);
        if (view) onSearch(searchOfView(view), false);
      },
    });
  }
  groups.push({
    id: 'save-view',
    actions: [
      {
        id: 'save',
        label: t('saveThis'),
        icon: BookmarkPlus,
        disabledReason:
          query === ''
            ? t('nothingToSave')
            : chosen
              ? t('isSaved', { name: chosen.name })
              : undefined,
        onSelect: onSave,
      },
      ...(views.length > 0
        ? [{ id: 'manage', label: t('manage'), icon: ListOrdered, onSelect: onManage }]
        : []),
    ],
  });
  return groups;
}
