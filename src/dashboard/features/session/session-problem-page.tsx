import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EntranceFrame } from '../../frame/entrance-frame.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useFailureWords } from '../../i18n/use-failure-words.ts';
import { ErrorState } from '../../ui/error-state.tsx';

/** Nobody can tell who is signed in: the server cannot be reached. */
export function SessionProblemPage({ error, reset }: ErrorComponentProps) {
  const ui = useTranslations('ui');
  const wordsOf = useFailureWords();
  const router = useRouter();
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const [isRetrying, setIsRetrying] = useState(false);
  const { title, text, requestId } = wordsOf(error);
  usePageTitle(title);
  useEffect(() => resetQueries(), [resetQueries]);
  return (
    <EntranceFrame>
      <ErrorState
        title={title}
        requestId={requestId ?? undefined}
        requestIdLabel={ui('requestId')}
        retryLabel={ui('retry')}
        isRetrying={isRetrying}
        onRetry={() => {
          setIsRetrying(true);
          void router
            .invalidate()
            .then(reset)
            .finally(() => setIsRetrying(false));
        }}
        className="my-auto"
      >
        {text}
      </ErrorState>
    </EntranceFrame>
  );
}
