import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link2, Plug, PlugZap } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Generation } from '../../../contract/core/generation.ts';
import { ApiProblem } from '../../api/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useToasts } from '../../ui/toast.tsx';
import { KeyFields, missingKey, NO_TYPED_KEYS, trimmedKeys } from './key-fields.tsx';
import { usePlatformNames } from './platform-names.ts';
import { sessionQuery } from './session-queries.ts';
import { connectPlatformOptions } from './session-writes.ts';
import { useSignInWords } from './sign-in-words.ts';
import { useCountdown } from './use-countdown.ts';

/** Which platforms the session is connected to, and connecting the other. */
export function PlatformList() {
  const t = useTranslations('settings.platforms');
  const nameOf = usePlatformNames();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [asked, setAsked] = useState<Generation | null>(null);
  if (!session.signed_in) return null;
  return (
    <>
      <ul className="flex flex-col divide-y divide-line rounded-panel border border-line bg-surface">
        {session.platforms.map((platform) => {
          const isConnected = session.connected.includes(platform);
          const count = session.instances.filter(
            ({ generation }) => generation === platform,
          ).length;
          const StateIcon = isConnected ? PlugZap : Plug;
          return (
            <li key={platform} className="flex min-h-14 items-center gap-3 px-4 py-2.5">
              <StateIcon aria-hidden className="size-4.5 shrink-0 text-ink-3" />
              <span className="min-w-0 flex-1">
                <span className="block text-body font-medium text-ink">{nameOf(platform)}</span>
                <span className="block text-small text-ink-2">
                  {isConnected ? t('connected', { count }) : t('missing')}
                </span>
              </span>
              {!isConnected && (
                <Button icon={Link2} onClick={() => setAsked(platform)}>
                  {t('connect')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <ConnectDialog key={asked} platform={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** Asks for the keys of one more platform. */
function ConnectDialog({ platform, onClose }: { platform: Generation; onClose: () => void }) {
  const t = useTranslations('settings.platforms');
  const connect = useTranslations('connect');
  const ui = useTranslations('ui');
  const wordsOf = useSignInWords();
  const name = usePlatformNames()(platform);
  const toasts = useToasts();
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
    mutate(
      { platform, ...trimmedKeys(typed) },
      {
        onSuccess: () => {
          toasts.add({ title: t('done', { platform: name }) });
          onClose();
        },
      },
    );
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('connectTitle', { platform: name })}
      description={t('connectText')}
      closeLabel={ui('close')}
      size="small"
    >
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {words && (
          <ProblemNotice
            {...words}
            requestId={problem?.requestId}
            requestIdLabel={ui('requestId')}
          />
        )}
        <KeyFields
          typed={typed}
          onType={setTyped}
          hasTried={hasTried}
          isRefused={refuses}
          isFirst
        />
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
    </Dialog>
  );
}
