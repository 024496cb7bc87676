import { queryOptions } from '@tanstack/react-query';
import { readSettled } from './move-world.ts';

/** What went over before to these instances of the new platform: the new links by the old ones that they were made from. */
export function movedQuery(targetIds: readonly string[]) {
  return queryOptions({
    queryKey: ['ext', 'links', 'moved', ...targetIds],
    queryFn: () => readSettled(targetIds),
    gcTime: 0,
  });
}
