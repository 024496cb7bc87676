import type { session as source } from '../fr/session.ts';
import type { Translation } from '../../translation.ts';

export const session = {
  ended: 'Your session has ended',
  ending: 'Your session ends {when}.',
  stay: 'Stay signed in',
  again: 'Sign in again',
  disconnectFailed: 'Signing out did not work',
  unknownTitle: 'This instance is not yours',
  unknownText:
    'These keys give no access to it. Choose one of your instances, or sign in with other keys.',
} satisfies Translation<typeof source>;
