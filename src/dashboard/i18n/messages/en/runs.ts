import type { runs as source } from '../fr/runs.ts';
import type { Translation } from '../../translation.ts';

export const runs = {
  progress: 'Progress',
  quiet:
    '{seconds, plural, one {The service asks for a pause: going on in # second.} other {The service asks for a pause: going on in # seconds.}}',
  stop: {
    paused: 'Paused. What is done stays done.',
    offline: 'The connection is cut. What is done stays done; nothing starts again by itself.',
    signedOut: 'The session has ended. Sign in again, then continue.',
    refused: 'This instance takes no new links for now.',
    failed: 'An unexpected error stopped everything. What is done stays done.',
  },
  pause: 'Pause',
  goOn: 'Continue',
  giveUp: 'Give up the rest',
} satisfies Translation<typeof source>;
