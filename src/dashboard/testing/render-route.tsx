import type { QueryClient } from '@tanstack/react-query';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { inject, onTestFinished } from 'vitest';
import { send } from '../api/send.ts';
import { generations } from '../generations.ts';
import type { Language } from '../i18n/language.ts';
import { createQueryClient } from '../query-client.ts';
import { mountDashboard } from './mount-dashboard.tsx';
import type { TestMerchant } from './merchant.ts';

interface RenderedRoute {
  readonly user: UserEvent;
  readonly queryClient: QueryClient;
  /** The address on screen: path and query. */
  readonly address: () => string;
}

interface RenderRouteOptions {
  readonly language?: Language;
  /** `phone` draws cards and bottom tabs. */
  readonly screen?: 'wide' | 'phone';
}

const SCREENS = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

type Keys = Pick<TestMerchant, 'apiKey' | 'apiSecret'>;

/** Signs in for real: the session's cookie is kept for all that follows. */
export async function signIn(merchant: Keys, platform: 'v2' | 'ext' = 'v2'): Promise<void> {
  await send('/bff/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      platform,
      api_key: merchant.apiKey,
      api_secret: merchant.apiSecret,
      is_trusted_device: false,
    }),
  });
}

export async function signOut(): Promise<void> {
  await send('/bff/session', { method: 'DELETE' });
}

/** Opens a page of the dashboard as a browser would: the real router over the real server. */
export async function renderRoute(
  path: string,
  { language = 'fr', screen = 'wide' }: RenderRouteOptions = {},
): Promise<RenderedRoute> {
  window.happyDOM.setViewport(SCREENS[screen]);
  window.happyDOM.setURL(`${inject('origin')}${path}`);
  localStorage.clear();
  const queryClient = createQueryClient();
  // Modules are shared by tests: a list that is still being read would hold back what the next one waits for.
  onTestFinished(() => generations.forgetLinks(queryClient));
  await mountDashboard(queryClient, language);
  return {
    user: userEvent.setup(),
    queryClient,
    address: () => `${window.location.pathname}${decodeURIComponent(window.location.search)}`,
  };
}
