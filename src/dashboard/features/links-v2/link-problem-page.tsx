import { useParams, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';

/** In place of a page about one link that could not be read: why, another try, and the way back. */
export function LinkProblemPage({ error, reset }: ErrorComponentProps) {
  const ui = useTranslations('ui');
  const t = useTranslations('frame');
  const router = useRouter();
  const { instanceId } = useParams({ strict: false });
  const { problem } = useProblemWords();
  const [isRetrying, setIsRetrying] = useState(false);
  const words = problem(error);
  usePageTitle(words.title);
  const retry = async () => {
    setIsRetrying(true);
    await router.invalidate();
    reset();
    setIsRetrying(false);
  };
  return (
    <ErrorState
      isWholePage
      title={words.title}
      requestId={words.requestId ?? undefined}
      requestIdLabel={ui('requestId')}
      onRetry={() => void retry()}
      retryLabel={ui('retry')}
      isRetrying={isRetrying}
      action={
        instanceId !== undefined && (
          <LinkButton to="/$instanceId/links" params={{ instanceId }}>
            {t('backToLinks')}
          </LinkButton>
        )
      }
    >
      {words.text}
    </ErrorState>
  );
}
