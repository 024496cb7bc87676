import type { ListedLink } from '../listed-link.ts';
import type { BulkPlan } from './bulk-kit.ts';
import type { Outcome } from './run-each.ts';

/** What became of one link, in words. */
export interface BulkReportRow {
  readonly link: ListedLink;
  readonly result: 'done' | 'refused' | 'failed' | 'open';
  /** Empty where there is nothing to explain. */
  readonly reason: string;
}

/** In: what was planned, what came of it, and what a failure is called. Out: a row a link; those that need a word first. */
export function bulkReport(
  plan: BulkPlan,
  outcomes: ReadonlyMap<string, Outcome>,
  reasonOf: (failure: unknown) => string,
): readonly BulkReportRow[] {
  const rows: BulkReportRow[] = plan.refused.map(({ link, reason }) => ({
    link,
    result: 'refused',
    reason,
  }));
  const done: BulkReportRow[] = [];
  for (const link of plan.allowed) {
    const outcome = outcomes.get(link.id);
    if (outcome?.kind === 'failed') {
      rows.push({ link, result: 'failed', reason: reasonOf(outcome.failure) });
    } else done.push({ link, result: outcome === undefined ? 'open' : 'done', reason: '' });
  }
  return [...rows, ...done];
}
