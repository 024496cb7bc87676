import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshExtMerchant, type ExtTestMerchant } from '../../../testing/ext-merchant.ts';
import { fill } from '../../../testing/fill.ts';
import { openReceiver, type Receiver } from '../../../testing/receiver.ts';
import { renderRoute, signIn } from '../../../testing/render-route.tsx';

let shop: ExtTestMerchant;
let receiver: Receiver;

beforeEach(async () => {
  shop = await freshExtMerchant();
  receiver = await openReceiver();
});
afterEach(async () => {
  await receiver.close();
});

async function openSettings() {
  await signIn(shop, 'ext');
  const { user } = await renderRoute(`/${shop.instanceId}/settings`);
  await screen.findByRole('heading', { name: 'Webhooks' });
  return user;
}

type User = Awaited<ReturnType<typeof openSettings>>;

async function openAdding(user: User) {
  await user.click(await screen.findByRole('button', { name: 'Ajouter un webhook' }));
  return within(await screen.findByRole('dialog', { name: 'Ajouter un webhook' }));
}

/** Adds the receiver for all events. Out: the secret that is shown. */
async function connect(user: User) {
  const dialog = await openAdding(user);
  await fill(user, dialog.getByRole('textbox', { name: /Adresse/ }), receiver.address);
  await user.click(dialog.getByRole('button', { name: 'Ajouter un webhook' }));
  return shownSecret();
}

async function shownSecret(): Promise<string> {
  return (await screen.findByText(/^whsec_[A-Za-z0-9+/=]{32}$/)).textContent ?? '';
}

async function rowOf(address: string): Promise<HTMLElement> {
  const menu = await screen.findByRole('button', { name: `Actions pour ${address}` });
  const row = menu.closest('li');
  if (row === null) throw new Error('No row');
  return row;
}

async function chooseAction(user: User, name: string) {
  const row = await rowOf(receiver.address);
  await user.click(within(row).getByRole('button', { name: /^Actions pour/ }));
  await user.click(await screen.findByRole('menuitem', { name }));
}

describe('adding a receiver', () => {
  it('says on the fields what is wrong, here and at the API', async () => {
    const user = await openSettings();
    await screen.findByText('Aucun webhook');
    const dialog = await openAdding(user);
    const field = dialog.getByRole<HTMLInputElement>('textbox', { name: /Adresse/ });
    for (const [address, why] of [
      ['http://example.com/hook', /commencer par https/],
      ['https://10.0.0.7/hook', /réseau privé/],
    ] as const) {
      // One after the other: there is one field.
      // oxlint-disable-next-line no-await-in-loop
      await fill(user, field, address);
      expect(field.getAttribute('aria-invalid')).not.toBe('true');
      await user.click(dialog.getByRole('button', { name: 'Ajouter un webhook' }));
      await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
      dialog.getByText(why);
      expect(document.activeElement).toBe(field);
    }
    await fill(user, field, receiver.address);
    await user.click(dialog.getByRole('radio', { name: 'Seulement certains' }));
    await dialog.findByRole('checkbox', { name: 'Paiement reçu' });
    await user.click(dialog.getByRole('button', { name: 'Ajouter un webhook' }));
    await dialog.findByText('Choisissez au moins un événement.');
    expect(screen.queryByText(/^whsec_/)).toBeNull();
  });

  it('shows its secret once, and what it is told of', async () => {
    const user = await openSettings();
    const dialog = await openAdding(user);
    await fill(user, dialog.getByRole('textbox', { name: /Adresse/ }), receiver.address);
    await fill(user, dialog.getByRole('textbox', { name: /Description/ }), 'Comptabilité');
    await user.click(dialog.getByRole('radio', { name: 'Seulement certains' }));
    await user.click(await dialog.findByRole('checkbox', { name: 'Paiement reçu' }));
    await user.click(dialog.getByRole('button', { name: 'Ajouter un webhook' }));
    const secret = await shownSecret();
    const row = await rowOf(receiver.address);
    expect(row.textContent).toContain('Comptabilité');
    expect(row.textContent).toContain('Paiement reçu');
    await user.click(screen.getByRole('button', { name: 'Je l’ai noté' }));
    expect(document.body.textContent).not.toContain(secret);
  });
});

describe('a receiver', () => {
  it('is switched off and on, and changed', async () => {
    const user = await openSettings();
    await connect(user);
    const row = await rowOf(receiver.address);
    const active = within(row).getByRole<HTMLInputElement>('switch', { name: /^Actif/ });
    expect(active.checked).toBe(true);
    await user.click(active);
    await waitFor(() => expect(active.getAttribute('aria-disabled')).toBeNull());
    expect(active.checked).toBe(false);
    const link = await shop.createLink();
    await shop.moveLink(link.id, 'publish');
    expect(receiver.received).toEqual([]);

    await chooseAction(user, 'Modifier');
    const dialog = within(await screen.findByRole('dialog', { name: 'Modifier le webhook' }));
    const field = dialog.getByRole('textbox', { name: /Adresse/ });
    await fill(user, field, `${receiver.address}/other`);
    await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
    const changed = await rowOf(`${receiver.address}/other`);
    expect(within(changed).getByRole<HTMLInputElement>('switch').checked).toBe(false);
  });

  it('gets another secret once somebody has confirmed it', async () => {
    const user = await openSettings();
    const first = await connect(user);
    await user.click(screen.getByRole('button', { name: 'Je l’ai noté' }));
    await chooseAction(user, 'Renouveler le secret');
    const dialog = await screen.findByRole('alertdialog', { name: 'Renouveler le secret ?' });
    expect(dialog.textContent).toContain(receiver.address);
    await user.click(within(dialog).getByRole('button', { name: 'Renouveler le secret' }));
    expect(await shownSecret()).not.toBe(first);
  });

  it('is deleted once somebody has read which', async () => {
    const user = await openSettings();
    await connect(user);
    await chooseAction(user, 'Supprimer');
    const dialog = await screen.findByRole('alertdialog', { name: 'Supprimer ce webhook ?' });
    expect(dialog.textContent).toContain(receiver.address);
    await user.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
    await screen.findByText('Aucun webhook');
    // Nor is there a secret of nothing.
    expect(screen.queryByText(/^whsec_/)).toBeNull();
  });

  it('shows what it was sent, and is sent it once more', async () => {
    await connect(await openSettings());
    const link = await shop.createLink();
    await shop.moveLink(link.id, 'publish');
    await waitFor(() => expect(receiver.received).toHaveLength(1));
    expect(receiver.received[0]?.event).toBe('payment_link.published');

    cleanup();
    const user = await openSettings();
    const row = within(await rowOf(receiver.address));
    await user.click(row.getByRole('button', { name: /^Voir les envois/ }));
    const sent = (await row.findByText('Lien publié')).closest('li');
    if (sent === null) throw new Error('No delivery');
    await within(sent).findByText('Reçu');
    expect(sent.textContent).toContain('réponse 200');
    expect(within(sent).getByRole('link', { name: 'Voir le lien' }).getAttribute('href')).toBe(
      `/${shop.instanceId}/links/${link.id}`,
    );
    await user.click(within(sent).getByRole('button', { name: /^Renvoyer l’envoi/ }));
    await waitFor(() => expect(receiver.received).toHaveLength(2));
    expect(receiver.received[1]?.deliveryId).toBe(receiver.received[0]?.deliveryId);
  });
});
