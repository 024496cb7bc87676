import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockProvider } from '../i18n/clock-provider.tsx';
import { I18nProvider } from '../i18n/i18n-provider.tsx';
import { loadBundle } from '../i18n/load-bundle.ts';
import { createMessageStore } from '../i18n/message-store.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AppShell } from './app-shell.tsx';
import { CrashPage } from './crash-page.tsx';
import type { Destination, FrameData } from './frame-data.ts';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { usePageTitle } from './use-page-title.ts';

/** 15 January 2026, 14:05 in Algiers. */
const now = Date.UTC(2026, 0, 15, 13, 5);

/** The test's own routes are not those of the product's route tree. */
function destination(to: string): Destination {
  return { to } as Destination;
}

const shop = {
  id: 'i1',
  name: 'Bijoux Leïla',
  logo: null,
  note: 'Instance Oran',
  platform: null,
  isUnavailable: false,
};
const workshop = { ...shop, id: 'i2', name: 'Atelier Terre', note: null };

const data: FrameData = {
  instance: shop,
  instances: [shop, workshop],
  isTest: true,
  currentTab: 'links',
  tabs: { links: destination('/'), followUp: destination('/follow-up') },
  create: destination('/new'),
  followUpCount: 12,
  figuresFrom: Date.UTC(2026, 0, 15, 9, 30),
  onChooseInstance: () => undefined,
  onDisconnect: () => undefined,
};

function Page({ title }: { title: string }) {
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} />
      <TextField label="Rechercher" />
    </>
  );
}

function Broken(): never {
  throw new Error('cannot draw');
}

async function renderFrame(changes: Partial<FrameData> = {}, path = '/') {
  const rootRoute = createRootRoute({
    component: AppShell,
    errorComponent: CrashPage,
    notFoundComponent: NotFoundPage,
  });
  const framed = (title: string) => () => (
    <Frame {...data} {...changes}>
      <Page title={title} />
    </Frame>
  );
  const routes = [
    createRoute({ getParentRoute: () => rootRoute, path: '/', component: framed('Liens') }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/follow-up',
      component: framed('À traiter, liste'),
    }),
    createRoute({ getParentRoute: () => rootRoute, path: '/broken', component: Broken }),
  ];
  const router = createRouter({
    routeTree: rootRoute.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [path] }),
    defaultErrorComponent: CrashPage,
  });
  const store = createMessageStore('fr', loadBundle);
  await store.ready;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClockProvider clock={{ now: () => now }}>
        <I18nProvider store={store}>
          <RouterProvider router={router as never} />
        </I18nProvider>
      </ClockProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return router;
}

function setOnline(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  act(() => {
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
  });
}

function setWidth(width: number) {
  window.happyDOM.setViewport({ width, height: 800 });
}

beforeEach(() => setWidth(1440));
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the frame on a wide screen', () => {
  it('has its landmarks and a way past the navigation', async () => {
    await renderFrame();
    expect(screen.getByRole('navigation', { name: 'Navigation principale' })).toBeTruthy();
    const skip = screen.getByRole('link', { name: 'Aller au contenu' });
    expect(document.querySelector(skip.getAttribute('href') ?? '')).toBe(screen.getByRole('main'));
  });

  it('shows the tabs that exist, the current one and the count', async () => {
    await renderFrame();
    const tabs = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(tabs.map((tab) => tab.textContent)).toEqual(['Liens', 'À traiter12']);
    expect(tabs.map((tab) => tab.getAttribute('aria-current'))).toEqual(['page', null]);
  });

  it('shows no count where nothing needs the merchant', async () => {
    await renderFrame({ followUpCount: 0 });
    expect(screen.getByRole('link', { name: 'À traiter' })).toBeTruthy();
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('marks the sandbox: %s', async (isTest, markers) => {
    await renderFrame({ isTest });
    expect(screen.queryAllByText('Mode test')).toHaveLength(markers);
  });

  it('switches to another shop', async () => {
    const onChooseInstance = vi.fn<(id: string) => void>();
    await renderFrame({ onChooseInstance });
    await userEvent.click(screen.getByRole('button', { name: /Changer d’instance/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: /Atelier Terre/ }));
    expect(onChooseInstance).toHaveBeenCalledWith('i2');
  });

  it('offers no switch to a merchant with one shop', async () => {
    await renderFrame({ instances: [shop] });
    expect(screen.queryByRole('button', { name: /Changer d’instance/ })).toBeNull();
    expect(screen.getByText('Bijoux Leïla')).toBeTruthy();
  });

  it('disconnects', async () => {
    const onDisconnect = vi.fn<() => void>();
    await renderFrame({ onDisconnect });
    await userEvent.click(screen.getByRole('button', { name: 'Se déconnecter' }));
    expect(onDisconnect).toHaveBeenCalledOnce();
  });

  it('changes the theme at once and remembers it', async () => {
    await renderFrame();
    await userEvent.click(screen.getByRole('button', { name: 'Thème' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Sombre' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('speaks another language without losing what was typed', async () => {
    await renderFrame();
    await userEvent.type(screen.getByLabelText('Rechercher'), 'collier');
    await userEvent.click(screen.getByRole('button', { name: /Français/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'العربية' }));
    expect(await screen.findByRole('link', { name: 'الروابط' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Rechercher').value).toBe('collier');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(localStorage.getItem('language')).toBe('ar');
  });
});

describe('the frame on a phone', () => {
  beforeEach(() => setWidth(390));

  it('has the create button among the tabs and keeps the marker in sight', async () => {
    await renderFrame();
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('aria-label') ?? link.textContent)).toEqual([
      'Liens',
      'Créer un lien',
      '12À traiter',
    ]);
    expect(screen.getByText('Mode test')).toBeTruthy();
  });

  it('has language, theme and leaving behind the account', async () => {
    const onDisconnect = vi.fn<() => void>();
    await renderFrame({ onDisconnect });
    await userEvent.click(screen.getByRole('button', { name: 'Compte' }));
    expect(await screen.findByRole('menuitemradio', { name: 'English' })).toBeTruthy();
    expect(screen.getByRole('menuitemradio', { name: 'Clair' })).toBeTruthy();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Se déconnecter' }));
    expect(onDisconnect).toHaveBeenCalledOnce();
  });
});

describe('navigation', () => {
  it('moves the focus to the heading and names the page', async () => {
    await renderFrame();
    expect(document.title).toBe('Liens · MyTPE Pay');
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(screen.getByRole('link', { name: /À traiter/ }));
    const heading = await screen.findByRole('heading', { name: 'À traiter, liste' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('À traiter, liste · MyTPE Pay');
  });

  it('leaves the focus where it is when only the query changes', async () => {
    const router = await renderFrame();
    const field = screen.getByLabelText('Rechercher');
    field.focus();
    await act(() => router.navigate({ ...destination('/'), search: { q: 'a' } as never }));
    expect(document.activeElement).toBe(field);
  });
});

describe('offline', () => {
  it('says at once how old the figures are, and goes with the network', async () => {
    await renderFrame();
    expect(screen.queryByText('Vous êtes hors ligne.')).toBeNull();
    setOnline(false);
    const banner = screen.getByText('Vous êtes hors ligne.').closest('output');
    expect(banner?.textContent).toContain('Les chiffres datent de 10:30.');
    setOnline(true);
    expect(screen.queryByText('Vous êtes hors ligne.')).toBeNull();
  });

  it('gives the day of older figures', async () => {
    await renderFrame({ figuresFrom: Date.UTC(2026, 0, 14, 9, 30) });
    setOnline(false);
    expect(screen.getByText(/Les chiffres datent de 14 janv., 10:30\./)).toBeTruthy();
  });

  it('claims nothing about figures where there are none', async () => {
    await renderFrame({ figuresFrom: null });
    setOnline(false);
    expect(screen.queryByText(/Les chiffres/)).toBeNull();
  });
});

describe('trouble', () => {
  it('offers another try and a way out when a page cannot be drawn', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await renderFrame({}, '/broken');
    expect(screen.getByRole('alert').textContent).toContain('La page n’a pas pu s’afficher');
    expect(screen.getByRole('button', { name: 'Réessayer' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Voir les liens' }).getAttribute('href')).toBe('/');
    expect(screen.getByText('Error: cannot draw')).toBeTruthy();
  });

  it('says that an address leads nowhere', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await renderFrame({}, '/nowhere');
    expect(screen.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeTruthy();
  });
});
