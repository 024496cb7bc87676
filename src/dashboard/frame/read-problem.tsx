import { useTranslations } from 'use-intl';
import { useProblemWords } from '../i18n/use-problem-words.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';

type ReadProblemProps = {
  /** A query; nothing is shown while it has not failed. */
  query: {
    readonly error: unknown;
    readonly isFetching: boolean;
    readonly refetch: () => Promise<unknown>;
  };
  className?: string | undefined;
};

/** What could not be read, why, and the way to try again. */
export function ReadProblem({
  query: { error, isFetching, refetch },
  className,
}: ReadProblemProps) {
  const t = useTranslations('ui');
  const { problem } = useProblemWords();
  if (error === null) return null;
  return (
    <ProblemNotice
      {...problem(error)}
      requestIdLabel={t('requestId')}
      action={
        <Button size="small" isBusy={isFetching} onClick={() => void refetch()}>
          {t('retry')}
        </Button>
      }
      className={className}
    />
  );
}
