import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, EllipsisVertical, Pencil, RotateCw, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Webhook } from '../../../../contract/ext/webhooks.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choice-field.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import { DeliveryList } from '../delivery-list.tsx';
import { useEventName } from '../event-name.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import {
  deleteWebhookOptions,
  deliveriesTo,
  rotateSecretOptions,
  updateWebhookOptions,
} from './webhook-queries.ts';

type WebhookRowProps = {
  instanceId: string;
  webhook: Webhook;
  ownAddress: string | null;
  /** It has a new secret. */
  onSecret: (webhook: Webhook) => void;
  /** It was deleted. */
  onGone: () => void;
};

/** One receiver: its address, what it is told of, and what may be done with it. */
export function WebhookRow(props: WebhookRowProps) {
  const { instanceId, webhook } = props;
  const t = useTranslations('webhooks.endpoints');
  const ui = useTranslations('ui');
  const format = useFormat();
  const eventName = useEventName();
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation(
    updateWebhookOptions(queryClient, webhook.id),
  );
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const isActive = isPending ? variables.is_active === true : webhook.is_active;
  return (
    <li className="flex flex-col gap-2.5 px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="text-body font-medium break-all text-ink">
            <MachineText>{webhook.url}</MachineText>
          </p>
          {webhook.description !== '' && (
            <p className="text-small text-ink-2">
              <UserText>{webhook.description}</UserText>
            </p>
          )}
          <p className="text-small text-ink-3">
            {webhook.events.length === 0
              ? t('allTold')
              : format.list(webhook.events.map((event) => eventName(event) ?? event))}
          </p>
        </div>
        <RowActions {...props} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Switch
          label={
            <>
              {t('active')}
              <span className="sr-only"> {webhook.url}</span>
            </>
          }
          checked={isActive}
          aria-disabled={isPending || undefined}
          onChange={(event) => {
            if (!isPending) mutate({ is_active: event.target.checked });
          }}
        />
        <Button
          variant="ghost"
          size="small"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('hideDeliveries') : t('showDeliveries')}
          <span className="sr-only"> {webhook.url}</span>
        </Button>
      </div>
      {error !== null && <ProblemNotice {...problem(error)} requestIdLabel={ui('requestId')} />}
      {isOpen && (
        <div id={listId} className="pt-1">
          <DeliveryList
            source={deliveriesTo(webhook.id)}
            renderSubject={({ payment_link_id: linkId }) =>
              linkId !== '' && (
                <p className="text-small">
                  <Link
                    to="/$instanceId/links/$linkId"
                    params={{ instanceId, linkId }}
                    className="text-accent underline-offset-2 hover:underline"
                  >
                    {t('openLink')}
                  </Link>
                </p>
              )
            }
          />
        </div>
      )}
    </li>
  );
}

/** Changing it, a new secret, and deleting it. */
function RowActions({ webhook, ownAddress, onSecret, onGone }: WebhookRowProps) {
  const t = useTranslations('webhooks');
  const ui = useTranslations('ui');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const [asked, setAsked] = useState<'change' | 'rotate' | 'delete' | null>(null);
  const rotation = useMutation(rotateSecretOptions(queryClient, webhook.id));
  const deletion = useMutation(deleteWebhookOptions(queryClient, webhook.id));
  const { url } = webhook;
  const saying = (error: unknown) => (error === null ? undefined : problem(error).text);
  const cancel = () => {
    setAsked(null);
    rotation.reset();
    deletion.reset();
  };
  return (
    <>
      <Menu
        label={t('endpoints.menu', { address: url })}
        groups={[
          {
            id: 'change',
            actions: [
              {
                id: 'change',
                label: t('endpoints.change'),
                icon: Pencil,
                onSelect: () => setAsked('change'),
              },
              {
                id: 'rotate',
                label: t('rotate'),
                icon: RotateCw,
                onSelect: () => setAsked('rotate'),
              },
            ],
          },
          {
            id: 'delete',
            actions: [
              {
                id: 'delete',
                label: t('endpoints.delete'),
                icon: Trash2,
                tone: 'danger',
                onSelect: () => setAsked('delete'),
              },
            ],
          },
        ]}
        renderTrigger={(trigger) => (
          <IconButton
            {...trigger}
            icon={EllipsisVertical}
            label={t('endpoints.menu', { address: url })}
            hasTooltip={false}
            className="-me-2 -mt-1.5"
          />
        )}
      />
      {asked === 'change' && (
        <WebhookDialog
          webhook={webhook}
          ownAddress={ownAddress}
          onMade={onSecret}
          onClose={cancel}
        />
      )}
      <ConfirmDialog
        isOpen={asked === 'rotate'}
        title={t('rotateTitle')}
        confirmLabel={t('rotate')}
        cancelLabel={ui('cancel')}
        tone="danger"
        isBusy={rotation.isPending}
        error={saying(rotation.error)}
        onCancel={cancel}
        onConfirm={() =>
          rotation.mutate(undefined, {
            onSuccess: (made) => {
              cancel();
              onSecret(made);
            },
          })
        }
      >
        <Address url={url} />
        <p>{t('rotateText')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'delete'}
        title={t('endpoints.deleteTitle')}
        confirmLabel={t('endpoints.delete')}
        cancelLabel={ui('cancel')}
        tone="danger"
        isBusy={deletion.isPending}
        error={saying(deletion.error)}
        onCancel={cancel}
        onConfirm={() =>
          deletion.mutate(undefined, {
            onSuccess: () => {
              toasts.add({ title: t('endpoints.deleted') });
              cancel();
              onGone();
            },
          })
        }
      >
        <Address url={url} />
        <p>{t('endpoints.deleteText')}</p>
      </ConfirmDialog>
    </>
  );
}

function Address({ url }: { url: string }) {
  return (
    <p className="mb-2 font-medium break-all text-ink">
      <MachineText>{url}</MachineText>
    </p>
  );
}
