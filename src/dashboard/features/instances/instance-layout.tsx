import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { Frame } from '../../frame/frame.tsx';
import type { FrameInstance, TabId } from '../../frame/frame-data.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { rememberInstance } from '../session/last-instance.ts';
import { SessionGuard } from '../session/session-guard.tsx';
import { sessionQuery } from '../session/session-queries.ts';
import type { SessionInstance, SignedInSession } from '../session/session.ts';
import { useDisconnect } from './use-disconnect.ts';

const UnknownInstancePage = lazyPart(
  async () => (await import('./unknown-instance-page.tsx')).UnknownInstancePage,
);

type InstanceLayoutProps = {
  instanceId: string;
  currentTab: TabId | null;
  /** Links that need the merchant. */
  followUpCount: number;
  /** When the figures on screen were read, or null. */
  figuresFrom: number | null;
  /** Makes the texts available that the first screens do without. */
  loadWords: () => Promise<void>;
  /** Somebody signed in again: what was refused meanwhile can be read now. */
  onRenewed: () => void;
  /** Nobody is signed in any more, or somebody else: nothing of what was read may stay. */
  onForget: () => void;
  children: ReactNode;
};

/** The frame around an instance's pages: whose they are, where else to go, and the way out. */
export function InstanceLayout({
  instanceId,
  currentTab,
  followUpCount,
  figuresFrom,
  loadWords,
  onRenewed,
  onForget,
  children,
}: InstanceLayoutProps) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const navigate = useNavigate();
  const disconnect = useDisconnect(onForget);
  const instances = session.signed_in ? session.instances : [];
  const instance = instances.find(({ id }) => id === instanceId);
  const generation = instance?.generation;
  useEffect(() => {
    if (generation !== undefined) rememberInstance(instanceId, generation);
  }, [instanceId, generation]);

  // Signed out a moment ago: the page of the sign-in is on its way.
  if (!session.signed_in) return null;
  if (instance === undefined) {
    return <UnknownInstancePage instances={instances} onDisconnect={disconnect} />;
  }

  const renew = (renewed: SignedInSession) => {
    if (renewed.instances.some(({ id }) => id === instanceId)) onRenewed();
    else {
      onForget();
      void navigate({ to: '/' });
    }
  };
  const params = { instanceId };
  return (
    <Frame
      instance={toFrameInstance(instance, session)}
      instances={instances.map((each) => toFrameInstance(each, session))}
      isTest={session.is_test}
      currentTab={currentTab}
      tabs={{
        links: { to: '/$instanceId/links', params, search: {} },
        ...(generation === 'v2' && {
          followUp: { to: '/$instanceId/follow-up', params },
          insights: { to: '/$instanceId/insights', params },
        }),
        settings: { to: '/$instanceId/settings', params },
      }}
      create={instance.status === 'active' ? { to: '/$instanceId/links/new', params } : undefined}
      followUpCount={followUpCount}
      figuresFrom={figuresFrom}
      onChooseInstance={(id) =>
        void navigate({ to: '/$instanceId/links', params: { instanceId: id }, search: {} })
      }
      onDisconnect={disconnect}
    >
      <SessionGuard session={session} loadWords={loadWords} onSignedIn={renew} />
      {children}
    </Frame>
  );
}

function toFrameInstance(
  { id, name, logo, description, generation, status }: SessionInstance,
  { instances }: SignedInSession,
): FrameInstance {
  const isMixed = instances.some((other) => other.generation !== generation);
  return {
    id,
    name,
    logo,
    note: description.split('\n', 1)[0] || null,
    platform: isMixed ? generation : null,
    isUnavailable: status !== 'active',
  };
}
