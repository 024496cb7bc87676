import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { openPage } from '../../testing/open-page.tsx';
import { renderRoute, signIn } from '../../testing/render-route.tsx';
import { quietReasonAt } from './quiet-time.ts';
import { visitQuery } from './store-queries.ts';

const INVOICE = { payment_mode: 'one_shot' };

let merchant: TestMerchant;

beforeEach(async () => {
  localStorage.clear();
  merchant = await freshMerchant();
  await signIn(merchant);
});

const open = () => openPage(`/${merchant.instanceId}/follow-up`, { language: 'fr' });
const queue = async () =>
  within(await screen.findByRole('region', { name: 'Factures à relancer' }));

/** Opens the reminder, at whatever hour this test runs. */
async function remind(user: Awaited<ReturnType<typeof open>>['user'], title: string) {
  await user.click(await screen.findByRole('button', { name: `Relancer « ${title} »` }));
  if (quietReasonAt(Date.now()) !== null) {
    await user.click(screen.getByRole('button', { name: 'Relancer quand même' }));
  }
}

describe('following up', () => {
  it('lists who has not paid, the most pressing first', async () => {
    const closing = freshSlug();
    await merchant.createLink({ title: 'Ancienne', ...INVOICE });
    await merchant.createLink({
      title: 'Se ferme',
      slug: closing,
      ...INVOICE,
      inactivity_timeout_minutes: 600,
    });
    const paid = freshSlug();
    await merchant.createLink({ title: 'Payée', slug: paid, ...INVOICE });
    await putLink(paid, 'paid');
    await merchant.createLink({ title: 'Produit' });
    await open();
    await (await queue()).findByText('1 facture');
    // The deadline is read after the rows: it moves its invoice up.
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('listitem')
          .flatMap((row) => /Ancienne|Se ferme|Payée/.exec(row.textContent ?? '') ?? []),
      ).toEqual(['Se ferme', 'Ancienne']),
    );
    screen.getByText(/se ferme dans/);
  });

  it('shows each link that the number in the frame counts, once', async () => {
    const [closing, low] = [freshSlug(), freshSlug()];
    await merchant.createLink({
      title: 'Se ferme',
      slug: closing,
      ...INVOICE,
      inactivity_timeout_minutes: 600,
    });
    await merchant.createLink({ title: 'Récente', ...INVOICE });
    await merchant.createLink({
      title: 'Tapis',
      slug: low,
      payment_mode: 'limited',
      max_payments: 20,
    });
    await putLink(low, 'partly_sold', 18);
    await merchant.createLink({ title: 'Produit' });
    await open();
    await screen.findByText('2 liens demandent votre attention');
    const menu = within(screen.getByRole('navigation', { name: 'Navigation principale' }));
    await waitFor(() =>
      expect(menu.getByRole('link', { name: /À traiter/ }).textContent).toBe('À traiter2'),
    );
    const invoices = await queue();
    await invoices.findByText('1 facture');
    within(invoices.getByRole('region', { name: 'Factures récentes' })).getByText('Récente');
    const watched = within(screen.getByRole('region', { name: 'Liens à surveiller' }));
    expect(watched.getAllByRole('listitem')).toHaveLength(1);
    watched.getByText('Plus que 2');
    expect(
      watched
        .getByRole('link', { name: 'Ajouter du stock à « Tapis »' })
        .getAttribute('href')
        ?.endsWith('/restock'),
    ).toBe(true);
  });

  it('keeps a reminder that was sent, for every device', async () => {
    await merchant.createLink({ title: 'Facture 12', ...INVOICE });
    const { user } = await open();
    await remind(user, 'Facture 12');
    const sheet = within(await screen.findByRole('dialog', { name: 'Partager le lien' }));
    await waitFor(() =>
      expect(sheet.getByRole<HTMLSelectElement>('combobox').value).toBe('reminder'),
    );
    expect(screen.queryByText(/relancée/)).toBeNull();
    await user.click(sheet.getByRole('button', { name: 'Copier le texte' }));
    await user.click(sheet.getByRole('button', { name: 'Fermer' }));
    await screen.findByText(/relancée maintenant/);

    cleanup();
    await signIn(merchant);
    await open();
    await screen.findByText(/relancée/);
  });

  it('tells what was paid, sold out and expired since the last visit, until it is seen', async () => {
    const [paid, stock] = [freshSlug(), freshSlug()];
    await merchant.createLink({ title: 'Facture réglée', slug: paid, ...INVOICE });
    await merchant.createLink({
      title: 'Tapis',
      slug: stock,
      payment_mode: 'limited',
      max_payments: 2,
    });
    await putLink(paid, 'paid');
    await putLink(stock, 'sold_out');
    const { user, queryClient } = await renderRoute(`/${merchant.instanceId}/follow-up`);
    await queue();
    await waitFor(() =>
      expect(queryClient.getQueryData(visitQuery(merchant.instanceId).queryKey)).toBeNull(),
    );
    // Whoever comes for the first time has missed nothing.
    expect(screen.queryByRole('region', { name: 'Depuis votre dernière visite' })).toBeNull();

    const yesterday = Date.now() - 24 * 60 * 60_000;
    queryClient.setQueryData(visitQuery(merchant.instanceId).queryKey, yesterday);
    const news = within(
      await screen.findByRole('region', { name: 'Depuis votre dernière visite' }),
    );
    await news.findByText('1 stock épuisé');
    news.getByText(/paiements? reçus?/);
    news.getByRole('link', { name: 'Facture réglée' });
    expect(news.getAllByRole('link', { name: 'Tapis' }).length).toBeGreaterThan(0);
    await user.click(news.getByRole('button', { name: 'C’est vu' }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Depuis votre dernière visite' })).toBeNull(),
    );
  });

  it('greets whoever comes back on the list, and leads there', async () => {
    const paid = freshSlug();
    await merchant.createLink({ title: 'Facture réglée', slug: paid, ...INVOICE });
    await putLink(paid, 'paid');
    const { user, queryClient, address } = await renderRoute(`/${merchant.instanceId}/links`);
    await screen.findByText(/à jour à/);
    await waitFor(() =>
      expect(queryClient.getQueryData(visitQuery(merchant.instanceId).queryKey)).toBeNull(),
    );
    const yesterday = Date.now() - 24 * 60 * 60_000;
    queryClient.setQueryData(visitQuery(merchant.instanceId).queryKey, yesterday);
    const greeting = within(await screen.findByRole('region', { name: 'Notifications' }));
    await greeting.findByText(/1 paiement reçu/);
    await user.click(greeting.getByRole('button', { name: 'Voir' }));
    await waitFor(() => expect(address()).toBe(`/${merchant.instanceId}/follow-up`));
  });
});
