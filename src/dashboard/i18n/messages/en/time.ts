import type { time as source } from '../fr/time.ts';
import type { Translation } from '../../translation.ts';

export const time = {
  justNow: 'just now',
  asOf: 'as of {time}',
} satisfies Translation<typeof source>;
