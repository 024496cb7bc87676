import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { WebhookDelivery } from '../../../../contract/v2/webhook-delivery.ts';
import type { WebhookConfiguration } from '../../../../contract/v2/webhooks.ts';
import { WEBHOOK_SECRET_PATTERN } from '../../../../contract/v2/webhooks.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { ReadProblem } from '../../../frame/read-problem.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { DeliveryList } from '../delivery-list.tsx';
import { SecretNotice } from '../secret-notice.tsx';
import { isWebhookAddress, ownWebhookAddress } from '../webhook-address.ts';
import {
  deliveriesOf,
  rotateSecretOptions,
  updateWebhookOptions,
  webhookQueries,
} from './webhook-queries.ts';

type WebhookSettingsProps = {
  instanceId: string;
  /** Where this dashboard can receive the webhook itself, so that payments appear by themselves; null where it need not. */
  ownOrigin: string | null;
};

/** Where an instance's events are sent, what they are signed with, and what became of them. */
export function WebhookSettings({ instanceId, ownOrigin }: WebhookSettingsProps) {
  const t = useTranslations('webhooks');
  const reading = useQuery(webhookQueries.configuration(instanceId));
  const { data, error } = reading;
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <FormSection title={t('title')} description={t('description')}>
      <ReadProblem query={reading} />
      {data === undefined && error === null && <Skeleton className="h-16 rounded-control" />}
      {data !== undefined && (
        <>
          <AddressForm
            instanceId={instanceId}
            configuration={data}
            ownOrigin={ownOrigin}
            onSecret={setSecret}
          />
          {secret !== null && <SecretNotice secret={secret} onDone={() => setSecret(null)} />}
          {data.has_secret && secret === null && (
            <SecretLine instanceId={instanceId} masked={data.webhook_secret} onSecret={setSecret} />
          )}
          {data.has_secret && (
            <DeliveryList source={deliveriesOf(instanceId)} renderSubject={renderSubject} />
          )}
        </>
      )}
    </FormSection>
  );
}

/** The link and, of a payment, its order number. */
function renderSubject({ link_title: title, order_number: orderNumber }: WebhookDelivery) {
  return (
    <p className="flex gap-1 text-small text-ink-3">
      {title !== '' && <UserText className="truncate">{title}</UserText>}
      {orderNumber !== '' && (
        <span className="shrink-0">
          {'· '}
          <MachineText>{orderNumber}</MachineText>
        </span>
      )}
    </p>
  );
}

type AddressFormProps = {
  instanceId: string;
  configuration: WebhookConfiguration;
  ownOrigin: string | null;
  onSecret: (secret: string) => void;
};

function AddressForm({ instanceId, configuration, ownOrigin, onSecret }: AddressFormProps) {
  const t = useTranslations('webhooks');
  const ui = useTranslations('ui');
  const { problem, rule, fieldMessage } = useProblemWords();
  const toasts = useToasts();
  const saved = configuration.webhook_url ?? '';
  const [url, setUrl] = useState(saved);
  const [seen, setSeen] = useState(saved);
  if (saved !== seen) {
    // It was saved, here or elsewhere: what somebody is typing meanwhile stays.
    setSeen(saved);
    if (url.trim() === seen) setUrl(saved);
  }
  const [fieldError, setFieldError] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { mutate, isPending } = useMutation(updateWebhookOptions(useQueryClient(), instanceId));
  const own = ownOrigin === null ? null : ownWebhookAddress(ownOrigin, instanceId);

  const save = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending || url.trim() === saved) return;
    setFailure(null);
    const isGood = isWebhookAddress(url.trim());
    setFieldError(isGood ? null : rule('webhook_url.malformed'));
    if (!isGood) {
      event.currentTarget.querySelector('input')?.focus();
      return;
    }
    mutate(url.trim(), {
      onSuccess: (answer) => {
        setUrl(answer.webhook_url ?? '');
        // Masked, unless it was made by this very call.
        const { webhook_secret: shown } = answer;
        if (shown !== null && WEBHOOK_SECRET_PATTERN.test(shown)) onSecret(shown);
        toasts.add({ title: t(answer.webhook_url === null ? 'switchedOff' : 'saved') });
      },
      onError: (thrown) => {
        const said = thrown instanceof ApiProblem ? thrown.fields['webhook_url']?.[0] : undefined;
        if (said === undefined) setFailure(thrown);
        else setFieldError(fieldMessage(said));
      },
    });
  };

  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-3">
      <TextField
        label={t('address')}
        hint={t('addressHint')}
        error={fieldError ?? undefined}
        isMachineText
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={url}
        onChange={(event) => {
          setUrl(event.target.value);
          setFieldError(null);
        }}
      />
      {failure !== null && <ProblemNotice {...problem(failure)} requestIdLabel={ui('requestId')} />}
      <div className="flex flex-wrap gap-2.5">
        <Button
          type="submit"
          variant="primary"
          isBusy={isPending}
          disabledReason={url.trim() === saved ? t('unchanged') : undefined}
        >
          {url.trim() === '' && saved !== '' ? t('switchOff') : t('save')}
        </Button>
        {own !== null && url !== own && <Button onClick={() => setUrl(own)}>{t('useOwn')}</Button>}
      </div>
      {own !== null && <p className="text-small text-ink-3">{t('useOwnText')}</p>}
    </form>
  );
}

type SecretLineProps = {
  instanceId: string;
  masked: string | null;
  onSecret: (secret: string) => void;
};

function SecretLine({ instanceId, masked, onSecret }: SecretLineProps) {
  const t = useTranslations('webhooks');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const [isAsked, setIsAsked] = useState(false);
  const { mutate, isPending, error, reset } = useMutation(
    rotateSecretOptions(useQueryClient(), instanceId),
  );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div className="min-w-0">
        <p className="text-body font-medium text-ink">{t('secret')}</p>
        <p className="text-small text-ink-3">
          {masked === null ? t('secretHidden') : <MachineText>{masked}</MachineText>}
        </p>
      </div>
      <Button icon={RotateCw} onClick={() => setIsAsked(true)}>
        {t('rotate')}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={t('rotateTitle')}
        confirmLabel={t('rotate')}
        cancelLabel={ui('cancel')}
        tone="danger"
        isBusy={isPending}
        error={error === null ? undefined : problem(error).text}
        onCancel={() => {
          setIsAsked(false);
          reset();
        }}
        onConfirm={() =>
          mutate(undefined, {
            onSuccess: (secret) => {
              setIsAsked(false);
              onSecret(secret);
            },
          })
        }
      >
        <p>{t('rotateText')}</p>
      </ConfirmDialog>
    </div>
  );
}
