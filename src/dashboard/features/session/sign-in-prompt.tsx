import { useTranslations } from 'use-intl';
import type { Generation } from '../../../contract/core/generation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PlatformForm } from './platform-form.tsx';
import { usePlatformNames } from './platform-names.ts';
import type { SignedInSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useLostPlatform } from './use-lost-platform.ts';

/** That the keys of one platform are refused, where the prompt for them was closed. */
export function LostTitle({ platform }: { platform: Generation }) {
  const t = useTranslations('connect.prompt');
  return t('lostTitle', { platform: usePlatformNames()(platform) });
}

type SignInPromptProps = {
  isOpen: boolean;
  /** How many calls were refused; none: the session is about to end, and staying can wait. */
  refusals: number;
  /** What one was signed in to. */
  session: SignedInSession;
  onSignedIn: (session: SignedInSession) => void;
  onClose: () => void;
};

/**
 * Signing in over the page that one is on: what was typed there stays. Where one platform alone has refused its keys, those
 * are asked for and added to the session, which goes on for the other.
 */
export function SignInPrompt({
  isOpen,
  refusals,
  session: { can_try_demo, platforms, connected },
  onSignedIn,
  onClose,
}: SignInPromptProps) {
  const t = useTranslations('connect.prompt');
  const session = useTranslations('session');
  const ui = useTranslations('ui');
  const nameOf = usePlatformNames();
  const hasEnded = refusals > 0;
  const { lost, isAsking } = useLostPlatform({ connected }, refusals);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={
        lost === undefined
          ? session(hasEnded ? 'ended' : 'stay')
          : t('lostTitle', { platform: nameOf(lost) })
      }
      description={t(lost === undefined ? (hasEnded ? 'endedText' : 'endingText') : 'lostText')}
      closeLabel={ui('close')}
      size="small"
    >
      {isAsking ? (
        <Skeleton className="h-50" />
      ) : lost === undefined ? (
        <SignInForm
          canTryDemo={can_try_demo}
          platforms={platforms}
          connected={connected}
          onSignedIn={onSignedIn}
        />
      ) : (
        <PlatformForm key={lost} platform={lost} onConnected={onSignedIn} />
      )}
    </Dialog>
  );
}
