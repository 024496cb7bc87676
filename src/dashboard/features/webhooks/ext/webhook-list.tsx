import { useQuery } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Webhook } from '../../../../contract/ext/webhooks.ts';
import { ReadProblem } from '../../../frame/read-problem.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { SecretNotice } from '../secret-notice.tsx';
import { ownWebhookAddress } from '../webhook-address.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { webhooksQuery } from './webhook-queries.ts';
import { WebhookRow } from './webhook-row.tsx';

type WebhookListProps = {
  instanceId: string;
  /** Where this dashboard can receive webhooks itself, so that payments appear by themselves; null where it need not. */
  ownOrigin: string | null;
};

/** The merchant's own servers that are told of what happens, each with what it wants to hear. */
export function WebhookList({ instanceId, ownOrigin }: WebhookListProps) {
  const t = useTranslations('webhooks.endpoints');
  const reading = useQuery(webhooksQuery);
  const { data, error } = reading;
  const [isAdding, setIsAdding] = useState(false);
  /** Secrets that were made a moment ago: there is no other place to read them. */
  const [made, setMade] = useState<readonly Webhook[]>([]);
  const forget = (id: string) => setMade((shown) => shown.filter((each) => each.id !== id));
  const tell = (webhook: Webhook) => {
    if (webhook.secret !== null)
      setMade((shown) => [webhook, ...shown.filter(({ id }) => id !== webhook.id)]);
  };
  const own = ownOrigin === null ? null : ownWebhookAddress(ownOrigin, instanceId);
  const add = (
    <Button icon={Plus} onClick={() => setIsAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <FormSection title={t('title')} description={t('description')}>
      {made.map(({ id, url, secret }) => (
        <SecretNotice key={id} secret={secret ?? ''} address={url} onDone={() => forget(id)} />
      ))}
      <ReadProblem query={reading} />
      {data === undefined && error === null && <Skeleton className="h-16 rounded-control" />}
      {data?.items.length === 0 && (
        <EmptyState
          icon={WebhookIcon}
          title={t('none')}
          action={add}
          className="rounded-panel border border-dashed border-line py-8"
        >
          {t('noneText')}
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <ul className="divide-y divide-line rounded-panel border border-line bg-surface">
            {data.items.map((webhook) => (
              <WebhookRow
                key={webhook.id}
                instanceId={instanceId}
                webhook={webhook}
                ownAddress={own}
                onSecret={tell}
                onGone={() => forget(webhook.id)}
              />
            ))}
          </ul>
          <div>{add}</div>
        </>
      )}
      {isAdding && (
        <WebhookDialog
          webhook={null}
          ownAddress={own}
          onMade={tell}
          onClose={() => setIsAdding(false)}
        />
      )}
    </FormSection>
  );
}
