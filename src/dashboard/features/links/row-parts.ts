import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import type { Icon } from '../../ui/icon.ts';
import type { ListedLink } from './listed-link.ts';
import { useModeWords } from './mode-words.ts';
import { useStatusWords, type StatusLength, type StatusWords } from './status-words.tsx';

/**
 * What all rows need and none makes for itself: a row of a long list has no hooks, since dozens of
 * them are drawn within a frame while somebody scrolls.
 */
export interface RowParts {
  readonly format: Format;
  readonly now: Instant;
  readonly freePrice: string;
  readonly wordsOf: (link: ListedLink, length?: StatusLength) => StatusWords;
  readonly modeOf: (mode: string) => { readonly icon: Icon; readonly word: string };
  /** Where the link's own page is. */
  readonly hrefOf: (link: ListedLink) => string;
  readonly copyLabelOf: (title: string) => string;
  readonly menuLabelOf: (title: string) => string;
}

/** Stands for a title while a sentence is taken apart; no title holds it. */
const PLACE = '\u0000';

export function useRowParts(instanceId: string): RowParts {
  const t = useTranslations('links');
  const format = useFormat();
  const now = useNow();
  const wordsOf = useStatusWords();
  const modeOf = useModeWords();
  return useMemo(() => {
    const base = `/${encodeURIComponent(instanceId)}/links/`;
    return {
      format,
      now,
      wordsOf,
      modeOf,
      freePrice: t('freePrice'),
      hrefOf: (link) => base + encodeURIComponent(link.id),
      copyLabelOf: around(t('copyOf', { title: PLACE })),
      menuLabelOf: around(t('actionsOf', { title: PLACE })),
    };
  }, [instanceId, t, format, now, wordsOf, modeOf]);
}

/** A sentence with a title in it, read once for all rows. */
function around(sentence: string): (title: string) => string {
  const [before = '', after = ''] = sentence.split(PLACE);
  return (title) => before + title + after;
}
