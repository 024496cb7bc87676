import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { linkShareSubject } from './features/links-v2/link-share-subject.ts';
import { useInstance } from './features/session/session-queries.ts';
import type { ShareSubject } from './features/share/share-subject.ts';
import { useNow } from './i18n/clock-provider.tsx';
import type { readEitherLink } from './read-either-link.ts';

// A merchant of one platform does not load what reads the other's links.
const ExtSubjectOf = lazyRouteComponent(
  () => import('./features/links-ext/subject-of.tsx'),
  'SubjectOf',
);

type PrintedLinkProps = {
  instanceId: string;
  read: Awaited<ReturnType<typeof readEitherLink>>;
  children: (subject: ShareSubject) => ReactNode;
};

/** Gives a link of either platform to a page that prints it; nothing where its instance is not the merchant's. */
export function PrintedLink({ instanceId, read, children }: PrintedLinkProps) {
  const payee = useInstance(instanceId);
  const now = useNow();
  if (payee === null) return null;
  switch (read.generation) {
    case 'v2':
      return children(linkShareSubject(read.link, payee, now));
    case 'ext':
      return (
        <ExtSubjectOf instanceId={instanceId} link={read.link}>
          {children}
        </ExtSubjectOf>
      );
  }
}
