import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiProblem } from '../../../api/api-problem.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';

type FormProblemProps = {
  problem: ApiProblem;
  /** What it means for what was typed; else what the problem says of itself. */
  title?: string | undefined;
  text?: string | undefined;
  action?: ReactNode;
};

/** Why a form was not taken, and that nothing of it is lost. */
export function FormProblem({ problem, title, text, action }: FormProblemProps) {
  const ui = useTranslations('ui');
  const t = useTranslations('linkForm');
  const words = useProblemWords().problem(problem);
  return (
    <ProblemNotice
      title={title ?? words.title}
      text={
        <>
          {text ?? words.text}
          {/* Who is signed out is told so by the problem itself. */}
          {problem.kind !== 'signedOut' && ` ${t('nothingLost')}`}
        </>
      }
      requestId={words.requestId}
      requestIdLabel={ui('requestId')}
      action={action}
    />
  );
}

/** A 422 that found its fields is said there, and by the summary. */
export function isSaidByFields(problem: ApiProblem): boolean {
  return problem.kind === 'invalid' && Object.keys(problem.fields).length > 0;
}
