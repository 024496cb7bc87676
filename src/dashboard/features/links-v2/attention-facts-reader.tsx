import { useQuery } from '@tanstack/react-query';
import type { Instant } from '../../../contract/core/instant.ts';
import { ledgerQueries } from '../ledger/ledger-queries.ts';
import type { LinkListStore } from '../links/link-list-store.ts';
import { useGivenBack, useSoonDeadlines } from './attention-facts.ts';

/** What went back in the last week is told, and the day on which the week began is one more. */
const LEDGER_DAYS = 8;
const LEDGER_PAGES = 10;

type AttentionFactsReaderProps = {
  list: LinkListStore;
  /** When all links had been read; null so far. */
  asOf: Instant | null;
};

/**
 * Reads, on a page without the figures of the list, what rows do not say and what decides which links need attention, so
 * that their number is the same wherever it stands. Draws nothing.
 */
export function AttentionFactsReader({ list, asOf }: AttentionFactsReaderProps) {
  const { data } = useQuery({
    ...ledgerQueries.since(LEDGER_DAYS, LEDGER_PAGES),
    enabled: asOf !== null,
  });
  useGivenBack(list, data);
  useSoonDeadlines(list, asOf, false);
  return null;
}
