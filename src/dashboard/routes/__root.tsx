import { createRootRouteWithContext, lazyRouteComponent } from '@tanstack/react-router';
import { useEffect } from 'react';
import { afterLongReads } from '../api/long-reads.ts';
import { AppShell } from '../frame/app-shell.tsx';
import { CrashPage } from '../frame/crash-page.tsx';
import type { RouterContext } from '../router-context.ts';
import { useLazyPart } from '../ui/use-lazy-part.ts';

/** The page's own reads come before, milliseconds. */
const LATE_MS = 1_500;
const NotFoundPage = lazyRouteComponent(
  () => import('../frame/not-found-page.tsx'),
  'NotFoundPage',
);

export const Route = createRootRouteWithContext<RouterContext>()({
  component: RootRoute,
  // Here nothing stands around them: they are the page's main part themselves.
  errorComponent: (props) => (
    <main>
      <CrashPage {...props} />
    </main>
  ),
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
});

function RootRoute() {
  const { messages } = Route.useRouteContext();
  const { part, load } = useLazyPart(async () => {
    const words = messages.load('extra');
    const { LateParts } = await import('../late-parts.tsx');
    await words;
    return { LateParts };
  });
  useEffect(() => {
    const timer = setTimeout(() => void afterLongReads().then(load), LATE_MS);
    return () => clearTimeout(timer);
    // Whatever is to be loaded is the same at every call.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return <AppShell>{part && <part.LateParts />}</AppShell>;
}
