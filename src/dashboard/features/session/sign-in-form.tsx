import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff, KeyRound, Store } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../api/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { signInOptions } from './session-writes.ts';
import type { SignedInSession } from './session.ts';
import { useSignInWords } from './sign-in-words.ts';
import { useCountdown } from './use-countdown.ts';

type SignInFormProps = {
  canTryDemo: boolean;
  onSignedIn: (session: SignedInSession) => void;
};

/** Key and secret, or the demo shop. Whatever fails is said here, and what was typed stays. */
export function SignInForm({ canTryDemo, onSignedIn }: SignInFormProps) {
  const t = useTranslations('connect');
  const ui = useTranslations('ui');
  const wordsOf = useSignInWords();
  const queryClient = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation(signInOptions(queryClient));
  const [apiKey, setApiKey] = useState('');
  const [apiSecret, setApiSecret] = useState('');
  const [isTrustedDevice, setIsTrustedDevice] = useState(false);
  const [isSecretShown, setIsSecretShown] = useState(false);
  const [hasTried, setHasTried] = useState(false);

  const problem = error instanceof ApiProblem ? error : null;
  const secondsToWait = useCountdown(problem?.retryAfterSeconds ?? null, error);
  const isDemoPending = isPending && 'isDemo' in variables;
  const isRefused = (field: string) => problem?.fields[field] !== undefined;
  const keyError = fieldError(apiKey, 'api_key', 'keyMissing', 'keyMalformed');
  const secretError = fieldError(apiSecret, 'api_secret', 'secretMissing', 'secretMalformed');
  const hasFieldError = keyError !== undefined || secretError !== undefined;

  function fieldError(
    value: string,
    field: string,
    missing: 'keyMissing' | 'secretMissing',
    malformed: 'keyMalformed' | 'secretMalformed',
  ): string | undefined {
    if (hasTried && value.trim() === '') return t(missing);
    return isRefused(field) ? t(malformed) : undefined;
  }

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setHasTried(true);
    const form = event.currentTarget;
    if (apiKey.trim() === '' || apiSecret.trim() === '') {
      const field = apiKey.trim() === '' ? 'api_key' : 'api_secret';
      form.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
      return;
    }
    if (isPending || secondsToWait > 0) return;
    // Keys are often pasted with the space or line break around them.
    const keys = { apiKey: apiKey.trim(), apiSecret: apiSecret.trim(), isTrustedDevice };
    mutate(keys, { onSuccess: onSignedIn });
  };

  const words = error === null ? null : wordsOf(error, secondsToWait);
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {words && !hasFieldError && (
        <ProblemNotice {...words} requestId={problem?.requestId} requestIdLabel={ui('requestId')} />
      )}
      <TextField
        label={t('key')}
        name="api_key"
        value={apiKey}
        onChange={(event) => setApiKey(event.target.value)}
        error={keyError}
        isMachineText
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        data-first-focus
      />
      <TextField
        label={t('secret')}
        name="api_secret"
        type={isSecretShown ? 'text' : 'password'}
        value={apiSecret}
        onChange={(event) => setApiSecret(event.target.value)}
        error={secretError}
        isMachineText
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        end={
          <IconButton
            icon={isSecretShown ? EyeOff : Eye}
            label={t(isSecretShown ? 'hideSecret' : 'showSecret')}
            aria-pressed={isSecretShown}
            size="small"
            onClick={() => setIsSecretShown(!isSecretShown)}
            className="-me-2"
          />
        }
      />
      <Checkbox
        label={t('trusted')}
        description={t('trustedText')}
        checked={isTrustedDevice}
        onChange={(event) => setIsTrustedDevice(event.target.checked)}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        icon={KeyRound}
        isBusy={isPending && !isDemoPending}
        disabledReason={
          secondsToWait > 0 ? t('failure.limitText', { seconds: secondsToWait }) : undefined
        }
      >
        {t('submit')}
      </Button>
      {canTryDemo && (
        <div className="flex flex-col gap-3 border-t border-line pt-4">
          <p className="text-small text-ink-2">{t('demoText')}</p>
          <Button
            size="large"
            icon={Store}
            isBusy={isDemoPending}
            onClick={() => mutate({ isDemo: true }, { onSuccess: onSignedIn })}
          >
            {t('demo')}
          </Button>
        </div>
      )}
    </form>
  );
}
