import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startFaultProxy } from '../../testing/fault-proxy.ts';
import { openPage } from '../../testing/open-page.tsx';
import { readAllLinks } from './link-queries.ts';
import { toQuestion } from './list-search.ts';
import { freshExtMerchant, type ExtTestMerchant } from '../../testing/ext-merchant.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

let merchant: ExtTestMerchant;

beforeEach(async () => {
  merchant = await freshExtMerchant();
  await signIn(merchant, 'ext');
});
afterEach(signOut);

const open = (query = '', options: Parameters<typeof renderRoute>[1] = {}) =>
  renderRoute(`/${merchant.instanceId}/links${query}`, options);
const titles = (): (string | null)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent);

async function twoLinks() {
  const draft = await merchant.createLink({ title: 'Devis' });
  const active = await merchant.createLink({
    title: 'Cagnotte',
    amount_mode: 'open',
    usage_mode: 'capped_amount',
    target_amount: '60000.00',
  });
  await merchant.moveLink(active.id, 'publish');
  return { draft, active };
}

describe('the list of the new platform', () => {
  it('shows each link with its state, mode and price', async () => {
    await twoLinks();
    await open();
    const goal = within(await screen.findByRole('row', { name: /Cagnotte/ }));
    goal.getByText('Actif');
    goal.getByText('Libre', { exact: false });
    within(screen.getByRole('row', { name: /Devis/ })).getByText('Brouillon');
    expect(screen.getByText(/^2 liens ·/)).toBeTruthy();
  });

  it('says as of when by the server’s clock, however far this device’s is off', async () => {
    await twoLinks();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 24 * 60 * 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    await open();
    expect(await screen.findByText(/^2 liens · à jour à \d\d:\d\d$/)).toBeTruthy();
  });

  it('says of a goal how far it is, and of a period when it ends', async () => {
    await twoLinks();
    const period = await merchant.createLink({
      title: 'Soldes',
      usage_mode: 'time_window',
      starts_at: '2020-01-01T08:00:00Z',
      ends_at: '2030-03-02T19:30:00Z',
    });
    await merchant.moveLink(period.id, 'publish');
    await open();
    within(await screen.findByRole('row', { name: /Cagnotte/ })).getByText(/^0\s%\sde 60/);
    within(screen.getByRole('row', { name: /Soldes/ })).getByText('se ferme 2 mars, 20:30');
  });

  it('says what a link is where there is none', async () => {
    await open();
    await screen.findByRole('heading', { name: 'Créez votre premier lien' });
    screen.getByText(/Un nouveau lien est d’abord un brouillon/);
  });

  it('filters by state on the server, and keeps it in the address', async () => {
    await twoLinks();
    const { user, address } = await open();
    await user.click(await screen.findByRole('link', { name: /^Brouillons/ }));
    await waitFor(() => expect(titles()).toEqual(['Devis']));
    expect(address()).toBe(`/${merchant.instanceId}/links?status=draft`);
  });

  it('counts the links of each state, and tells what they brought and what is to come', async () => {
    await twoLinks();
    const invoice = await merchant.createLink({ title: 'Facture', usage_mode: 'one_shot' });
    await merchant.moveLink(invoice.id, 'publish');
    const { user } = await open();
    await screen.findByRole('link', { name: 'Tous 3' });
    screen.getByRole('link', { name: 'Brouillons 1' });
    screen.getByRole('link', { name: 'Archivés 0' });
    const figures = within(screen.getByRole('region', { name: 'Chiffres' }));
    await figures.findByText(/^4\s500,00.* à recevoir$/);
    figures.getByText('aucun paiement');
    await user.click(screen.getByRole('button', { name: 'Actions pour « Devis »' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Publier' }));
    await screen.findByRole('link', { name: 'Brouillons 0' });
    screen.getByRole('link', { name: 'Actifs 3' });
  });

  it('counts what the text finds', async () => {
    await twoLinks();
    await open('?q=devis');
    await screen.findByRole('link', { name: 'Tous 1' });
    screen.getByRole('link', { name: 'Actifs 0' });
  });

  it('reads state, mode, text and order from the address', async () => {
    await twoLinks();
    await merchant.createLink({ title: 'Devis suivant' });
    await open('?q=devis&sort=title');
    await screen.findByRole('row', { name: /Devis suivant/ });
    expect(titles()).toEqual(['Devis', 'Devis suivant']);
  });

  it('shows everything again when nothing matches', async () => {
    await twoLinks();
    const { user, address } = await open('?q=introuvable&status=paused');
    await user.click(await screen.findByRole('button', { name: 'Voir tous les liens' }));
    await screen.findByRole('row', { name: /Devis/ });
    expect(address()).toBe(`/${merchant.instanceId}/links`);
  });

  it('publishes a draft from its row', async () => {
    await merchant.createLink({ title: 'Devis' });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Actions pour « Devis »' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Publier' }));
    const row = within(screen.getByRole('row', { name: /Devis/ }));
    await row.findByText('Actif');
  });

  it('copies no address of a draft', async () => {
    await merchant.createLink({ title: 'Devis' });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Copier le lien de « Devis »' }));
    await screen.findByText(/Publiez le lien/);
  });

  it('reads the next page for whoever asks, and each link once', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) => merchant.createLink({ title: `Lien ${index}` })),
    );
    const { user } = await open('', { screen: 'phone' });
    const sizeOf = (card: HTMLElement) => card.getAttribute('aria-setsize');
    await screen.findByRole('list', { name: 'Liens de paiement' });
    expect(screen.getAllByRole('listitem').map(sizeOf)).toContain('50');
    await user.click(screen.getByRole('button', { name: 'Afficher la suite' }));
    await waitFor(() => expect(screen.getAllByRole('listitem').map(sizeOf)).toContain('60'));
    expect(screen.queryByRole('button', { name: 'Afficher la suite' })).toBeNull();
  });
});

describe('an API that answers wrongly', () => {
  const LIST = /^\/bff\/ext\/links\?.*sort_by=created_at.*&per_page=(?:50|100)&/;
  /** A page of its list, whichever is asked for. */
  const pageOf = (links: readonly object[], counts: object = {}) => ({
    kind: 'status' as const,
    status: 200,
    body: JSON.stringify({
      data: links,
      links: {},
      meta: { current_page: 1, per_page: 50, last_page: 6e7, total: 3e9, ...counts },
    }),
  });

  async function openThroughProxy() {
    const proxy = await startFaultProxy();
    onTestFinished(() => proxy.close());
    window.happyDOM.setURL(`${proxy.origin}/`);
    await signIn(merchant, 'ext');
    return {
      proxy,
      /** The pages of the list that were asked for, one after the other. */
      asked: () =>
        proxy.calls.flatMap((call) =>
          LIST.test(call.slice(4)) ? (/&page=(\d+)/.exec(call)?.[1] ?? []) : [],
        ),
    };
  }

  it('is asked for the next page once it brought nothing only when somebody wishes it, and for the right one', async () => {
    const { proxy, asked } = await openThroughProxy();
    proxy.spoil(
      'GET',
      LIST,
      pageOf([
        { id: 'a', title: 'Premier' },
        { id: 'b', title: 'Second' },
      ]),
      1,
    );
    proxy.spoil('GET', LIST, pageOf([]));
    const { user } = await openPage(`/${merchant.instanceId}/links`);
    await screen.findByRole('row', { name: /Premier/ });
    const more = await screen.findByRole('button', { name: 'Show more' });
    screen.getByText('2 of 3,000,000,000 links shown');
    await waitFor(() => expect(more.getAttribute('aria-busy')).not.toBe('true'));
    const before = asked();
    await user.click(more);
    await waitFor(() => expect(asked()).toHaveLength(before.length + 1));
    expect(asked().at(-1)).toBe(String(before.length + 1));
  });

  it('shows a dash for money that cannot be read, and sums nothing with it', async () => {
    const { proxy } = await openThroughProxy();
    const links = [
      { id: 'a', title: 'Premier', total_collected: 'n/a', paid_count: 3 },
      { id: 'b', title: 'Second', total_collected: '2500.00', paid_count: 1 },
    ];
    proxy.spoil('GET', /^\/bff\/ext\/links\?/, pageOf(links, { total: 2, last_page: 1 }));
    await openPage(`/${merchant.instanceId}/links`);
    within(await screen.findByRole('row', { name: /Second/ })).getByText('2,500.00');
    within(screen.getByRole('row', { name: /Premier/ })).getAllByText('—');
    const figures = within(await screen.findByRole('region', { name: 'Figures' }));
    await figures.findByText('4 payments');
    figures.getByText('—');
  });

  it('is not being read any more once it has refused', async () => {
    const { proxy } = await openThroughProxy();
    proxy.spoil('GET', LIST, { kind: 'status', status: 403 });
    await openPage(`/${merchant.instanceId}/links`);
    await screen.findByRole('button', { name: 'Try again' });
    expect(screen.queryByText('Reading the links…')).toBeNull();
  });

  it('is not asked without end for a file of all links', async () => {
    const { proxy, asked } = await openThroughProxy();
    proxy.spoil('GET', LIST, pageOf([{ id: 'a' }]));
    const { signal } = new AbortController();
    const links = await readAllLinks(merchant.instanceId, toQuestion({}), signal, () => undefined);
    expect([...links.keys()]).toEqual(['a']);
    expect(asked()).toHaveLength(4);
  });
});
