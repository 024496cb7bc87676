import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { openPage } from '../../testing/open-page.tsx';
import { beginPayment, endPayment, pay } from '../../testing/payers.ts';
import { renderRoute, signIn } from '../../testing/render-route.tsx';

let shop: TestMerchant;

beforeEach(async () => {
  shop = await freshMerchant();
});

async function openList(query = '') {
  await signIn(shop);
  const page = await renderRoute(`/${shop.instanceId}/links${query}`);
  await screen.findByText(/à jour à/);
  return page;
}

/** One of the four figures, once the payments have been read. */
async function figure(label: string): Promise<string> {
  const region = await screen.findByRole('region', { name: 'Chiffres' });
  await waitFor(() => expect(region.textContent).not.toContain('lecture des paiements'));
  return plain(within(region).getByText(label).closest('div'));
}

/** The text of an element with plain spaces: amounts are held together by narrow ones. */
function plain(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s/g, ' ') ?? '';
}

/** A payer who was at the bank while the merchant paused the link: the money goes back. */
async function payTooLate(slug: string): Promise<void> {
  const late = await beginPayment(slug);
  await putLink(slug, 'paused');
  await endPayment(late, 'accepted');
}

describe('the figures above the list', () => {
  it('say what came in, what is awaited, what is ending, and what did not come through', async () => {
    const [product, stock, late] = [freshSlug(), freshSlug(), freshSlug()];
    await shop.createLink({ title: 'Collier', slug: product, amount: '1000.00' });
    await shop.createLink({
      title: 'Atelier',
      slug: stock,
      amount: '500.00',
      payment_mode: 'limited',
      max_payments: 20,
    });
    await shop.createLink({ title: 'Facture', payment_mode: 'one_shot', amount: '700.00' });
    await shop.createLink({ title: 'Tardif', slug: late, amount: '300.00' });
    await pay(product);
    await pay(product, 'funds');
    await pay(product, 'cancelled');
    await putLink(stock, 'partly_sold', 18);
    await payTooLate(late);
    const { user } = await openList();
    expect(await figure('Encaissé, 30 derniers jours')).toBe(
      'Encaissé, 30 derniers jours10 000,00DArien les 30 jours d’avant',
    );
    expect(await figure('En attente de paiement')).toMatch(/1facture700,00 DA à recevoir$/);
    expect(await figure('Bientôt épuisés ou fermés')).toMatch(/1lien2 restants$/);
    expect(await figure('Refusés, 7 derniers jours')).toMatch(/2paiements1 remboursé : 300,00 DA$/);

    await user.type(screen.getByRole('searchbox'), 'Collier');
    await waitFor(async () =>
      expect(await figure('Encaissé, 30 derniers jours')).toContain('1 000,00'),
    );
    expect(await figure('Refusés, 7 derniers jours')).toContain('aucun remboursement');
    expect(await figure('Bientôt épuisés ou fermés')).toMatch(/0lienrien à réapprovisionner$/);
  });

  it('count a link that closes within a day, though its row does not say when', async () => {
    const slug = freshSlug();
    await shop.createLink({
      title: 'Bientôt',
      slug,
      payment_mode: 'one_shot',
      inactivity_timeout_minutes: 600,
    });
    await shop.createLink({ title: 'Sans fin', payment_mode: 'one_shot' });
    await openList('?view=needs_attention');
    await screen.findByRole('link', { name: 'Bientôt' });
    expect(screen.queryByRole('link', { name: 'Sans fin' })).toBeNull();
    // The figures follow the rows.
    await waitFor(async () =>
      expect(await figure('Bientôt épuisés ou fermés')).toContain('1 ferme sous 24 h'),
    );
  });
});

describe('the figures of a view', () => {
  it('are those of the whole filter, and say so', async () => {
    await shop.createLink({ title: 'Facture', payment_mode: 'one_shot', amount: '700.00' });
    await shop.createLink({ title: 'Collier' });
    const { user } = await openList();
    // Figures follow their rows.
    await waitFor(async () =>
      expect(await figure('En attente de paiement')).toMatch(/1facture700,00 DA à recevoir$/),
    );
    const views = within(screen.getByRole('navigation', { name: 'Vues' }));
    await user.click(views.getByRole('link', { name: /^En pause/ }));
    await waitFor(async () =>
      expect(await figure('En attente de paiement')).toMatch(
        /1facture700,00 DA à recevoir · toutes les vues$/,
      ),
    );
  });
});

describe('money that was given back', () => {
  it('brings a link to the merchant, with the sum on its row', async () => {
    const slug = freshSlug();
    await shop.createLink({ title: 'Tardif', slug, amount: '300.00' });
    await shop.createLink({ title: 'Sans histoire' });
    await payTooLate(slug);
    await openList('?view=needs_attention');
    const row = (await screen.findByRole('link', { name: 'Tardif' })).closest('[role=row]');
    expect(plain(row?.querySelectorAll('[role=cell]')[2])).toBe('En pause300,00 DA remboursés');
    expect(screen.queryByRole('link', { name: 'Sans histoire' })).toBeNull();
    const tabs = within(screen.getByRole('navigation', { name: 'Vues' }));
    // Counts follow the rows.
    await waitFor(() =>
      expect(tabs.getByRole('link', { name: /^À traiter/ }).textContent).toBe('À traiter1'),
    );
  });
});

describe('the number of links that need the merchant', () => {
  it.each(['/links', '/links?view=needs_attention', '/follow-up', '/insights'])(
    'is the same on %s',
    async (path) => {
      const slug = freshSlug();
      await shop.createLink({ title: 'Tardif', slug, amount: '300.00' });
      await payTooLate(slug);
      await shop.createLink({
        title: 'Bientôt',
        payment_mode: 'limited',
        max_payments: 20,
        inactivity_timeout_minutes: 600,
      });
      await shop.createLink({ title: 'Sans histoire' });
      await signIn(shop);
      await renderRoute(`/${shop.instanceId}${path}`);
      const menu = within(await screen.findByRole('navigation', { name: 'Navigation principale' }));
      const tab = menu.getByRole('link', { name: /À traiter/ });
      await waitFor(() => expect(tab.textContent).toBe('À traiter2'));
    },
  );
});

describe('payments that cannot be read', () => {
  let proxy: FaultProxy;
  beforeEach(async () => {
    proxy = await startFaultProxy();
  });
  afterEach(async () => {
    await proxy.close();
  });

  it('leave the figures that the links tell, and say what may be missing', async () => {
    const slug = freshSlug();
    await shop.createLink({ title: 'Tardif', slug, amount: '300.00' });
    await pay(slug);
    await payTooLate(slug);
    proxy.spoil('GET', /transaction\/recent/, { kind: 'status', status: 403 });
    window.happyDOM.setURL(proxy.origin);
    await signIn(shop);
    const { user } = await openPage(`/${shop.instanceId}/links?view=needs_attention`, {
      language: 'fr',
    });
    const notice = await screen.findByText(/Les paiements n’ont pas pu être lus/);
    // Figures follow their rows.
    await waitFor(async () => expect(await figure('Encaissé depuis le début')).toContain('300,00'));
    expect(await figure('Refusés, 7 derniers jours')).toContain('—non lus');
    expect(screen.queryByRole('link', { name: 'Tardif' })).toBeNull();

    proxy.mend();
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await screen.findByRole('link', { name: 'Tardif' });
    await waitFor(() => expect(notice.isConnected).toBe(false));
  });

  it('are read before what is added to the rows', async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    await shop.createLink({ title: 'Facture', payment_mode: 'one_shot' });
    proxy.spoil('GET', /transaction\/recent/, { kind: 'late', onGiven: () => undefined, until });
    window.happyDOM.setURL(proxy.origin);
    await signIn(shop);
    await openPage(`/${shop.instanceId}/links`, { language: 'fr' });
    const isReading = () => screen.queryAllByText(/lecture des paiements/).length > 0;
    await waitFor(() => expect(isReading()).toBe(true));
    const asksForLink = () => proxy.calls.some((call) => /GET .*\/links\/[\w-]+$/.test(call));
    const hasTools = () =>
      screen.queryByRole('button', { name: 'Sélectionner des liens' }) !== null;
    expect([asksForLink(), hasTools()]).toEqual([false, false]);
    release();
    await waitFor(() => expect([asksForLink(), hasTools()]).toEqual([true, true]));
    expect(isReading()).toBe(false);
  });
});

describe('links that are made elsewhere', () => {
  it('wait behind a chip while somebody points at the rows', async () => {
    await shop.createLink({ title: 'Ancien' });
    const { user, queryClient } = await openList();
    const old = screen.getByRole('link', { name: 'Ancien' });
    await user.hover(old);
    await shop.createLink({ title: 'Nouveau' });
    await act(async () => {
      const { generations } = await import('../../generations.ts');
      generations.linkList(queryClient, shop.instanceId, 'fr').reload();
    });
    const chip = await screen.findByRole('button', { name: '1 nouveau lien' });
    expect(screen.queryByRole('link', { name: 'Nouveau' })).toBeNull();
    await user.hover(chip);
    expect(screen.queryByRole('link', { name: 'Nouveau' })).toBeNull();
    await user.click(chip);
    await screen.findByRole('link', { name: 'Nouveau' });
    expect(screen.queryByRole('button', { name: '1 nouveau lien' })).toBeNull();
  });

  it('come at once where nobody has hold of the rows', async () => {
    await shop.createLink({ title: 'Ancien' });
    const { queryClient } = await openList();
    await shop.createLink({ title: 'Nouveau' });
    await act(async () => {
      const { generations } = await import('../../generations.ts');
      generations.linkList(queryClient, shop.instanceId, 'fr').reload();
    });
    await screen.findByRole('link', { name: 'Nouveau' });
  });
});
