import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshExtMerchant, type ExtTestMerchant } from '../testing/ext-merchant.ts';
import { renderRoute, signIn, signOut } from '../testing/render-route.tsx';

let merchant: ExtTestMerchant;
let linkId: string;

beforeAll(async () => {
  merchant = await freshExtMerchant();
  linkId = (await merchant.createLink({ title: 'Tapis de laine' })).id;
  await merchant.moveLink(linkId, 'publish');
  // More than the list reads at first: this one is the oldest.
  await Promise.all(
    Array.from({ length: 55 }, (_, index) => merchant.createLink({ title: `Collier ${index}` })),
  );
  await signIn(merchant, 'ext');
});
afterAll(signOut);

const LIST = () => `/${merchant.instanceId}/links`;

async function open(path: string) {
  const page = await renderRoute(path);
  await page.user.click(await screen.findByRole('button', { name: 'Recherche' }));
  // What hears the button comes a moment after the first rows.
  const palette = await screen.findByRole('dialog', { name: 'Recherche rapide' });
  return { ...page, palette: within(palette) };
}

const press = (code: string, key: string) => fireEvent.keyDown(document.body, { code, key });

describe('the palette on the new platform', () => {
  it('opens by its button, and finds a link that no page has read', async () => {
    const { user, palette, address } = await open(LIST());
    await user.type(palette.getByRole('combobox'), 'laine');
    await user.click(await palette.findByRole('option', { name: /Tapis de laine/ }));
    await waitFor(() => expect(address()).toBe(`${LIST()}/${linkId}`));
  });

  it('says how many more match than it shows', async () => {
    const { user, palette } = await open(LIST());
    await user.type(palette.getByRole('combobox'), 'collier');
    await palette.findByText('Et 48 autres sur 55 : précisez la recherche.');
    expect(palette.getAllByRole('option', { name: /^Collier/ })).toHaveLength(7);
  });

  it('knows what can be done with the link whose page is open', async () => {
    const { palette } = await open(`${LIST()}/${linkId}`);
    const link = within(await palette.findByRole('group', { name: 'Ce lien' }));
    expect(link.getAllByRole('option').map((option) => option.textContent)).toEqual([
      expect.stringContaining('Copier'),
      expect.stringContaining('Partager'),
      expect.stringContaining('Modifier'),
      expect.stringContaining('Mode comptoir'),
    ]);
  });
});

describe('single keys on the new platform', () => {
  it('are told only where they do something, and do it', async () => {
    const { user, palette, address } = await open(`${LIST()}/${linkId}`);
    await user.click(palette.getByRole('button', { name: 'Fermer' }));
    fireEvent.keyDown(document.body, { code: 'Slash', key: '?', shiftKey: true });
    const help = within(await screen.findByRole('dialog', { name: 'Raccourcis clavier' }));
    help.getByText('Partager');
    expect(help.queryByText('Aller aux analyses')).toBeNull();
    expect(help.queryByText('Ajouter du stock')).toBeNull();
    await user.click(help.getByRole('button', { name: 'Fermer' }));
    press('KeyE', 'e');
    await waitFor(() => expect(address()).toBe(`${LIST()}/${linkId}/edit`));
    fireEvent.keyDown(document.body, { code: 'Slash', key: '?', shiftKey: true });
    const elsewhere = within(await screen.findByRole('dialog', { name: 'Raccourcis clavier' }));
    expect(elsewhere.queryByText('Partager')).toBeNull();
  });
});
