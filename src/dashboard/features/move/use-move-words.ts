import { useTranslations } from 'use-intl';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import type { MovePlan } from './move-rules.ts';

interface MoveWords {
  /** Why a link cannot be moved. */
  readonly whyNot: (plan: Exclude<MovePlan, { kind: 'movable' }>) => string;
}

export function useMoveWords(): MoveWords {
  const t = useTranslations('moving');
  const { rule } = useProblemWords();
  return {
    whyNot: (plan) =>
      plan.kind === 'obstructed'
        ? t(`obstacle.${plan.obstacle}`)
        : plan.issues.map((issue) => rule(issue.rule, issue.params)).join(' '),
  };
}
