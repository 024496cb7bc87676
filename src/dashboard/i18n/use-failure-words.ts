import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { problemWordsOf, type ProblemSpeaker, type ProblemWords } from '../api/problem-words.ts';

/** All that the first screens can say of a failure; the rules' sentences are `useProblemWords`'s. */
export function useProblemSpeaker(): ProblemSpeaker {
  const t = useTranslations('errors');
  return useMemo(
    () => ({
      title: (kind) => t(`${kind}.title`),
      text: (kind) => t(`${kind}.text`),
      wait: (seconds) => t('rateLimited.textWait', { seconds }),
      ruleOf: () => null,
      apiSays: (message) => t('apiSays', { message }),
    }),
    [t],
  );
}

/** What is said of a read that failed, before any text but the first ones is there. */
export function useFailureWords(): (failure: unknown) => ProblemWords {
  const speaker = useProblemSpeaker();
  return (failure) => problemWordsOf(failure, speaker);
}
