import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, type TestMerchant } from '../../testing/merchant.ts';
import { openPage } from '../../testing/open-page.tsx';
import { pay } from '../../testing/payers.ts';
import { signIn } from '../../testing/render-route.tsx';

const STREAM = /\/bff\/events/;

let shop: TestMerchant;
let proxy: FaultProxy;
let slug: string;
let linkId: string;

beforeEach(async () => {
  shop = await freshMerchant();
  slug = freshSlug();
  linkId = await shop.createLink({
    title: 'Facture 101',
    slug,
    amount: '500.00',
    payment_mode: 'one_shot',
  });
  proxy = await startFaultProxy();
});
afterEach(async () => {
  vi.useRealTimers();
  await proxy.close();
});

async function open(path: string) {
  window.happyDOM.setURL(proxy.origin);
  await signIn(shop);
  return openPage(`/${shop.instanceId}/links${path}`, { language: 'fr' });
}

const row = () => screen.getByRole('link', { name: 'Facture 101' }).closest('[role=row]');
const tab = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Vues' })).getByRole('link', { name }).textContent;

/** Where money is announced, to the eye and to a reader. */
function announcements(): HTMLElement {
  const list = screen.getByRole('region', { name: 'Notifications' }).querySelector('ol');
  if (list === null) throw new Error('No list');
  expect(list.getAttribute('aria-live')).toBe('polite');
  return list;
}

describe('a payment that comes while the list is open', () => {
  it('changes its row and the counts, and is announced with the link that it is of', async () => {
    const { user, pathname } = await open('');
    await screen.findByText(/à jour à/);
    expect(row()?.textContent).toContain('En attente de paiement');
    await waitFor(() => expect(tab(/^Payés/)).toBe('Payés0'));
    await waitFor(() => expect(proxy.calls.join()).toContain('GET /bff/events?since='));
    await pay(slug);
    await waitFor(() => expect(row()?.textContent).toContain('Payé'));
    // The rows come first, their counts follow.
    await waitFor(() => expect(tab(/^Payés/)).toBe('Payés1'));
    expect(tab(/^En attente/)).toBe('En attente0');
    const news = await within(announcements()).findByText(/^500,00.DA reçus$/u);
    await user.click(within(announcements()).getByRole('button', { name: 'Voir le lien' }));
    expect(news.closest('li')?.textContent ?? '').toContain('Facture 101');
    await waitFor(() => expect(pathname()).toBe(`/${shop.instanceId}/links/${linkId}`));
  });

  it('is found by looking where the stream is refused', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    proxy.spoil('GET', STREAM, { kind: 'status', status: 404 });
    await open('');
    await screen.findByText(/à jour à/);
    const looks = () => proxy.calls.filter((call) => call.includes('per_page=50')).length;
    await waitFor(() => expect(looks()).toBe(1));
    await pay(slug);
    await act(async () => {
      await vi.advanceTimersByTimeAsync(10_000);
    });
    await waitFor(() => expect(row()?.textContent).toContain('Payé'));
    await within(announcements()).findByText(/^500,00.DA reçus$/u);
  });

  it('is announced once, however often the stream tells it', async () => {
    const data = JSON.stringify({
      id: 'e1',
      type: 'transaction.completed',
      instance_id: shop.instanceId,
      link_id: linkId,
      amount: '500.00',
      at: null,
    });
    const change = `id: 1\nevent: change\ndata: ${data}\n\n`;
    proxy.spoil('GET', STREAM, {
      kind: 'events',
      text: `event: hello\ndata: {"source":"feed"}\n\n${change}${change}${change}`,
    });
    await open('');
    await within(await screen.findByRole('region', { name: 'Notifications' })).findByText(/reçu/);
    expect(announcements().querySelectorAll('li')).toHaveLength(1);
    expect(announcements().textContent).toMatch(/500,00.DA reçus/u);
  });
});

describe('a payment that comes while its link is open', () => {
  it('joins the table, or waits behind a chip while somebody points at it', async () => {
    const product = freshSlug();
    const productId = await shop.createLink({ title: 'Collier', slug: product, amount: '100.00' });
    const { user } = await open(`/${productId}`);
    await screen.findByText('Aucun paiement pour l’instant');
    await waitFor(() => expect(proxy.calls.join()).toContain('GET /bff/events?since='));
    await pay(product, 'accepted', { name: 'Amina' });
    const first = await screen.findByRole('button', { name: 'Voir le paiement de Amina' });
    // The way to the link is no news on its own page.
    await within(announcements()).findByText(/^100,00.DA reçus$/u);
    expect(within(announcements()).queryByRole('button', { name: 'Voir le lien' })).toBeNull();
    await user.hover(first);
    await pay(product, 'accepted', { name: 'Karim' });
    const chip = await screen.findByRole('button', { name: '1 nouveau paiement' });
    expect(screen.queryByRole('button', { name: 'Voir le paiement de Karim' })).toBeNull();
    await user.click(chip);
    await screen.findByRole('button', { name: 'Voir le paiement de Karim' });
  });
});
