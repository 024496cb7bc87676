import type { FieldDescription } from '../core/endpoint.ts';
import type { V2EndpointId } from './endpoints.ts';
import { instanceUpdateFields } from './instance-update.ts';
import { linkCreateFields } from './link-create.ts';
import { linkUpdateFields } from './link-update.ts';
import { payRequestFields } from './pay-request.ts';
import { webhookConfigurationFields } from './webhooks.ts';

/** What the reference page says of a call. Apart from the table, so that no browser downloads it. */
export interface EndpointNote {
  readonly summary: string;
  readonly fields?: readonly FieldDescription[];
  /** The sample of the documents, under `samples/`, where there is one. */
  readonly sample?: string;
}

export const v2EndpointNotes: Readonly<Record<V2EndpointId, EndpointNote>> = {
  'instances.list': { summary: 'The merchant’s instances.' },
  'instances.active': { summary: 'The merchant’s active instances.' },
  'instances.update': { summary: 'Change an instance.', fields: instanceUpdateFields },
  'events.stream': {
    summary:
      'What happens to the merchant’s links and payments, as server-sent events (sandbox). Last-Event-ID, or since in epoch milliseconds, says from where.',
  },
  'stats.read': { summary: 'Completed transactions of all instances.' },
  'transactions.recent': { summary: 'The latest transactions of all instances.' },
  'links.create': {
    summary: 'Create a link.',
    fields: linkCreateFields,
    sample: 'link-create.201',
  },
  'links.public': { summary: 'What the pay page shows of a link.' },
  'links.pay': {
    summary: 'Start a payment; the answer is not wrapped in data.',
    fields: payRequestFields,
  },
  'transactions.check': {
    summary: 'A transaction’s public face; never the payer.',
    fields: [{ name: 'order_number', type: 'text', rule: 'Required.' }],
  },
  'receipts.download': {
    summary: 'The receipt of a completed transaction as PDF.',
    fields: [
      { name: 'order_number', type: 'text', rule: 'Required; of a completed transaction.' },
      { name: 'language', type: 'fr | en', rule: 'Default fr.' },
    ],
  },
  'links.update': {
    summary: 'Change a link.',
    fields: linkUpdateFields,
    sample: 'link-update.200',
  },
  'links.read': { summary: 'One link, with UDFs, settings and inactivity.' },
  'links.delete': { summary: 'Delete a link that has no transaction.' },
  'links.toggle': { summary: 'Pause or resume a link.' },
  'links.transactions': { summary: 'The transactions of a link.' },
  'links.statistics': { summary: 'Transactions of a link over time, counted by status.' },
  'links.export': { summary: 'The transactions of a link as CSV.' },
  'links.list': { summary: 'The links of an instance, newest first.', sample: 'link-list.200' },
  'webhook.read': { summary: 'The webhook of an instance.' },
  'webhook.update': {
    summary: 'Set the webhook of an instance; the full secret is shown when it is first made.',
    fields: webhookConfigurationFields,
  },
  'webhook.regenerateSecret': { summary: 'Rotate the secret.' },
  'webhook.deliveries': {
    summary: 'The deliveries of an instance’s webhook, newest first (sandbox).',
  },
  'webhook.redeliver': { summary: 'Send a delivery once more (sandbox).' },
  'instances.delete': { summary: 'Delete an instance without links.' },
};
