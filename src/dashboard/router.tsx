import { createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CrashPage } from './frame/crash-page.tsx';
import { routeTree } from './route-tree.gen.ts';
import type { RouterContext } from './router-context.ts';
import { parseSearch, stringifySearch } from './search-text.ts';

export function createAppRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    parseSearch,
    stringifySearch,
    // What no route asks for leaves the address.
    search: { strict: true },
    // Data is the query client's business; the router asks at every visit.
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: lazyRouteComponent(
      () => import('./frame/not-found-page.tsx'),
      'NotFoundPage',
    ),
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Links that were chosen on the page before: too many for an address. */
    readonly linkIds?: readonly string[] | undefined;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
