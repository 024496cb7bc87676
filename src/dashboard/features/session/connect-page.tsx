import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EntranceFrame } from '../../frame/entrance-frame.tsx';
import { usePageTitle } from '../../frame/use-page-title.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Session, SignedInSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';

type ConnectPageProps = {
  session: Session;
  onSignedIn: (session: SignedInSession) => void;
};

/** Where a merchant says who he is, or tries the demo shop. */
export function ConnectPage({ session, onSignedIn }: ConnectPageProps) {
  const t = useTranslations('connect');
  usePageTitle(t('title'));
  return (
    <EntranceFrame>
      <div className="mx-auto my-auto flex w-full max-w-105 flex-col gap-6 py-6">
        <div>
          <h1 id="page-heading" tabIndex={-1} className="page-title">
            {t('title')}
          </h1>
          <p className="mt-2 text-body text-ink-2">{t('lead')}</p>
        </div>
        <Panel>
          <SignInForm
            canTryDemo={session.can_try_demo}
            platforms={session.platforms}
            onSignedIn={onSignedIn}
          />
        </Panel>
        <p className="flex items-start gap-2.5 text-small text-ink-3">
          <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('safety')}
        </p>
      </div>
    </EntranceFrame>
  );
}
