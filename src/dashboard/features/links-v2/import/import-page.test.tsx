import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPage } from '../../../testing/open-page.tsx';
import { signIn } from '../../../testing/render-route.tsx';
import { freshMerchant, freshSlug, type TestMerchant } from '../../../testing/merchant.ts';

let merchant: TestMerchant;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  merchant = await freshMerchant();
  await signIn(merchant);
});

const open = () => openPage(`/${merchant.instanceId}/links/import`, { language: 'fr' });

function csv(text: string): File {
  return new File([text], 'liens.csv', { type: 'text/csv' });
}

async function pick(page: Awaited<ReturnType<typeof open>>, text: string) {
  await page.user.upload(await screen.findByLabelText('Choisir un fichier'), csv(text));
  await screen.findByRole('region', { name: 'Aperçu' });
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');

describe('links from a file', () => {
  it('shows what is wrong in its cell, sends the right ones, and makes none twice', async () => {
    const [first, second] = [freshSlug(), freshSlug()];
    const text =
      'Titre;Prix;Slug;Mode\n' +
      `Collier;2 500,50;${first};Produit\n` +
      `Bague;12;${second};Facture\n` +
      `Bracelet;900;${freshSlug()};Facture`;
    const page = await open();
    await pick(page, text);
    expect(rows()[0]).toMatch(/Bague.*12.*50/);
    screen.getByText(/2 lignes justes · 1 à corriger/);
    await page.user.click(screen.getByRole('button', { name: 'Créer 2 liens' }));
    await screen.findByText('Créés : 2 sur 2');
    screen.getByText('il ne reste rien');

    await page.user.click(screen.getByRole('button', { name: 'Autre fichier' }));
    await pick(
      page,
      text.replace('Bague;12;', 'Bague;1200;').replace('Bracelet;900', 'Bracelet;950'),
    );
    // Before anything is sent: one of these links is there as the file says, another's address is taken.
    await screen.findByText(/2 lignes justes · 1 existait déjà · 1 à corriger/);
    await waitFor(() =>
      expect(rows().find((row) => row.includes('Collier'))).toContain('compte comme fait'),
    );
    expect(rows()[0]).toMatch(/Bracelet.*déjà prise/);
    await page.user.click(screen.getByRole('button', { name: 'Créer 1 lien' }));
    await screen.findByText('Créés : 1 sur 2');
    screen.getByText(/1 existait déjà · il ne reste rien/);
    await page.user.click(screen.getByRole('link', { name: 'Voir les liens' }));
    await screen.findByRole('link', { name: 'Bague' });
    expect(screen.getAllByRole('link', { name: 'Collier' })).toHaveLength(1);
  });

  it('remembers what the columns of such a file mean', async () => {
    const text = 'Quoi;Combien\nCollier;2500';
    const first = await open();
    await pick(first, text);
    expect(rows()[0]).toContain('Donnez un titre');
    await first.user.selectOptions(screen.getByLabelText('Quoi'), 'title');
    await first.user.selectOptions(screen.getByLabelText('Combien'), 'amount');
    screen.getByRole('button', { name: 'Créer 1 lien' });
    await first.user.click(screen.getByRole('button', { name: 'Autre fichier' }));
    await pick(first, text.replace('Collier', 'Bague'));
    screen.getByRole('button', { name: 'Créer 1 lien' });
  });

  it('reads a file anew by another separator', async () => {
    const page = await open();
    await pick(page, 'Titre,Prix;Slug\nCollier,2500;x');
    await page.user.selectOptions(screen.getByLabelText('Séparateur'), ';');
    await screen.findByLabelText('Titre,Prix');
  });

  it.each([
    ['Titre;Prix\n', /aucune ligne/],
    [`Titre\n${'x\n'.repeat(2_001)}`, /Plus de 2.000 lignes/],
    ['x'.repeat(2 * 1024 * 1024 + 1), /trop lourd/],
  ])('says why a file cannot be taken', async (text, reason) => {
    const { user } = await open();
    await user.upload(await screen.findByLabelText('Choisir un fichier'), csv(text));
    await screen.findByText(reason);
  });

  it('waits for a word after a reload, then makes what is left', async () => {
    const page = await open();
    const slug = freshSlug();
    await pick(page, `Titre;Prix;Slug\nCollier;2500;${slug}`);
    await page.user.click(screen.getByRole('button', { name: 'Créer 1 lien' }));
    await screen.findByText('Créés : 1 sur 1');
    // As a crash leaves it: the row had left, and no answer was noted.
    const key = Object.keys(sessionStorage).find((name) => name.endsWith('.states')) ?? '';
    sessionStorage.setItem(key, '>');
    cleanup();
    const again = await open();
    await screen.findByText(/n’était pas terminé/);
    await again.user.click(await screen.findByRole('button', { name: 'Continuer' }));
    await screen.findByText(/1 existait déjà/);
    await waitFor(() => expect(sessionStorage.getItem(key)).toBe('='));
  });
});
