import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { send } from '../../../api/send.ts';
import { freshMerchant, type TestMerchant } from '../../../testing/merchant.ts';
import { openPage } from '../../../testing/open-page.tsx';
import { signIn } from '../../../testing/render-route.tsx';
import { moved } from './move-view.ts';

let merchant: TestMerchant;

beforeEach(async () => {
  localStorage.clear();
  merchant = await freshMerchant();
  await merchant.createLink({ title: 'Facture', payment_mode: 'one_shot' });
  await merchant.createLink({ title: 'Produit' });
  await signIn(merchant);
});

const open = async (query = '') => {
  const page = await openPage(`/${merchant.instanceId}/links${query}`, { language: 'fr' });
  await screen.findByText(/à jour à/);
  return page;
};

async function openMenu({ user }: Awaited<ReturnType<typeof open>>) {
  await user.click(await screen.findByRole('button', { name: 'Outils de la liste' }));
  return within(await screen.findByRole('menu'));
}

/** What our server keeps. */
async function kept(): Promise<readonly { name: string; query: string }[]> {
  const { body } = await send(`/bff/store/${merchant.instanceId}/views`);
  return (body as { views: { name: string; query: string }[] }).views;
}

/** As another device of the merchant does. */
async function putViews(version: number, names: readonly string[]): Promise<void> {
  await send(`/bff/store/${merchant.instanceId}/views`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      version,
      views: names.map((name, n) => ({ id: `v${n}`, name, query: `q=${n}` })),
    }),
  });
}

describe('views of one’s own', () => {
  it('are saved under a name, and shown again by one press, with nothing left of other filters', async () => {
    const page = await open('?mode=one_shot&sort=title');
    const menu = await openMenu(page);
    await page.user.click(await menu.findByRole('menuitem', { name: 'Enregistrer cette vue…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Enregistrer cette vue' }));
    await page.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    dialog.getByText('Donnez-lui un nom.');
    await page.user.type(dialog.getByRole('textbox', { name: 'Nom' }), 'Mes factures{Enter}');
    await screen.findByText('Vue « Mes factures » enregistrée');
    expect(await kept()).toMatchObject([
      { name: 'Mes factures', query: 'mode=one_shot&sort=title' },
    ]);

    cleanup();
    const elsewhere = await open('?view=paused&min=100');
    const choices = await openMenu(elsewhere);
    await elsewhere.user.click(await choices.findByRole('menuitemradio', { name: 'Mes factures' }));
    await waitFor(() =>
      expect(screen.getAllByRole('row').map((row) => row.textContent)[1]).toMatch(/Facture/),
    );
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Retirer le filtre Montant' })).toBeNull();
    const again = await openMenu(elsewhere);
    const chosen = await again.findByRole('menuitemradio', { name: 'Mes factures' });
    expect(chosen.getAttribute('aria-checked')).toBe('true');
  });

  it('are renamed, ordered and deleted together', async () => {
    await putViews(0, ['Un', 'Deux', 'Trois']);
    const page = await open();
    const menu = await openMenu(page);
    await page.user.click(await menu.findByRole('menuitem', { name: 'Gérer les vues…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Vues enregistrées' }));
    await page.user.click(dialog.getByRole('button', { name: 'Monter « Trois »' }));
    await page.user.click(dialog.getByRole('button', { name: 'Supprimer « Deux »' }));
    const first = dialog.getByRole('textbox', { name: 'Nom de la vue 1' });
    await page.user.clear(first);
    await page.user.type(first, 'trois');
    await page.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    dialog.getAllByText('Une autre vue porte ce nom.');
    await page.user.clear(first);
    await page.user.type(first, 'Premier');
    await page.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await kept()).map(({ name }) => name)).toEqual(['Premier', 'Trois']);
  });

  it('that were changed elsewhere meanwhile are not overwritten', async () => {
    await putViews(0, ['Un']);
    const page = await open();
    const menu = await openMenu(page);
    await page.user.click(await menu.findByRole('menuitem', { name: 'Gérer les vues…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Vues enregistrées' }));
    await putViews(1, ['Un', 'D’ailleurs']);
    await page.user.click(dialog.getByRole('button', { name: 'Supprimer « Un »' }));
    await page.user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    await dialog.findByText(/sur un autre appareil/);
    expect(await kept()).toHaveLength(2);
    await page.user.click(dialog.getByRole('button', { name: 'Voir les plus récentes' }));
    await waitFor(() => expect(dialog.getAllByRole('textbox')).toHaveLength(2));
  });
});

describe('the order of views', () => {
  it('changes by one place, and stays at its ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
