import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Instant } from '../../../contract/core/instant.ts';
import { dayNumberOf } from '../../i18n/algiers-day.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import type { SalesPace } from './sales-pace.ts';

const WEEK = 7;
const MONTH = 30;

/** A pace in whole sales: by day where there is one a day, else by week, else by month. */
export function wholePace(perDay: number): {
  readonly per: 'day' | 'week' | 'month';
  readonly count: number;
} {
  if (perDay >= 1) return { per: 'day', count: Math.round(perDay) };
  if (perDay * WEEK >= 1) return { per: 'week', count: Math.round(perDay * WEEK) };
  return { per: 'month', count: Math.max(1, Math.round(perDay * MONTH)) };
}

interface PaceWords {
  /** "2 par jour". */
  readonly pace: (pace: SalesPace) => string;
  /** "épuisé demain", "épuisé vers le 3 févr.". */
  readonly end: (pace: SalesPace) => string;
}

export function usePaceWords(): PaceWords {
  const t = useTranslations('insights.pace');
  const format = useFormat();
  const now = useNow();
  return useMemo(() => {
    const endWords = (at: Instant) => {
      const days = dayNumberOf(at) - dayNumberOf(now);
      if (days <= 0) return t('today');
      return days === 1 ? t('tomorrow') : t('around', { day: format.day(at, now) });
    };
    return {
      pace: ({ perDay }) => {
        const { per, count } = wholePace(perDay);
        return t(per, { count });
      },
      end: ({ soldOutAt }) => (soldOutAt === null ? t('farOff') : endWords(soldOutAt)),
    };
  }, [t, format, now]);
}
