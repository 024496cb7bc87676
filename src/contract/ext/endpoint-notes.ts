import type { FieldDescription } from '../core/endpoint.ts';
import type { ExtEndpointId } from './endpoints.ts';
import { linkCreateFields } from './link-create.ts';
import { linkUpdateFields } from './link-update.ts';
import { webhookFields } from './webhooks.ts';

/** What the reference page says of a call. Apart from the table, so that no browser downloads it. */
export interface EndpointNote {
  readonly summary: string;
  readonly fields?: readonly FieldDescription[];
  /** The sample of the documents, under `samples/`, where there is one. */
  readonly sample?: string;
}

export const extEndpointNotes: Readonly<Record<ExtEndpointId, EndpointNote>> = {
  'me.read': { summary: 'Who these keys belong to.' },
  'instances.list': { summary: 'The payment instances.' },
  'instances.read': { summary: 'One payment instance.' },
  'forms.list': { summary: 'The forms that a link may carry.' },
  'links.list': { summary: 'The links, filtered, searched and sorted; newest first by default.' },
  'links.create': {
    summary: 'Create a link, as a draft.',
    fields: linkCreateFields,
    sample: 'link-create.201',
  },
  'links.read': { summary: 'One link.' },
  'links.update': { summary: 'Change a link; absent fields stay.', fields: linkUpdateFields },
  'links.publish': { summary: 'Publish a draft: it takes payments from now on.' },
  'links.pause': { summary: 'Stop taking payments for a while.' },
  'links.resume': { summary: 'Take payments again.' },
  'links.archive': { summary: 'Close a link for good.', sample: 'link-archive.200' },
  'events.stream': {
    summary:
      'What happens to the merchant’s links, as server-sent events (sandbox). Last-Event-ID, or since in epoch milliseconds, says from where.',
  },
  'webhooks.list': { summary: 'The receivers of events.' },
  'webhooks.create': {
    summary: 'Add a receiver; its secret is shown this once.',
    fields: webhookFields,
  },
  'webhooks.events': { summary: 'The events that can be chosen.' },
  'webhooks.read': { summary: 'One receiver.' },
  'webhooks.update': { summary: 'Change a receiver.', fields: webhookFields },
  'webhooks.delete': { summary: 'Remove a receiver with its deliveries.' },
  'webhooks.regenerateSecret': { summary: 'Rotate the secret; the new one is shown this once.' },
  'webhooks.deliveries': { summary: 'The deliveries to a receiver, newest first.' },
  'webhooks.redeliver': { summary: 'Send a delivery once more.' },
};
