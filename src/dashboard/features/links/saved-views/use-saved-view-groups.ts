import { useQuery } from '@tanstack/react-query';
import { BookmarkPlus, ListOrdered } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { MenuGroup } from '../../../ui/menu-groups.ts';
import {
  queryOfSearch,
  savedViewsQuery,
  searchOfView,
  type SearchReader,
} from './saved-view-queries.ts';

interface SavedViewGroupsOptions<Search extends object> {
  readonly instanceId: string;
  readonly search: Search;
  readonly readSearch: SearchReader<Search>;
  readonly onSearch: (change: Search, isTyping: boolean) => void;
  readonly onSave: () => void;
  readonly onManage: () => void;
}

interface SavedViewGroups {
  /** One press shows each; none where none are kept. */
  readonly views: readonly MenuGroup[];
  /** Saving what is on screen, and putting the views in order. */
  readonly keeping: MenuGroup;
  /** What is on screen, as a view keeps it. */
  readonly query: string;
}

/** The merchant's own views as parts of the list's menu. */
export function useSavedViewGroups<Search extends object>({
  instanceId,
  search,
  readSearch,
  onSearch,
  onSave,
  onManage,
}: SavedViewGroupsOptions<Search>): SavedViewGroups {
  const t = useTranslations('savedViews');
  const { data } = useQuery(savedViewsQuery(instanceId));
  const views = data?.views ?? [];
  const query = queryOfSearch(search, readSearch);
  const chosen = views.find(
    (view) => queryOfSearch(searchOfView(view, readSearch), readSearch) === query,
  );
  const choices: MenuGroup = {
    id: 'views',
    label: t('label'),
    choices: views.map(({ id, name }) => ({ id, label: name })),
    chosen: chosen?.id ?? null,
    onChoose: (id) => {
      const view = views.find((each) => each.id === id);
      if (view) onSearch(searchOfView(view, readSearch), false);
    },
  };
  const keeping: MenuGroup = {
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
  };
  return { views: views.length > 0 ? [choices] : [], keeping, query };
}
