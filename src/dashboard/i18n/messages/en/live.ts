import type { live as source } from '../fr/live.ts';
import type { Translation } from '../../translation.ts';

export const live = {
  live: 'Live',
  liveMeaning: 'Payments appear here as soon as they arrive.',
  polling: 'Refreshed every 10 s',
  pollingMeaning: 'New payments are looked for regularly.',
  received: '{amount} received',
  receivedUnknown: 'Payment received',
  receivedMany: '{count, plural, one {# payment received} other {# payments received}}: {amount}',
  receivedManyUnknown: '{count, plural, one {# payment received} other {# payments received}}',
  givenBack: '{amount} given back to the customer',
  givenBackUnknown: 'A payment was given back to the customer',
  open: 'See the link',
  sound: 'A sound at each payment',
  soundNote: 'On this device, while the dashboard is open.',
} satisfies Translation<typeof source>;
