import { Suspense, useEffect, useState } from 'react';
import { onSignedOut } from '../../api/signed-out.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { SignedInSession } from './session.ts';

const SessionNotice = lazyPart(async () => (await import('./session-notice.tsx')).SessionNotice);

/** A session that ends within so long is worth a word, milliseconds. */
const WARNING_MS = 10 * 60_000;

type SessionGuardProps = {
  session: SignedInSession;
  /** Makes the texts of the sign-in available. */
  loadWords: () => Promise<void>;
  onSignedIn: (session: SignedInSession) => void;
};

/**
 * Warns before the session ends, and asks to sign in again once a call was refused: once, however
 * many calls were. What it says is fetched when there is something to say.
 */
export function SessionGuard({ session, loadWords, onSignedIn }: SessionGuardProps) {
  const now = useNow();
  const [refusals, setRefusals] = useState(0);
  const isEnding = session.expires_at !== null && session.expires_at - now < WARNING_MS;
  useEffect(() => onSignedOut(() => setRefusals((count) => count + 1)), []);
  if (refusals === 0 && !isEnding) return null;
  return (
    <Suspense>
      <SessionNotice
        session={session}
        refusals={refusals}
        loadWords={loadWords}
        onSignedIn={(renewed) => {
          setRefusals(0);
          onSignedIn(renewed);
        }}
      />
    </Suspense>
  );
}
