import type { ui as source } from '../fr/ui.ts';
import type { Translation } from '../../translation.ts';

export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy: select the text and copy it yourself.',
  more: 'More actions',
  optional: 'optional',
  notifications: 'Notifications',
  requestId: 'Request reference',
  loading: 'Loading…',
} satisfies Translation<typeof source>;
