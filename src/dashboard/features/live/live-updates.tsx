import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { useClock } from '../../i18n/clock-provider.tsx';
import { lazyExtra } from '../../ui/lazy-extra.ts';
import type { Session } from '../session/session.ts';
import type { LiveChange } from './live-change.ts';
import type { LiveMessage } from './live-channel.ts';
import { LiveConnection } from './live-connection.tsx';
import { LiveContext } from './live-context.ts';
import type { LiveState } from './live-feed.ts';
import type { LiveMemory } from './start-live.ts';

const MoneyAnnouncer = lazyExtra(
  async () => (await import('./money-announcer.tsx')).MoneyAnnouncer,
);

type LiveUpdatesProps = {
  /** Whose changes. */
  session: Session;
  instanceId: string;
  /** A link of this instance, by its id; null when it is none. */
  titleOf: (linkId: string) => string | null;
  /** Money is announced by a toast; not where a customer looks at the screen. */
  hasToasts: boolean;
  /** Makes the words of announcements available. */
  loadWords: () => Promise<void>;
  /** Hears of each change before anybody else: brings what is in memory up to date. */
  onChange: (change: LiveChange) => void;
  /** Everything is to be read anew. */
  onReset: () => void;
  children: ReactNode;
};

/** Brings what happens to links and payments to the pages below, while somebody is signed in, and announces money. */
export function LiveUpdates({
  session,
  instanceId,
  titleOf,
  hasToasts,
  loadWords,
  onChange,
  onReset,
  children,
}: LiveUpdatesProps) {
  const [state, setState] = useState<LiveState>('connecting');
  const [isReady, setIsReady] = useState(false);
  const clock = useClock();
  const [memory] = useState((): LiveMemory => ({ openedAt: clock.now(), heard: null }));
  const [listeners] = useState(() => new Set<(change: LiveChange) => void>());

  const hear = (message: LiveMessage) => {
    if (message.kind === 'state') setState(message.state);
    else if (message.kind === 'reset') onReset();
    else if (message.kind === 'change') {
      onChange(message.change);
      // A little of what came before the page was opened is told, too: it is no news.
      if (message.change.at !== null && message.change.at < memory.openedAt) return;
      for (const listener of listeners) listener(message.change);
    }
  };

  const live = useMemo(
    () => ({
      state,
      subscribe: (listener: (change: LiveChange) => void) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    }),
    [state, listeners],
  );
  return (
    <LiveContext value={live}>
      {children}
      {session.signed_in && (
        <LiveConnection
          // Signing in again starts anew what the end of the session stopped.
          key={`${session.expires_at} ${session.connected.join(' ')}`}
          platforms={session.connected}
          name={`live ${session.instances
            .map(({ id }) => id)
            .sort()
            .join(' ')}`}
          memory={memory}
          loadWords={loadWords}
          onReady={() => setIsReady(true)}
          onMessage={hear}
        />
      )}
      {isReady && (
        <Suspense>
          <MoneyAnnouncer instanceId={instanceId} titleOf={titleOf} hasToasts={hasToasts} />
        </Suspense>
      )}
    </LiveContext>
  );
}
