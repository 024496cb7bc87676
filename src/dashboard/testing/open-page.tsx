import { createMemoryHistory } from '@tanstack/react-router';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { Language } from '../i18n/language.ts';
import { createQueryClient } from '../query-client.ts';
import { mountDashboard } from './mount-dashboard.tsx';

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
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = await mountDashboard(createQueryClient(), language, history);
  return {
    user: userEvent.setup(),
    pathname: () => router.state.location.pathname,
  };
}
