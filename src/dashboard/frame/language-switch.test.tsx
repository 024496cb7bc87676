import { screen } from '@testing-library/react';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshMerchant, type TestMerchant } from '../testing/merchant.ts';
import { renderRoute, signIn, signOut } from '../testing/render-route.tsx';

let merchant: TestMerchant;
let linkId: string;

beforeAll(async () => {
  merchant = await freshMerchant();
  linkId = await merchant.createLink({ payment_mode: 'limited', max_payments: 20 });
  await signIn(merchant);
});
afterAll(signOut);

it.each([
  ['links/new', 'Titre'],
  ['links/:link/edit', 'Titre'],
  ['links/:link/restock', 'Autre quantité'],
  ['settings', 'Nom'],
  ['links', 'Rechercher un lien'],
])('on %s another language keeps the page and what was typed', async (page, label) => {
  const path = `/${merchant.instanceId}/${page.replace(':link', linkId)}`;
  const { user, address } = await renderRoute(path);
  const field = await screen.findByLabelText<HTMLInputElement>(label);
  await user.clear(field);
  await user.type(field, '417');
  await user.click(screen.getByRole('button', { name: /^Langue/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'العربية' }));
  await expect.poll(() => document.documentElement.dir).toBe('rtl');
  // The very same field: nothing was drawn anew.
  expect(field.isConnected).toBe(true);
  expect(field.value).toBe('417');
  expect(address().startsWith(path)).toBe(true);
});
