import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { serverNow } from '../api/server-clock.ts';
import { ClockProvider } from '../i18n/clock-provider.tsx';
import { I18nProvider } from '../i18n/i18n-provider.tsx';
import type { Language } from '../i18n/language.ts';
import { loadBundle } from '../i18n/load-bundle.ts';
import { createMessageStore } from '../i18n/message-store.ts';
import { createQueryClient } from '../query-client.ts';
import { createAppRouter } from '../router.tsx';

/** A page is loaded, read and drawn over a real server: on a busy machine that takes its time, milliseconds. */
configure({ asyncUtilTimeout: 10_000 });

export interface OpenedPage {
  readonly user: UserEvent;
  /** Where the page is now, such as `/i1/links/new`. */
  readonly pathname: () => string;
}

/**
 * Opens a page over whatever server the window stands at – a proxy that spoils answers, for one – and with
 * whatever the browser kept from before, as a reload does. `renderRoute` starts clean, at the product itself.
 */
export async function openPage(
  address: string,
  { language = 'en' }: { language?: Language } = {},
): Promise<OpenedPage> {
  window.happyDOM.setViewport({ width: 1440, height: 900 });
  const queryClient = createQueryClient();
  const messages = createMessageStore(language, loadBundle);
  const router = createAppRouter({ queryClient, messages });
  router.update({
    ...router.options,
    history: createMemoryHistory({ initialEntries: [address] }),
  });
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
  return {
    user: userEvent.setup(),
    pathname: () => router.state.location.pathname,
  };
}
