import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslations } from 'use-intl';
import { parseWebhook, WEBHOOK_EVENTS, type Webhook } from '../../../../contract/ext/webhooks.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choice-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldError } from '../../../ui/field-shell.tsx';
import { MachineText } from '../../../ui/isolated-text.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { SegmentedControl } from '../../../ui/radio-field.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { useEventName } from '../event-name.ts';
import { isLoopbackAddress } from '../webhook-address.ts';
import {
  createWebhookOptions,
  updateWebhookOptions,
  webhookEventsQuery,
} from './webhook-queries.ts';

type WebhookDialogProps = {
  /** What is changed; null for a new one. */
  webhook: Webhook | null;
  /** Where this dashboard receives webhooks itself, or null. */
  ownAddress: string | null;
  /** A new one, with its secret. */
  onMade: (webhook: Webhook) => void;
  onClose: () => void;
};

type Errors = Readonly<Record<string, string>>;

/** Asks where events are sent, and which. */
export function WebhookDialog({ webhook, ownAddress, onMade, onClose }: WebhookDialogProps) {
  const t = useTranslations('webhooks.endpoints');
  const shared = useTranslations('webhooks');
  const ui = useTranslations('ui');
  const { problem, rule, fieldMessage } = useProblemWords();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const creation = useMutation(createWebhookOptions(queryClient));
  const change = useMutation(updateWebhookOptions(queryClient, webhook?.id ?? ''));
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [description, setDescription] = useState(webhook?.description ?? '');
  const [scope, setScope] = useState<'all' | 'some'>(
    webhook !== null && webhook.events.length > 0 ? 'some' : 'all',
  );
  const [chosen, setChosen] = useState<readonly string[]>(webhook?.events ?? []);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<unknown>(null);
  const isBusy = creation.isPending || change.isPending;

  const refuse = (found: Errors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const settle = {
    onError: (thrown: unknown) => {
      const fields = thrown instanceof ApiProblem ? thrown.fields : {};
      const known = ['url', 'description', 'events'].flatMap((field) => {
        const [message] = fields[field] ?? [];
        return message === undefined ? [] : [[field, fieldMessage(message)] as const];
      });
      if (known.length === 0) setFailure(thrown);
      else refuse(Object.fromEntries(known));
    },
  };

  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setFailure(null);
    const typed = { url: url.trim(), description: description.trim() };
    const parsed = parseWebhook(typed, true, isLoopbackAddress);
    const found: Record<string, string> = {};
    if (!parsed.ok)
      for (const { path, rule: broken, params } of parsed.issues)
        found[String(path[0])] ??= rule(broken, params);
    if (scope === 'some' && chosen.length === 0) found['events'] = t('eventsRequired');
    if (Object.keys(found).length > 0) {
      refuse(found);
      return;
    }
    const setting = { ...typed, events: scope === 'all' ? [] : chosen };
    if (webhook === null)
      creation.mutate(setting, {
        ...settle,
        onSuccess: (made) => {
          toasts.add({ title: t('added') });
          onMade(made);
          onClose();
        },
      });
    else
      change.mutate(setting, {
        ...settle,
        onSuccess: () => {
          toasts.add({ title: t('changed') });
          onClose();
        },
      });
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      isBusy={isBusy}
      title={webhook === null ? t('addTitle') : t('changeTitle')}
      closeLabel={ui('close')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            {webhook === null ? t('add') : shared('save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        onSubmit={save}
        noValidate
        className="flex flex-col gap-5 text-body"
      >
        <div className="flex flex-col gap-2">
          <TextField
            data-first-focus
            name="url"
            label={t('address')}
            hint={t('addressHint')}
            error={errors['url']}
            isMachineText
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={url}
            onChange={(event) => {
              setUrl(event.target.value);
              setErrors({});
            }}
          />
          {ownAddress !== null && url !== ownAddress && (
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
              <Button size="small" onClick={() => setUrl(ownAddress)}>
                {shared('useOwn')}
              </Button>
              <p className="min-w-0 flex-1 basis-56 text-small text-ink-3">
                {shared('useOwnText')}
              </p>
            </div>
          )}
        </div>
        <TextField
          name="description"
          label={t('about')}
          optionalLabel={ui('optional')}
          error={errors['description']}
          autoComplete="off"
          value={description}
          onChange={(event) => {
            setDescription(event.target.value);
            setErrors({});
          }}
        />
        <SegmentedControl
          legend={t('eventsQuestion')}
          options={[
            { value: 'all', label: t('eventsAll') },
            { value: 'some', label: t('eventsSome') },
          ]}
          value={scope}
          onValueChange={setScope}
        />
        {scope === 'some' && (
          <EventChoice
            chosen={chosen}
            error={errors['events']}
            onChoose={(events) => {
              setChosen(events);
              setErrors({});
            }}
          />
        )}
        {failure !== null && (
          <ProblemNotice {...problem(failure)} requestIdLabel={ui('requestId')} />
        )}
      </form>
    </Dialog>
  );
}

type EventChoiceProps = {
  chosen: readonly string[];
  error: string | undefined;
  onChoose: (events: readonly string[]) => void;
};

/** The events that the API names; those that were chosen before stay on offer. */
function EventChoice({ chosen, error, onChoose }: EventChoiceProps) {
  const t = useTranslations('webhooks.endpoints');
  const eventName = useEventName();
  const { data, isError } = useQuery(webhookEventsQuery);
  const errorId = useId();
  if (data === undefined && !isError) return <Skeleton className="h-40 rounded-control" />;
  const offered = [...new Set([...(data ?? WEBHOOK_EVENTS), ...chosen])];
  return (
    <fieldset
      className="flex flex-col gap-2.5"
      aria-describedby={error === undefined ? undefined : errorId}
    >
      <legend className="sr-only">{t('eventsQuestion')}</legend>
      {error !== undefined && <FieldError id={errorId}>{error}</FieldError>}
      {offered.map((event) => (
        <Checkbox
          key={event}
          name="events"
          value={event}
          label={eventName(event) ?? <MachineText>{event}</MachineText>}
          description={eventName(event) !== null && <MachineText>{event}</MachineText>}
          checked={chosen.includes(event)}
          aria-invalid={error !== undefined || undefined}
          onChange={({ target }) =>
            onChoose(
              target.checked ? [...chosen, event] : chosen.filter((other) => other !== event),
            )
          }
        />
      ))}
    </fieldset>
  );
}
