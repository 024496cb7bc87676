import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/api-problem.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import type { ListedLink } from '../../links/listed-link.ts';
import type { BulkAction, BulkPlan } from './bulk-plan.ts';
import type { Outcome } from './run-each.ts';

/** What became of one link, in words. */
export interface BulkReportRow {
  readonly link: ListedLink;
  readonly result: 'done' | 'refused' | 'failed' | 'open';
  /** Empty where there is nothing to explain. */
  readonly reason: string;
}

/** In: what was planned and what came of it. Out: a row a link; those that need a word first. */
export function useBulkReport(
  action: BulkAction,
): (plan: BulkPlan, outcomes: ReadonlyMap<string, Outcome>) => readonly BulkReportRow[] {
  const t = useTranslations('linkActions');
  const { problem, rule } = useProblemWords();
  const failureText = (failure: unknown) => {
    const isRefused = failure instanceof ApiProblem && failure.kind === 'forbidden';
    return isRefused && action === 'delete' ? t('deleteRefused') : problem(failure).text;
  };
  return (plan, outcomes) => {
    const rows: BulkReportRow[] = plan.refused.map((refused) => ({
      link: refused.link,
      result: 'refused',
      reason: rule(refused.rule),
    }));
    const done: BulkReportRow[] = [];
    for (const link of plan.allowed) {
      const outcome = outcomes.get(link.id);
      if (outcome?.kind === 'failed') {
        rows.push({ link, result: 'failed', reason: failureText(outcome.failure) });
      } else done.push({ link, result: outcome === undefined ? 'open' : 'done', reason: '' });
    }
    return [...rows, ...done];
  };
}
