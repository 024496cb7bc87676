import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import type { RecentTransaction } from '../../../contract/v2/transaction.ts';
import type { Page } from '../../../contract/v2/paginator.ts';

/** A payment as sums need it. */
export interface LedgerEntry {
  readonly id: string;
  readonly linkId: string;
  readonly status: string;
  /** Null where it could not be read: counted, never summed. */
  readonly amount: Centimes | null;
  /** When it was made. */
  readonly at: Instant;
}

/** The newest payments of all the merchant's instances, back to some day. */
export interface Ledger {
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  /** Every payment since this instant is in it. */
  readonly since: Instant;
  /** It reaches as far back as it was meant to. */
  readonly isWhole: boolean;
}

/** Beyond so many pages of a hundred a ledger says how far it reaches instead. */
const MOST_PAGES = 40;

export interface LedgerReading {
  /** From 1, newest first. */
  readonly readPage: (page: number) => Promise<Page<RecentTransaction>>;
  readonly since: Instant;
  readonly now: Instant;
  /** What was read before: what has not changed since is not read again. */
  readonly known: Ledger | undefined;
  /** Called after each page but the last with what is there so far. */
  readonly onProgress: (ledger: Ledger) => void;
}

function toEntry(payment: RecentTransaction): LedgerEntry | null {
  const at = payment.created_at;
  const linkId = payment.transactionable?.id ?? payment.transactionable_id;
  if (at === null) return null;
  return { id: payment.id, linkId, status: payment.status, amount: payment.amount, at };
}

/** Reads back until an instant; where much was paid, as far as is reasonable. */
export async function readLedger(reading: LedgerReading): Promise<Ledger> {
  const { readPage, since, now, onProgress } = reading;
  // What does not reach far enough is read anew.
  const known = reading.known?.isWhole && reading.known.since <= since ? reading.known : undefined;
  const knownStatuses = new Map(known?.entries.map(({ id, status }) => [id, status]));
  const entries = new Map<string, LedgerEntry>();

  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { items, lastPage } = await readPage(page);
    const read = items.flatMap((payment) => toEntry(payment) ?? []);
    // A payment that came meanwhile pushes others on to the next page: they come twice.
    for (const entry of read) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    const oldest = read.at(-1)?.at ?? since;
    const isUnchanged =
      known !== undefined &&
      read.length > 0 &&
      read.every(({ id, status }) => knownStatuses.get(id) === status);
    if (isUnchanged) {
      for (const entry of known.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
      return finished(entries, since);
    }
    if (page >= lastPage || oldest < since) return finished(entries, since);
    onProgress({ entries: inOrder(entries, oldest), since: Math.min(oldest, now), isWhole: false });
  }
  const all = inOrder(entries, since);
  return { entries: all, since: all.at(-1)?.at ?? since, isWhole: false };
}

function finished(entries: ReadonlyMap<string, LedgerEntry>, since: Instant): Ledger {
  return { entries: inOrder(entries, since), since, isWhole: true };
}

function inOrder(entries: ReadonlyMap<string, LedgerEntry>, since: Instant): LedgerEntry[] {
  return [...entries.values()].filter(({ at }) => at >= since).sort((a, b) => b.at - a.at);
}
