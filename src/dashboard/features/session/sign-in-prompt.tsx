import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import type { SignedInSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

type SignInPromptProps = {
  isOpen: boolean;
  /** The session has ended; else it is about to, and staying can wait. */
  hasEnded: boolean;
  /** What one was signed in to. */
  session: SignedInSession;
  onSignedIn: (session: SignedInSession) => void;
  onClose: () => void;
};

/** Signing in over the page that one is on: what was typed there stays. */
export function SignInPrompt({
  isOpen,
  hasEnded,
  session: { can_try_demo, platforms, connected },
  onSignedIn,
  onClose,
}: SignInPromptProps) {
  const t = useTranslations('connect.prompt');
  const session = useTranslations('session');
  const ui = useTranslations('ui');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={session(hasEnded ? 'ended' : 'stay')}
      description={t(hasEnded ? 'endedText' : 'endingText')}
      closeLabel={ui('close')}
      size="small"
    >
      <SignInForm
        canTryDemo={can_try_demo}
        platforms={platforms}
        connected={connected}
        onSignedIn={onSignedIn}
      />
    </Dialog>
  );
}
