import type { settings as source } from '../fr/settings.ts';
import type { Translation } from '../../translation.ts';

export const settings = {
  display: 'Display',
  displayDescription: 'On this device only.',
  shortcuts: 'Keyboard shortcuts',
  shortcutsText: 'One key does one thing: / searches, N creates a link, ? shows them all.',
  instance: {
    title: 'Instance',
    description: 'What your customers see on the payment page.',
    name: 'Name',
    about: 'Description',
    logo: 'Logo',
    logoHint: 'JPEG or PNG, at most 2 MB.',
    logoChoose: 'Choose a picture',
    logoRemove: 'Remove',
    timeout: 'Default expiry',
    timeoutDescription: 'For invoices and limited stocks that have no time of their own.',
    timeoutQuestion: 'Without a payment, a link expires…',
    never: 'Never',
    after: 'After a time',
    duration: 'Time',
    unit: 'Unit',
    minutes: 'minutes',
    hours: 'hours',
    days: 'days',
    thisTime: 'this time',
    neverMeans:
      'Invoices and limited stocks stay open until they are paid, sold out or paused. Those with a time of their own keep it.',
    afterMeans:
      'An invoice or limited stock without a successful payment for {duration} expires for good. Each successful payment starts the time anew; it runs on while a link is paused. This holds for links that exist already too, except those with a time of their own.',
    save: 'Save',
    saved: 'The settings of the instance are saved.',
    unchanged: 'Nothing has changed.',
    confirmTitle: 'Links may expire at once',
    confirmText:
      'Those whose last payment, or creation, is longer ago than the new time expire immediately. An expired link cannot be reopened.',
    confirm: 'Change the time',
  },
  devices: {
    title: 'Signed-in devices',
    description: 'Sign out the one that you do not know, or have lost.',
    current: 'This device',
    trusted: 'Stays signed in',
    unknown: 'Unknown browser',
    seen: 'seen {when}',
    revoke: 'Sign out',
    revoked: 'The device is signed out.',
    failed: 'The device could not be signed out',
  },
} satisfies Translation<typeof source>;
