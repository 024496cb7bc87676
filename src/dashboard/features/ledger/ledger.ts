import type { Instant } from '../../../contract/core/instant.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import type { RecentTransaction } from '../../../contract/v2/transaction.ts';
import type { Page } from '../../../contract/core/page.ts';

/** A payment as sums need it. */
export interface LedgerEntry {
  readonly id: string;
  readonly linkId: string;
  readonly status: string;
  /** Null where it could not be read: counted, never summed. */
  readonly amount: Centimes | null;
  /** When it was made. */
  readonly at: Instant;
  /** When its money went back, or began to; null for all others. */
  readonly givenBackAt: Instant | null;
}

/** The newest payments of all the merchant's instances, back to some day. */
export interface Ledger {
  /** Newest first. */
  readonly entries: readonly LedgerEntry[];
  /** Every payment since this instant is in it. */
  readonly since: Instant;
  /** It reaches as far back as it was meant to. */
  readonly isWhole: boolean;
  /** When all of it was read, what is added later apart; null while it is still being read. */
  readonly readAt: Instant | null;
}

/**
 * So many pages may be under way at once: few, or half of those that it still seems to take, so that little is read for nothing;
 * never so many that nothing else comes through. A browser has six connections.
 */
const FEW_AHEAD = 2;
const MOST_AHEAD = 5;

/** What was paid long ago may still be given back: so often all is read anew, milliseconds. */
const TRUSTED_MS = 30 * 60_000;

export interface LedgerReading {
  /** From 1, newest first; several may be asked for before the first of them has come. */
  readonly readPage: (page: number) => Promise<Page<RecentTransaction>>;
  readonly since: Instant;
  readonly now: Instant;
  /** Beyond so many pages a ledger says how far it reaches instead. */
  readonly mostPages: number;
  /** What was read before: what has not changed since is not read again. */
  readonly known: Ledger | undefined;
  /** Called after each page but the last with what is there so far. */
  readonly onProgress: (ledger: Ledger) => void;
}

function toEntry(payment: RecentTransaction): LedgerEntry | null {
  const at = payment.created_at;
  const linkId = payment.transactionable?.id ?? payment.transactionable_id;
  if (at === null) return null;
  const { id, status, amount } = payment;
  return { id, linkId, status, amount, at, givenBackAt: givenBackAt(payment, at) };
}

function isOpen(status: string): boolean {
  return status === 'pending' || status === 'processing';
}

/** Money is on its way back as soon as there is a reason for it, before the bank has confirmed it. */
function givenBackAt(payment: RecentTransaction, at: Instant): Instant | null {
  const isOwed = isOpen(payment.status) && payment.given_back_reason !== null;
  return payment.status === 'refunded' || isOwed ? (payment.updated_at ?? at) : null;
}

/**
 * Reads back until an instant; where much was paid, as far as is reasonable. How far the pages so far reach back says how many
 * more it takes: some of those are under way at once. What is known is only looked through, a page at a time: mostly one does.
 * @throws whatever `readPage` throws, once all pages before that one have been read
 */
export async function readLedger(reading: LedgerReading): Promise<Ledger> {
  const { since, now, mostPages, onProgress } = reading;
  const pages = pagesAhead(reading.readPage);
  const known = trusted(reading);
  const knownStatuses = new Map(known?.entries.map(({ id, status }) => [id, status]));
  const entries = new Map<string, LedgerEntry>();
  const finished = (readAt: Instant | null): Ledger => {
    return { entries: inOrder(entries, since), since, isWhole: true, readAt };
  };

  for (let page = 1; page <= mostPages; page += 1) {
    const { items, lastPage } = await pages.take(page);
    const read = items.flatMap((payment) => toEntry(payment) ?? []);
    // A payment that came meanwhile pushes others on to the next page: they come twice.
    for (const entry of read) if (!entries.has(entry.id)) entries.set(entry.id, entry);
    const oldest = read.at(-1)?.at ?? since;
    const isUnchanged =
      known !== undefined &&
      read.length > 0 &&
      read.every(({ id, status }) => knownStatuses.get(id) === status) &&
      // What was open further back may be decided by now.
      !known.entries.some(({ id, status }) => isOpen(status) && !entries.has(id));
    if (isUnchanged) {
      for (const entry of known.entries) if (!entries.has(entry.id)) entries.set(entry.id, entry);
      return finished(known.readAt);
    }
    if (page >= lastPage || oldest < since) return finished(now);
    const reached = Math.min(oldest, now);
    if (known === undefined) {
      const needed = Math.ceil((page * (now - since)) / (now - reached));
      const ahead = Math.min(Math.max(FEW_AHEAD, Math.floor((needed - page) / 2)), MOST_AHEAD);
      pages.ask(page + 1, Math.min(needed, page + ahead, lastPage, mostPages));
    }
    onProgress({ entries: inOrder(entries, oldest), since: reached, isWhole: false, readAt: null });
  }
  const all = inOrder(entries, since);
  return { entries: all, since: all.at(-1)?.at ?? since, isWhole: false, readAt: now };
}

/** Pages that are asked for before it is their turn, and handed out one after the other. */
function pagesAhead(readPage: LedgerReading['readPage']) {
  const underWay = new Map<number, ReturnType<LedgerReading['readPage']>>();
  let total = 0;
  return {
    ask(from: number, last: number): void {
      for (let page = from; page <= last; page += 1) {
        if (underWay.has(page)) continue;
        const asked = readPage(page);
        // It may turn out not to be needed; whoever takes it learns what went wrong.
        asked.catch(() => undefined);
        underWay.set(page, asked);
      }
    },
    async take(page: number): Promise<Page<RecentTransaction>> {
      const asked = underWay.get(page);
      let answer = await (asked ?? readPage(page));
      // Answered earlier than the page before it, and a payment came in between: what was pushed from this page on to the next
      // stands on neither.
      if (asked !== undefined && answer.total < total) answer = await readPage(page);
      total = answer.total;
      return answer;
    },
  };
}

/** What was read before, unless it does not reach far enough or is too old to be believed. */
function trusted({ known, since, now }: LedgerReading): Ledger | undefined {
  if (known === undefined || known.readAt === null) return undefined;
  if (!known.isWhole || known.since > since) return undefined;
  return now - known.readAt < TRUSTED_MS ? known : undefined;
}

function inOrder(entries: ReadonlyMap<string, LedgerEntry>, since: Instant): LedgerEntry[] {
  return [...entries.values()].filter(({ at }) => at >= since).sort((a, b) => b.at - a.at);
}
