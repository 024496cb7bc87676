import type { time as source } from '../fr/time.ts';
import type { Translation } from '../../translation.ts';

export const time = {
  justNow: 'الآن',
  asOf: 'محدّث على {time}',
} satisfies Translation<typeof source>;
