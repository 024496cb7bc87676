import { useNavigate } from '@tanstack/react-router';
import { Hash } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { NO_FILTER } from '../features/links/list-engine/list-query.ts';
import type { LinkListStore } from '../features/links/link-list-store.ts';
import { useModeWords } from '../features/links/mode-words.ts';
import { useStatusWords } from '../features/links/status-words.tsx';
import { useNow } from '../i18n/clock-provider.tsx';
import type { Command } from './command.ts';

/** So many fit under the field. */
const MAX_FOUND = 7;
/** As the API makes ids. */
const LINK_ID = /^[\da-z][\da-z_-]{15,}$/i;

/**
 * The links of the list that are found by what was typed, the newest first. An id that none of them has is looked up by
 * itself: the list may not be complete.
 */
export function useFoundLinks(
  list: LinkListStore,
  instanceId: string,
  text: string,
): readonly Command[] {
  const t = useTranslations('commands');
  const navigate = useNavigate();
  const now = useNow();
  const modeOf = useModeWords();
  const statusOf = useStatusWords();
  const typed = text.trim();
  if (typed === '') return [];
  const open = (linkId: string) => () =>
    void navigate({ to: '/$instanceId/links/$linkId', params: { instanceId, linkId } });

  const { slots } = list.index.select(
    {
      view: 'all',
      filter: { ...NO_FILTER, text: typed },
      sort: { key: 'created', isDescending: true },
    },
    now,
  );
  const found: Command[] = [];
  for (const slot of slots.subarray(0, MAX_FOUND)) {
    const link = list.index.at(slot);
    if (link === undefined) continue;
    found.push({
      id: `link ${link.id}`,
      label: link.title,
      isUserText: true,
      note: statusOf(link).word,
      icon: modeOf(link.mode).icon,
      run: open(link.id),
    });
  }
  const byId = LINK_ID.test(typed) ? list.index.get(typed) : undefined;
  if (LINK_ID.test(typed) && found.length === 0) {
    found.push({
      id: 'look up',
      label: byId?.title ?? t('lookUp', { id: typed }),
      icon: Hash,
      run: open(typed),
    });
  }
  return found;
}
