import type { LinkListStore } from '../../links/link-list-store.ts';

/**
 * Reads a list from its first page to its last, whatever is in memory of it.
 * @returns whether it worked out
 */
export function readWholeList(list: LinkListStore): Promise<boolean> {
  return new Promise((resolve) => {
    list.reload();
    const look = () => {
      const { isReading, phase } = list.getProgress();
      if (isReading) return;
      leave();
      resolve(phase === 'complete');
    };
    const leave = list.subscribe(look);
  });
}
