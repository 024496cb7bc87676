import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshExtMerchant, type ExtTestMerchant } from '../../testing/ext-merchant.ts';
import { pay } from '../../testing/payers.ts';
import { renderRoute, signIn, signOut } from '../../testing/render-route.tsx';

let merchant: ExtTestMerchant;

beforeEach(async () => {
  merchant = await freshExtMerchant();
  await signIn(merchant, 'ext');
});
afterEach(signOut);

const openCounter = (id: string) =>
  renderRoute(`/${merchant.instanceId}/links/${id}/counter`, { language: 'fr' });
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the counter of a link of the new platform', () => {
  it('shows the code, and turns green when somebody has paid', async () => {
    const { id, slug } = await merchant.createLink({
      title: 'Atelier',
      usage_mode: 'limited',
      max_uses: 2,
    });
    await merchant.moveLink(id, 'publish');
    await openCounter(id);
    const counter = await screen.findByRole('dialog', { name: 'Comptoir : Atelier' });
    within(counter).getByRole('img', { name: /^Code QR/ });
    within(counter).getByText('Il en reste 2');
    await pay(slug);
    await waitFor(() =>
      expect(within(counter).getByRole('status').textContent).toBe('Payé, merci !'),
    );
    expect(plain(counter.textContent)).toContain('4 500,00 DA reçus');
    within(counter).getByText('1 paiement depuis l’ouverture');
  });

  it.each([
    ['draft', 'Brouillon', []],
    ['paused', 'En pause', ['publish', 'pause']],
    ['archived', 'Fermé', ['publish', 'archive']],
  ] as const)('takes no money from a link that is %s, and says so', async (_state, word, moves) => {
    const { id } = await merchant.createLink({ title: 'Atelier' });
    for (const move of moves) await merchant.moveLink(id, move);
    await openCounter(id);
    await screen.findByText(word);
    expect(screen.queryByRole('img', { name: /^Code QR/ })).toBeNull();
  });
});
