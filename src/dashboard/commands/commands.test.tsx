import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshMerchant, type TestMerchant } from '../testing/merchant.ts';
import { renderRoute, signIn, signOut } from '../testing/render-route.tsx';
import { addLostPart } from '../ui/lost-parts.ts';
import { setShortcuts } from '../ui/shortcuts.ts';

let merchant: TestMerchant;
let linkId: string;

beforeAll(async () => {
  merchant = await freshMerchant();
  linkId = await merchant.createLink({ title: 'Tapis de laine' });
  await merchant.createLink({ title: 'Collier' });
  await signIn(merchant);
});
afterAll(signOut);

const LIST = () => `/${merchant.instanceId}/links`;
const PALETTE = { code: 'KeyK', key: 'k', ctrlKey: true };

/** A page on which single keys work; they are loaded a moment after the first rows. */
async function open(path: string) {
  const page = await renderRoute(path);
  await screen.findByRole('heading', { level: 1 });
  const palette = await waitFor(
    () => {
      fireEvent.keyDown(document.body, PALETTE);
      return screen.getByRole('dialog', { name: 'Recherche rapide' });
    },
    { interval: 250 },
  );
  return { ...page, palette };
}

/** The same, with the palette closed again. */
async function openPlain(path: string) {
  const { palette, ...page } = await open(path);
  await page.user.click(within(palette).getByRole('button', { name: 'Fermer' }));
  return page;
}

const press = (code: string, key: string) => fireEvent.keyDown(document.body, { code, key });

describe('the palette', () => {
  it('has its button in the rail as soon as somebody has signed in', async () => {
    await signOut();
    const { user } = await renderRoute('/connect');
    const key = await screen.findByLabelText('Clé API');
    // What it comes with is on the page before the rail is: it is what tells of parts that are not there.
    const isThere = addLostPart(() => undefined);
    await screen.findByRole('alert');
    isThere();
    await user.type(key, merchant.apiKey);
    await user.type(screen.getByLabelText('Secret API'), merchant.apiSecret);
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    const rail = await screen.findByRole('navigation', { name: 'Navigation principale' });
    await within(rail).findByRole('button', { name: 'Recherche' });
  });

  it('finds a link and opens it, all from the keyboard', async () => {
    const { user, palette, address } = await open(LIST());
    const field = within(palette).getByRole('combobox');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'laine');
    const option = await within(palette).findByRole('option', { name: /Tapis de laine/ });
    expect(within(palette).queryByRole('option', { name: /Collier/ })).toBeNull();
    await expect.poll(() => field.getAttribute('aria-activedescendant')).toBe(option.id);
    await user.keyboard('{Enter}');
    await expect.poll(address).toBe(`${LIST()}/${linkId}`);
  });

  it('looks an id up that the list does not have', async () => {
    const { user, palette, address } = await open(LIST());
    await user.type(within(palette).getByRole('combobox'), '0198c2f1-0000-7000-8000-000000000000');
    await user.click(await within(palette).findByRole('option', { name: /Ouvrir le lien 0198/ }));
    await expect.poll(address).toBe(`${LIST()}/0198c2f1-0000-7000-8000-000000000000`);
  });

  it('begins a link for each purpose', async () => {
    const { user, palette, address } = await open(LIST());
    await user.type(within(palette).getByRole('combobox'), 'facture');
    await user.click(await within(palette).findByRole('option', { name: 'Nouveau : Facture' }));
    await expect.poll(address).toBe(`${LIST()}/new?purpose=invoice`);
    const invoice = await screen.findByRole<HTMLInputElement>('radio', { name: /Facture/ });
    expect(invoice.checked).toBe(true);
  });

  it('knows what can be done with the link whose page is open, and nothing that is refused', async () => {
    const { palette } = await open(`${LIST()}/${linkId}`);
    const link = within(palette).getByRole('group', { name: 'Ce lien' });
    expect(within(link).getAllByRole('option')).toHaveLength(4);
    expect(within(link).queryByRole('option', { name: /Ajouter du stock/ })).toBeNull();
  });

  it('says when nothing matches', async () => {
    const { user, palette } = await open(LIST());
    await user.type(within(palette).getByRole('combobox'), 'zzz');
    expect(await within(palette).findByText('Rien ne correspond.')).toBeTruthy();
  });
});

describe('single keys', () => {
  it('go where they say on an Arabic keyboard too', async () => {
    const { address } = await openPlain(LIST());
    press('KeyG', 'ل');
    press('KeyS', 'س');
    await expect.poll(address).toBe(`/${merchant.instanceId}/settings`);
    press('KeyN', 'ى');
    await expect.poll(address).toBe(`${LIST()}/new`);
  });

  it('do something with a link on its page', async () => {
    const { address } = await openPlain(`${LIST()}/${linkId}`);
    press('KeyS', 's');
    const sheet = await screen.findByRole('dialog', { name: 'Partager le lien' });
    // A dialog has the page to itself.
    press('KeyE', 'e');
    expect(address()).toBe(`${LIST()}/${linkId}`);
    fireEvent.click(within(sheet).getByRole('button', { name: 'Fermer' }));
    press('KeyE', 'e');
    await expect.poll(address).toBe(`${LIST()}/${linkId}/edit`);
  });

  it('say why something is refused', async () => {
    await openPlain(`${LIST()}/${linkId}`);
    press('KeyR', 'r');
    expect(await screen.findByText(/stock limité/i)).toBeTruthy();
  });

  it('are letters in a field, and nothing with a modifier', async () => {
    const { address } = await openPlain(LIST());
    const field = screen.getByRole('searchbox');
    fireEvent.keyDown(field, { code: 'KeyN', key: 'n' });
    fireEvent.keyDown(document.body, { code: 'KeyN', key: 'n', ctrlKey: true });
    fireEvent.keyDown(document.body, { code: 'KeyN', key: 'n', altKey: true });
    expect(address()).toBe(LIST());
  });

  it('show what they do, and can be turned off', async () => {
    const { address } = await openPlain(LIST());
    fireEvent.keyDown(document.body, { code: 'Slash', key: '؟', shiftKey: true });
    const help = await screen.findByRole('dialog', { name: 'Raccourcis clavier' });
    expect(within(help).getByText('Créer un lien')).toBeTruthy();
    fireEvent.click(within(help).getByRole('button', { name: 'Fermer' }));
    setShortcuts(false);
    press('KeyN', 'n');
    expect(address()).toBe(LIST());
    setShortcuts(true);
  });
});
