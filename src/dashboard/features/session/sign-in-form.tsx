import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Store } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { GENERATIONS, type Generation } from '../../../contract/core/generation.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SegmentedControl } from '../../ui/radio-field.tsx';
import { KeyFields, missingKey, NO_TYPED_KEYS, trimmedKeys } from './key-fields.tsx';
import { usePlatformNames } from './platform-names.ts';
import { signInOptions } from './session-writes.ts';
import type { SignedInSession } from './session.ts';
import { useSignInWords } from './sign-in-words.ts';
import { useCountdown } from './use-countdown.ts';

type SignInFormProps = {
  canTryDemo: boolean;
  /** The platforms that one can sign in to here. */
  platforms: readonly Generation[];
  /** Those that the merchant was signed in to; the first without any. */
  connected?: readonly Generation[] | undefined;
  onSignedIn: (session: SignedInSession) => void;
};

type Choice = Generation | 'both';

/** Before the names of the second pair's fields, as the server calls them. */
const SECOND = 'other.';

/** The keys of either platform or of both, or the demo shop. Whatever fails is said here, and what was typed stays. */
export function SignInForm({ canTryDemo, platforms, connected, onSignedIn }: SignInFormProps) {
  const t = useTranslations('connect');
  const ui = useTranslations('ui');
  const wordsOf = useSignInWords();
  const nameOf = usePlatformNames();
  const queryClient = useQueryClient();
  const { mutate, isPending, variables, error, reset } = useMutation(signInOptions(queryClient));
  const [choice, setChoice] = useState<Choice>(() =>
    connected !== undefined && connected.length > 1
      ? 'both'
      : (connected?.[0] ?? platforms[0] ?? 'v2'),
  );
  const [typed, setTyped] = useState({ v2: NO_TYPED_KEYS, ext: NO_TYPED_KEYS });
  const [isTrustedDevice, setIsTrustedDevice] = useState(false);
  const [hasTried, setHasTried] = useState(false);

  const asked = choice === 'both' ? GENERATIONS : [choice];
  const problem = error instanceof ApiProblem ? error : null;
  const secondsToWait = useCountdown(problem?.retryAfterSeconds ?? null, error);
  const isDemoPending = isPending && 'isDemo' in variables;
  const prefixOf = (index: number) => (index === 0 ? '' : SECOND);
  const refuses = (field: string) => problem?.fields[field] !== undefined;
  const hasFieldError =
    refuses('api_key') ||
    refuses('api_secret') ||
    refuses(`${SECOND}api_key`) ||
    refuses(`${SECOND}api_secret`) ||
    (hasTried && asked.some((platform) => missingKey(typed[platform]) !== null));
  const words = error === null || hasFieldError ? null : wordsOf(error, secondsToWait);
  // Of two pairs, what is wrong with one is said beside it.
  const blamed = asked.length > 1 ? asked.filter((platform) => refuses(platform)) : [];
  const notice = words && (
    <ProblemNotice {...words} requestId={problem?.requestId} requestIdLabel={ui('requestId')} />
  );

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setHasTried(true);
    const form = event.currentTarget;
    for (const [index, platform] of asked.entries()) {
      const missing = missingKey(typed[platform]);
      if (missing === null) continue;
      form.querySelector<HTMLInputElement>(`[name="${prefixOf(index)}${missing}"]`)?.focus();
      return;
    }
    if (isPending || secondsToWait > 0) return;
    const [keys, other] = asked.map((platform) => ({ platform, ...trimmedKeys(typed[platform]) }));
    if (keys) mutate({ keys, other, isTrustedDevice }, { onSuccess: onSignedIn });
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {blamed.length === 0 && notice}
      {platforms.length > 1 && (
        <SegmentedControl
          legend={t('platform')}
          options={[
            ...platforms.map((platform) => ({ value: platform, label: nameOf(platform) })),
            { value: 'both' as const, label: t('platformBoth') },
          ]}
          value={choice}
          onValueChange={(next) => {
            setChoice(next);
            setHasTried(false);
            reset();
          }}
        />
      )}
      {asked.map((platform, index) => {
        const fields = (
          <KeyFields
            key={platform}
            typed={typed[platform]}
            onType={(keys) => setTyped({ ...typed, [platform]: keys })}
            hasTried={hasTried}
            isRefused={(field) => refuses(`${prefixOf(index)}${field}`)}
            prefix={prefixOf(index)}
            isFirst={index === 0}
          />
        );
        if (asked.length === 1) return fields;
        return (
          <fieldset key={platform} className="flex min-w-0 flex-col gap-4">
            <legend className="mb-3 w-full border-t border-line pt-4 text-body font-semibold text-ink">
              {nameOf(platform)}
            </legend>
            {blamed.includes(platform) && notice}
            {fields}
          </fieldset>
        );
      })}
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
