import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ProblemSpeaker } from '../api/problem-words.ts';

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
