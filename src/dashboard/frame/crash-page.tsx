import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../api/api-problem.ts';
import { AnchorButton } from '../ui/link-button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { MachineText } from '../ui/isolated-text.tsx';
import { usePageTitle } from './use-page-title.ts';

/** The last resort when a page cannot be drawn: says so, and offers another try and a way out. */
export function CrashPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('frame');
  const words = useTranslations('ui');
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  const technicalText = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  usePageTitle(t('crashTitle'));
  useEffect(() => resetQueries(), [resetQueries]);
  return (
    <div className="mx-auto flex min-h-[70dvb] max-w-content flex-col justify-center px-gutter">
      <ErrorState
        isWholePage
        title={t('crashTitle')}
        requestId={(error instanceof ApiProblem && error.requestId) || undefined}
        requestIdLabel={words('requestId')}
        retryLabel={words('retry')}
        onRetry={reset}
        // A plain link: it starts the dashboard anew, whatever state it is in.
        action={<AnchorButton href="/">{t('backToLinks')}</AnchorButton>}
      >
        <p>{t('crashText')}</p>
        <details className="mt-3 text-small text-ink-3">
          <summary className="cursor-pointer">{t('crashDetails')}</summary>
          <MachineText className="mt-1 block break-all">{technicalText}</MachineText>
        </details>
      </ErrorState>
    </div>
  );
}
