import type { QueryClient } from '@tanstack/react-query';
import type { Generation } from '../contract/core/generation.ts';
import { insightQueries } from './features/insights/insight-queries.ts';
import { titleInMemory } from './features/links-ext/title-in-memory.ts';
import { ledgerQueries } from './features/ledger/ledger-queries.ts';
import { paymentQueries } from './features/payments/payment-queries.ts';
import { refreshLink } from './refresh-link.ts';

/** News of one link often comes in twos and threes: it is read once for all of them, milliseconds. */
const GATHER_MS = 150;
/** A link that sells fast is read anew at most so often, milliseconds. */
const LINK_INTERVAL_MS = 1_000;

/** What is told from many payments is read anew at most so often, milliseconds. */
const SUMS_INTERVAL_MS = 3_000;

/** Brings links that have changed up to date in everything that is in memory. */
export interface LiveRefresh {
  refresh(linkId: string, generation: Generation): void;
  /** Of a link of the new platform that has been read; null for any other. */
  titleOf(linkId: string): string | null;
  /** Nothing more is read. */
  stop(): void;
}

/**
 * Reads links anew after a change: list, detail, payments, in place. A tab that nobody looks at waits until somebody does.
 */
export function createLiveRefresh(queryClient: QueryClient, instanceId: string): LiveRefresh {
  const readAt = new Map<string, number>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const postponed = new Map<string, Generation>();

  let sumsTimer: ReturnType<typeof setTimeout> | null = null;
  const refreshSums = (): void => {
    sumsTimer ??= setTimeout(() => {
      sumsTimer = null;
      void queryClient.invalidateQueries({ queryKey: ledgerQueries.keys.all });
    }, SUMS_INTERVAL_MS);
  };

  const read = (linkId: string, generation: Generation): void => {
    timers.delete(linkId);
    if (document.visibilityState === 'hidden') {
      postponed.set(linkId, generation);
      return;
    }
    readAt.set(linkId, performance.now());
    // Offline, or another version is out by now: it stays as old as it says.
    refreshLink(queryClient, instanceId, linkId, generation).catch(() => undefined);
    if (generation !== 'v2') return;
    void queryClient.invalidateQueries({ queryKey: paymentQueries.keys.ofLink(linkId) });
    void queryClient.invalidateQueries({ queryKey: insightQueries.keys.ofLink(linkId) });
    refreshSums();
  };

  const refresh = (linkId: string, generation: Generation): void => {
    if (timers.has(linkId) || postponed.has(linkId)) return;
    const last = readAt.get(linkId);
    const due = last === undefined ? 0 : last + LINK_INTERVAL_MS - performance.now();
    timers.set(
      linkId,
      setTimeout(() => read(linkId, generation), Math.max(GATHER_MS, due)),
    );
  };

  const catchUp = () => {
    if (document.visibilityState === 'hidden') return;
    const waiting = [...postponed];
    postponed.clear();
    for (const [linkId, generation] of waiting) refresh(linkId, generation);
  };
  document.addEventListener('visibilitychange', catchUp);

  return {
    refresh,
    titleOf: (linkId) => titleInMemory(queryClient, instanceId, linkId),
    stop() {
      document.removeEventListener('visibilitychange', catchUp);
      for (const timer of timers.values()) clearTimeout(timer);
      if (sumsTimer !== null) clearTimeout(sumsTimer);
      timers.clear();
      postponed.clear();
    },
  };
}
