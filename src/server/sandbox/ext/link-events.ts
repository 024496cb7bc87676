import type { PaidTransaction, WebhookEvent } from '../../../contract/ext/webhooks.ts';
import type { SandboxContext } from '../core/context.ts';
import type { ExtEvent } from '../core/outbox.ts';
import { toLinkAnswer } from './link-answer.ts';
import type { LinkRow } from './link-record.ts';

/** What receivers are told: of the link all that `GET /links/{id}` would say now, and of a payment who paid what. */
export function toLinkEvent(
  { publicUrl, clock }: SandboxContext,
  event: WebhookEvent,
  row: LinkRow,
  transaction?: PaidTransaction,
): ExtEvent {
  return {
    generation: 'ext',
    merchantId: row.merchantId,
    instanceId: row.instanceId,
    linkId: row.id,
    event,
    data: {
      ...(transaction ? { transaction } : {}),
      payment_link: toLinkAnswer(row, { publicUrl, now: clock.now() }),
    },
  };
}
