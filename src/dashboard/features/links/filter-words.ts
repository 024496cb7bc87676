import { useTranslations } from 'use-intl';
import type { Centimes } from '../../../contract/core/money.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { toListQuery, type ListSearch } from './list-search.ts';
import { useModeWords } from './mode-words.ts';

interface FilterWords {
  /** What each filter asks for, or null where it asks for nothing. */
  readonly mode: string | null;
  readonly created: string | null;
  readonly amount: string | null;
}

/** Says in a few words what the filters ask for: "Depuis le 12 nov.", "1 000 – 2 500 DA". */
export function useFilterWords(search: ListSearch): FilterWords {
  const t = useTranslations('links.filter');
  const format = useFormat();
  const now = useNow();
  const modeWords = useModeWords();
  const { filter } = toListQuery(search);
  const day = (instant: number) => format.day(instant, now);
  const from = filter.createdFrom === null ? null : day(filter.createdFrom);
  const to = filter.createdBefore === null ? null : day(filter.createdBefore - 1);
  const money = (amount: Centimes | null) => (amount === null ? null : format.money(amount).text);
  const min = money(filter.minAmount);
  const max = money(filter.maxAmount);
  return {
    mode:
      filter.modes.length === 0
        ? null
        : filter.modes.map((mode) => modeWords(mode).word).join(', '),
    created: range(from, to, t('from'), t('toDay')),
    amount: range(min, max, t('minAmount'), t('maxAmount')),
  };

  /** A day and an amount begin, and end, with words of their own. */
  function range(
    low: string | null,
    high: string | null,
    since: string,
    until: string,
  ): string | null {
    if (low !== null && high !== null) {
      return low === high ? low : t('between', { low, high });
    }
    if (low !== null) return `${since} ${low}`;
    return high === null ? null : `${until} ${high}`;
  }
}
