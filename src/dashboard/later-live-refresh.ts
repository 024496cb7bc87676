import type { QueryClient } from '@tanstack/react-query';
import type { LiveRefresh } from './live-refresh.ts';

/**
 * Brings links that have changed up to date, as `live-refresh.ts` does, which is fetched at the first change: the first
 * rows need nothing of what it refreshes. Offline it is asked for again at the next change.
 */
export function laterLiveRefresh(
  queryClient: QueryClient,
  instanceId: string,
): LiveRefresh & {
  /** Fetches it before the first change, which is to be announced by its link's title. */
  readonly prepare: () => Promise<void>;
} {
  let loaded: LiveRefresh | null = null;
  let isStopped = false;
  const load = async (): Promise<LiveRefresh | null> => {
    const { createLiveRefresh } = await import('./live-refresh.ts');
    if (!isStopped) loaded ??= createLiveRefresh(queryClient, instanceId);
    return loaded;
  };
  return {
    refresh(linkId, generation) {
      if (loaded) loaded.refresh(linkId, generation);
      else {
        load().then(
          (refresh) => refresh?.refresh(linkId, generation),
          () => undefined,
        );
      }
    },
    titleOf: (linkId) => loaded?.titleOf(linkId) ?? null,
    async prepare() {
      await load();
    },
    stop() {
      isStopped = true;
      loaded?.stop();
    },
  };
}
