import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Generation } from '../../../contract/core/generation.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { KeyFields, missingKey, NO_TYPED_KEYS, trimmedKeys } from './key-fields.tsx';
import { connectPlatformOptions } from './session-writes.ts';
import type { SignedInSession } from './session.ts';
import { useSignInWords } from './sign-in-words.ts';
import { useCountdown } from './use-countdown.ts';

type PlatformFormProps = {
  platform: Generation;
  onConnected: (session: SignedInSession) => void;
};

/** The keys of one platform, added to the session that is open. */
export function PlatformForm({ platform, onConnected }: PlatformFormProps) {
  const t = useTranslations('settings.platforms');
  const connect = useTranslations('connect');
  const ui = useTranslations('ui');
  const wordsOf = useSignInWords();
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation(connectPlatformOptions(queryClient));
  const [typed, setTyped] = useState(NO_TYPED_KEYS);
  const [hasTried, setHasTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problem = error instanceof ApiProblem ? error : null;
  const secondsToWait = useCountdown(problem?.retryAfterSeconds ?? null, error);
  const refuses = (field: string) => problem?.fields[field] !== undefined;
  const hasFieldError = refuses('api_key') || refuses('api_secret');
  const words = error === null || hasFieldError ? null : wordsOf(error, secondsToWait);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setHasTried(true);
    const missing = missingKey(typed);
    if (missing !== null) {
      form.current?.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus();
      return;
    }
    if (isPending || secondsToWait > 0) return;
    mutate({ platform, ...trimmedKeys(typed) }, { onSuccess: onConnected });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {words && (
        <ProblemNotice {...words} requestId={problem?.requestId} requestIdLabel={ui('requestId')} />
      )}
      <KeyFields typed={typed} onType={setTyped} hasTried={hasTried} isRefused={refuses} isFirst />
      <Button
        type="submit"
        variant="primary"
        size="large"
        icon={Link2}
        isBusy={isPending}
        disabledReason={
          secondsToWait > 0 ? connect('failure.limitText', { seconds: secondsToWait }) : undefined
        }
      >
        {t('connect')}
      </Button>
    </form>
  );
}
