import { createRootRouteWithContext } from '@tanstack/react-router';
import { AppShell } from '../frame/app-shell.tsx';
import { CrashPage } from '../frame/crash-page.tsx';
import { NotFoundPage } from '../frame/not-found-page.tsx';
import type { RouterContext } from '../router-context.ts';

export const Route = createRootRouteWithContext<RouterContext>()({
  component: AppShell,
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
