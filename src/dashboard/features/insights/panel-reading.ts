import type { Instant } from '../../../contract/core/instant.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** How far the reading of the links has come. */
export interface LinkCoverage {
  readonly loaded: number;
  readonly total: number;
  readonly isComplete: boolean;
  readonly hasStopped: boolean;
}

/** What a panel's figures rest on: only what was read whole may say that there is nothing. */
export type PanelReading =
  | { readonly state: 'whole' }
  /** No more is coming; `since`: payments before it are not counted. */
  | { readonly state: 'partial'; readonly since: Instant | null }
  /** More is coming. */
  | { readonly state: 'reading'; readonly since: Instant | null }
  /** Nothing could be read. */
  | { readonly state: 'failed' };

const WHOLE: PanelReading = { state: 'whole' };
const ORDER = ['failed', 'reading', 'partial', 'whole'] as const;

/** What was read of the links. */
export function linkReading({ isComplete, hasStopped }: LinkCoverage): PanelReading {
  if (isComplete) return WHOLE;
  return { state: hasStopped ? 'partial' : 'reading', since: null };
}

interface LedgerQuery {
  readonly ledger: Ledger | undefined;
  readonly isFetching: boolean;
  readonly now: Instant;
}

/** What was read of the payments since an instant. */
export function paymentReading(
  { ledger, isFetching, now }: LedgerQuery,
  from: Instant,
): PanelReading {
  if (ledger === undefined)
    return isFetching ? { state: 'reading', since: null } : { state: 'failed' };
  if (ledger.isWhole || ledger.since <= from) return WHOLE;
  const isComing = isFetching && ledger.readAt === null;
  return { state: isComing ? 'reading' : 'partial', since: Math.min(ledger.since, now) };
}

/** Of two, the one that knows less. */
export function lesserReading(a: PanelReading, b: PanelReading): PanelReading {
  return ORDER.indexOf(a.state) < ORDER.indexOf(b.state) ? a : b;
}
