import { Clock, KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useFormat } from '../../i18n/i18n-provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import type { SignedInSession } from './session.ts';
import { useLostPlatform } from './use-lost-platform.ts';

type SessionNoticeProps = {
  session: SignedInSession;
  /** How many calls were refused; none: the session ends soon. */
  refusals: number;
  /** Makes the texts of the sign-in available. */
  loadWords: () => Promise<void>;
  onSignedIn: (session: SignedInSession) => void;
};

/** Says that the session ends or has ended, and asks to sign in again. Closed without signing in, a banner stays. */
export function SessionNotice({ session, refusals, loadWords, onSignedIn }: SessionNoticeProps) {
  const hasEnded = refusals > 0;
  const t = useTranslations('session');
  const format = useFormat();
  const now = useNow();
  const { lost, isAsking } = useLostPlatform(session, refusals);
  const [isOpen, setIsOpen] = useState(hasEnded);
  const [seenRefusals, setSeenRefusals] = useState(refusals);
  if (refusals !== seenRefusals) {
    setSeenRefusals(refusals);
    if (hasEnded) setIsOpen(true);
  }
  const { part, load } = useLazyPart(async () => {
    const words = loadWords();
    const { LostTitle, SignInPrompt } = await import('./sign-in-prompt.tsx');
    await words;
    return { LostTitle, SignInPrompt };
  });
  // Whatever is to be loaded is the same at every call.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => load(), [isOpen]);

  return (
    <>
      {/* Which of two platforms it is about is said as soon as it is known. */}
      {!(isOpen && part) && !isAsking && (
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
          {part && lost !== undefined ? (
            <part.LostTitle platform={lost} />
          ) : hasEnded || session.expires_at === null ? (
            t('ended')
          ) : (
            t('ending', { when: format.relative(session.expires_at, now) })
          )}
        </Banner>
      )}
      {part && (
        <part.SignInPrompt
          isOpen={isOpen}
          refusals={refusals}
          session={session}
          onClose={() => setIsOpen(false)}
          onSignedIn={(renewed) => {
            setIsOpen(false);
            onSignedIn(renewed);
          }}
        />
      )}
    </>
  );
}
