import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { I18nProvider } from '../i18n/i18n-provider.tsx';
import { loadBundle } from '../i18n/load-bundle.ts';
import { createMessageStore, type MessageStore } from '../i18n/message-store.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { LostPartsBanner } from './lost-parts-banner.tsx';

const MISSING = /Cette partie demande une connexion/;
let store: MessageStore;

beforeAll(async () => {
  store = createMessageStore('fr', loadBundle);
  await Promise.all([store.ready, store.load('extra')]);
});
afterEach(() => vi.restoreAllMocks());

type Load = () => Promise<typeof Title>;

function Title({ title }: { title: string }) {
  return <p>{title}</p>;
}

function renderPage(Part: ReturnType<typeof lazyPart<{ title: string }>>) {
  function Page() {
    const [isAsked, setIsAsked] = useState(false);
    return (
      <>
        <input aria-label="typed" />
        <button type="button" onClick={() => setIsAsked(!isAsked)}>
          open
        </button>
        <Suspense>{isAsked && <Part title="Bague" />}</Suspense>
      </>
    );
  }
  render(
    <I18nProvider store={store}>
      <LostPartsBanner />
      <Page />
    </I18nProvider>,
  );
}

const setOnline = (isOnline: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  act(() => {
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  });
};

it('says that a part needs a connection, keeps the page, and fetches it once there is one', async () => {
  const user = userEvent.setup();
  const load = vi.fn<Load>(async () => Title);
  renderPage(lazyPart(load));
  await user.type(screen.getByLabelText('typed'), 'Un collier');
  setOnline(false);
  await user.click(screen.getByRole('button', { name: 'open' }));

  expect((await screen.findByRole('alert')).textContent).toMatch(MISSING);
  // What a browser has once failed to fetch it may never ask for again.
  expect(load).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(screen.getByRole('alert')).toBeTruthy();

  setOnline(true);
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(await screen.findByText('Bague')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('typed').value).toBe('Un collier');
});

it('asks anew for a part that nobody waited for, and says no more of it', async () => {
  const user = userEvent.setup();
  const load = vi.fn<Load>(async () => Title).mockRejectedValueOnce(new TypeError('no network'));
  renderPage(lazyPart(load));
  const button = screen.getByRole('button', { name: 'open' });
  await user.click(button);
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(button);
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(button);
  expect(await screen.findByText('Bague')).toBeTruthy();
});

it('offers a reload when a file of the dashboard is gone, but not without a network', async () => {
  renderPage(lazyPart(async () => () => null));
  setOnline(false);
  act(() => {
    window.dispatchEvent(new Event('vite:preloadError'));
  });
  expect(screen.getByRole('alert').textContent).toMatch(MISSING);
  expect(screen.queryByRole('button', { name: 'Recharger la page' })).toBeNull();
  setOnline(true);
  expect(screen.getByRole('button', { name: 'Recharger la page' })).toBeTruthy();
});
