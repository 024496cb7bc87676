import { Clock, KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { onSignedOut } from '../../api/signed-out.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import type { SignedInSession } from './session.ts';

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
 * many calls were. Closed without signing in, a banner stays.
 */
export function SessionGuard({ session, loadWords, onSignedIn }: SessionGuardProps) {
  const t = useTranslations('session');
  const format = useFormat();
  const now = useNow();
  const [isOpen, setIsOpen] = useState(false);
  const [hasEnded, setHasEnded] = useState(false);
  const { part, load } = useLazyPart(async () => {
    const words = loadWords();
    const { SignInPrompt } = await import('./sign-in-prompt.tsx');
    await words;
    return { SignInPrompt };
  });
  const isEnding = session.expires_at !== null && session.expires_at - now < WARNING_MS;
  useEffect(
    () =>
      onSignedOut(() => {
        setHasEnded(true);
        setIsOpen(true);
      }),
    [],
  );
  useEffect(() => {
    if (isOpen || isEnding) load();
    // Whatever is to be loaded is the same at every call.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isOpen, isEnding]);

  return (
    <>
      {(hasEnded || isEnding) && !(isOpen && part) && (
        <Banner
          icon={hasEnded ? KeyRound : Clock}
          tone="amber"
          role="status"
          className="mb-5"
          action={
            <Button
              size="small"
              onClick={() => {
                load();
                setIsOpen(true);
              }}
            >
              {t(hasEnded ? 'again' : 'stay')}
            </Button>
          }
        >
          {hasEnded || session.expires_at === null
            ? t('ended')
            : t('ending', { when: format.relative(session.expires_at, now) })}
        </Banner>
      )}
      {part && (
        <part.SignInPrompt
          isOpen={isOpen}
          hasEnded={hasEnded}
          canTryDemo={session.can_try_demo}
          onClose={() => setIsOpen(false)}
          onSignedIn={(renewed) => {
            setIsOpen(false);
            setHasEnded(false);
            onSignedIn(renewed);
          }}
        />
      )}
    </>
  );
}
