import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider, type RouterHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { serverNow } from '../api/server-clock.ts';
import { ClockProvider } from '../i18n/clock-provider.tsx';
import { I18nProvider } from '../i18n/i18n-provider.tsx';
import type { Language } from '../i18n/language.ts';
import { loadBundle } from '../i18n/load-bundle.ts';
import { createMessageStore } from '../i18n/message-store.ts';
import { createAppRouter } from '../router.tsx';

/** Draws the whole dashboard as `main.tsx` does. In: its language, and its history where that is not the browser's own. */
export async function mountDashboard(
  queryClient: QueryClient,
  language: Language,
  history?: RouterHistory,
): Promise<ReturnType<typeof createAppRouter>> {
  const messages = createMessageStore(language, loadBundle);
  const router = createAppRouter({ queryClient, messages });
  if (history) router.update({ ...router.options, history });
  await messages.ready;
  render(
    <QueryClientProvider client={queryClient}>
      <ClockProvider clock={{ now: serverNow }}>
        <I18nProvider store={messages}>
          <RouterProvider router={router} />
        </I18nProvider>
      </ClockProvider>
    </QueryClientProvider>,
  );
  return router;
}
