import { screen, waitFor, within } from '@testing-library/react';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { callV2 } from '../../../api/call-v2.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../../testing/merchant.ts';
import { openPage } from '../../../testing/open-page.tsx';
import { signIn } from '../../../testing/render-route.tsx';

const INVOICE = { payment_mode: 'one_shot', amount: '2500.00' };
const numbers = z.array(z.object({ order_number: z.string(), status: z.string() }));

/** A merchant with a payment in this state, and its order number. */
async function merchantWith(state: string): Promise<{ merchant: TestMerchant; number: string }> {
  const merchant = await freshMerchant();
  const slug = freshSlug();
  await merchant.createLink({ title: 'Collier', slug, ...INVOICE });
  await putLink(slug, state);
  await signIn(merchant);
  const { data } = await callV2('transactions.recent', { query: { page: 1, per_page: 100 } });
  return { merchant, number: z.parse(numbers, data.items)[0]?.order_number ?? '' };
}

async function ask(merchant: TestMerchant, typed: string) {
  const { user } = await openPage(`/${merchant.instanceId}/receipt-check`, { language: 'fr' });
  await user.type(await screen.findByLabelText('Numéro de commande ou montant'), typed);
  await user.click(screen.getByRole('button', { name: 'Vérifier' }));
  return { user };
}

describe('checking a receipt', () => {
  beforeEach(() => localStorage.clear());

  it('says that the money came in, and for what', async () => {
    const { merchant, number } = await merchantWith('paid');
    await ask(merchant, number);
    await screen.findByRole('heading', { name: 'Payé : l’argent est arrivé' });
    const row = within(within(screen.getByRole('main')).getByRole('listitem'));
    row.getByRole('link', { name: 'Collier' });
    row.getByText(number);
    screen.getByText(/à l’instant de votre demande/);
  });

  it('says that nothing was paid when the bank refused, found by the amount', async () => {
    const { merchant } = await merchantWith('attempted');
    await ask(merchant, '2 500');
    await screen.findByRole('heading', { name: 'Refusé : rien n’a été payé' });
    expect(screen.queryByText('Ce paiement existe')).toBeNull();
  });

  it('takes small letters for capitals', async () => {
    const { merchant, number } = await merchantWith('paid');
    await ask(merchant, number.toLowerCase());
    await screen.findByRole('heading', { name: 'Payé : l’argent est arrivé' });
  });

  it('leaves no answer under what cannot be read', async () => {
    const { merchant, number } = await merchantWith('paid');
    const { user } = await ask(merchant, number);
    await screen.findByRole('heading', { name: 'Payé : l’argent est arrivé' });
    await user.type(screen.getByLabelText('Numéro de commande ou montant'), '!!');
    await user.click(screen.getByRole('button', { name: 'Vérifier' }));
    screen.getByText(/Écrivez un numéro de commande ou un montant/);
    await waitFor(() =>
      expect(screen.queryByRole('heading', { name: /l’argent est arrivé/ })).toBeNull(),
    );
  });

  it('says that it knows no such payment, and what it could be confused with', async () => {
    const { merchant, number } = await merchantWith('paid');
    const forged = number.slice(0, -1) + (number.endsWith('7') ? '3' : '7');
    await ask(merchant, forged);
    await screen.findByRole('heading', { name: 'Aucun paiement ne correspond' });
    within(screen.getByRole('region', { name: 'À ne pas confondre' })).getByText(number);
  });

  it('warns of a real payment that went to another shop', async () => {
    const { number } = await merchantWith('paid');
    const other = await freshMerchant();
    await signIn(other);
    await ask(other, number);
    await screen.findByRole('heading', { name: 'Ce reçu n’est pas le vôtre' });
    screen.getByText(/Vous n’avez rien reçu/);
  });

  it('asks for something that can be read', async () => {
    const { merchant } = await merchantWith('paid');
    await ask(merchant, '!!');
    screen.getByText(/Écrivez un numéro de commande ou un montant/);
    expect(within(screen.getByRole('main')).queryByRole('listitem')).toBeNull();
  });
});
