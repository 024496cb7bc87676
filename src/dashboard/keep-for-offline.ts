import type { QueryClient } from '@tanstack/react-query';
import { onSignedOut } from './api/signed-out.ts';
import { keptListName, toKeptList } from './features/links/kept-list.ts';
import type { LinkListStore } from './features/links/link-list-store.ts';
import { KEPT_SESSION, toKeptSession } from './features/session/kept-session.ts';
import { sessionQuery } from './features/session/session-queries.ts';
import type { Session } from './features/session/session.ts';
import { browserMark } from './offline/browser-mark.ts';
import { forgetKept } from './offline/forget-kept.ts';
import { keptDatabase } from './offline/kept-database.ts';

/** What changes in quick succession is kept once, milliseconds. */
const REST_MS = 2_000;

/**
 * Keeps the list of an instance on this device whenever it has been read or has changed, and takes all of it away once the
 * server says that nobody is signed in.
 * @returns how to stop
 */
export function keepForOffline(
  queryClient: QueryClient,
  instanceId: string,
  list: LinkListStore,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The session that the server does not know any more. */
  let ended: Session | undefined;
  const session = () => queryClient.getQueryData(sessionQuery.queryKey);

  const keep = async () => {
    timer = null;
    const known = session();
    const { asOf, isKept } = list.getProgress();
    if (!known?.signed_in || known === ended || known.is_kept || isKept || asOf === null) return;
    const mark = known.is_trusted_device ? null : await browserMark.make();
    if (!known.is_trusted_device && mark === null) return;
    const names = new Set([KEPT_SESSION, ...known.instances.map(({ id }) => keptListName(id))]);
    // Signing out in between has the last word.
    if (session() !== known) return;
    await keptDatabase.update(
      new Map([
        [KEPT_SESSION, toKeptSession(known, mark)],
        [keptListName(instanceId), toKeptList(list.index, asOf)],
      ]),
      (name) => names.has(name),
    );
  };
  const keepSoon = () => {
    if (list.getProgress().phase !== 'complete' || timer !== null) return;
    // No storage, or no room in it: there is nothing for times without a network.
    timer = setTimeout(() => void keep().catch(() => undefined), REST_MS);
  };

  keepSoon();
  const unsubscribe = list.subscribe(keepSoon);
  const stopListening = onSignedOut(() => {
    ended = session();
    forgetKept();
  });
  return () => {
    unsubscribe();
    stopListening();
    if (timer !== null) clearTimeout(timer);
  };
}
