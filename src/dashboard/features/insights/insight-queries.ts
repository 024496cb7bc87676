import { queryOptions } from '@tanstack/react-query';
import { callV2 } from '../../api/call-v2.ts';
import { serverNow } from '../../api/server-clock.ts';
import { dayNumberOf, dayText } from '../../i18n/algiers-day.ts';
import { PACE_DAYS } from './sales-pace.ts';

const keys = {
  all: ['v2', 'insights'] as const,
  ofLink: (linkId: string) => [...keys.all, 'link', linkId] as const,
};

/** What is told from the payments of one link. */
export const insightQueries = {
  keys,
  /** How often a link was sold in the days that its pace is counted from. */
  recentSales: (linkId: string) =>
    queryOptions({
      queryKey: [...keys.ofLink(linkId), 'sales'],
      queryFn: async ({ signal }) => {
        const today = dayNumberOf(serverNow());
        const { data } = await callV2('links.statistics', {
          params: { id: linkId },
          query: {
            start_date: dayText(today - PACE_DAYS + 1),
            end_date: dayText(today),
            aggregation: 'daily',
          },
          signal,
        });
        return data.time_series_data.reduce((sum, { completed }) => sum + completed, 0);
      },
    }),
};
