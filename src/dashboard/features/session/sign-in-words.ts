import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { useFailureWords } from '../../i18n/use-failure-words.ts';

interface SignInWords {
  readonly title: string;
  readonly text: string;
}

/** Which of the things that can fail when signing in has failed. */
export function useSignInWords(): (failure: unknown, secondsToWait: number) => SignInWords {
  const t = useTranslations('connect.failure');
  const wordsOf = useFailureWords();
  return (failure, secondsToWait) => {
    if (!(failure instanceof ApiProblem)) return wordsOf(failure);
    switch (failure.code) {
      case 'KEYS_REFUSED':
        return { title: t('keysTitle'), text: t('keysText') };
      case 'NO_INSTANCE':
        return { title: t('instanceTitle'), text: t('instanceText') };
      case 'HOST_UNREACHABLE':
        return { title: t('hostTitle'), text: t('hostText') };
      default:
        return failure.kind === 'rateLimited'
          ? { title: t('limitTitle'), text: t('limitText', { seconds: secondsToWait }) }
          : wordsOf(failure);
    }
  };
}
