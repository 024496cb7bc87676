import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fill } from '../../../testing/fill.ts';
import { freshMerchant, type TestMerchant } from '../../../testing/merchant.ts';
import { openReceiver, type Receiver } from '../../../testing/receiver.ts';
import { renderRoute, signIn } from '../../../testing/render-route.tsx';

let shop: TestMerchant;
let receiver: Receiver;

beforeEach(async () => {
  shop = await freshMerchant();
  receiver = await openReceiver();
});
afterEach(async () => {
  await receiver.close();
});

async function openSettings() {
  await signIn(shop);
  const page = await renderRoute(`/${shop.instanceId}/settings`);
  const field = await screen.findByRole<HTMLInputElement>('textbox', {
    name: /Adresse du webhook/,
  });
  return { ...page, field };
}

/** The part of the page about the webhook: others have buttons of the same name. */
function section() {
  const heading = screen.getByRole('heading', { name: 'Webhook' });
  const part = heading.closest('section');
  if (part === null) throw new Error('No section');
  return within(part);
}

/** Saves the address; returns the secret that is shown. */
async function connect({ user, field }: Awaited<ReturnType<typeof openSettings>>) {
  await fill(user, field, receiver.address);
  await user.click(section().getByRole('button', { name: 'Enregistrer' }));
  return shownSecret();
}

async function shownSecret(): Promise<string> {
  return (await screen.findByText(/^whsec_[0-9a-f]{48}$/)).textContent ?? '';
}

describe('the address of a webhook', () => {
  it('is not taken when nothing may be sent there, here or at the API', async () => {
    const { user, field } = await openSettings();
    for (const address of ['http://example.com/hook', 'somewhere', 'https://10.0.0.7/hook']) {
      // One after the other: there is one field.
      // oxlint-disable-next-line no-await-in-loop
      await fill(user, field, address);
      expect(field.getAttribute('aria-invalid')).not.toBe('true');
      await user.click(section().getByRole('button', { name: 'Enregistrer' }));
      await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
      expect(field.value).toBe(address);
    }
    expect(screen.queryByText(/^whsec_/)).toBeNull();
  });

  it('is saved with a secret that is shown once', async () => {
    const page = await openSettings();
    expect(section().queryByText('Envois')).toBeNull();
    const secret = await connect(page);
    await section().findByText('Rien n’a encore été envoyé.');
    await page.user.click(screen.getByRole('button', { name: 'Je l’ai noté' }));
    expect(screen.queryByText(secret)).toBeNull();
    expect(document.body.textContent).not.toContain(secret);
  });

  it('can be switched off', async () => {
    const page = await openSettings();
    await connect(page);
    // Neither the field nor the focus is lost to saving.
    expect(page.field.isConnected).toBe(true);
    await page.user.clear(page.field);
    const off = await section().findByRole('button', { name: 'Désactiver' });
    await page.user.click(off);
    await screen.findByText('Le webhook est désactivé.');
    await shop.createLink();
    expect(receiver.received).toEqual([]);
  });
});

describe('the secret', () => {
  it('is renewed once somebody has confirmed it, and shown once again', async () => {
    const page = await openSettings();
    const first = await connect(page);
    await page.user.click(screen.getByRole('button', { name: 'Je l’ai noté' }));
    await page.user.click(section().getByRole('button', { name: 'Renouveler le secret' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Renouveler le secret ?' });
    await page.user.click(within(dialog).getByRole('button', { name: 'Renouveler le secret' }));
    const second = await shownSecret();
    expect(second).not.toBe(first);
  });
});

describe('deliveries', () => {
  it('are listed with what came of them, and sent once more on demand', async () => {
    await connect(await openSettings());
    await shop.createLink({ title: 'Collier' });
    await waitFor(() => expect(receiver.received).toHaveLength(1));
    const [sent] = receiver.received;
    expect(sent?.event).toBe('pay_link.created');

    cleanup();
    const { user } = await openSettings();
    const row = (await screen.findByText('Lien créé')).closest('li');
    if (row === null) throw new Error('No row');
    await within(row).findByText('Reçu');
    expect(row.textContent).toContain('Collier');
    expect(row.textContent).toContain('réponse 200');
    await user.click(within(row).getByRole('button', { name: /^Renvoyer l’envoi/ }));
    await screen.findByText('L’envoi est relancé.');
    await waitFor(() => expect(receiver.received).toHaveLength(2));
    expect(receiver.received[1]?.deliveryId).toBe(sent?.deliveryId);
    await within(row).findByText('2 tentatives');
  });

  it('that failed say why, and wait for their next try', async () => {
    receiver.answerWith(503);
    await connect(await openSettings());
    await shop.createLink({ title: 'Collier' });
    await waitFor(() => expect(receiver.received).toHaveLength(1));

    cleanup();
    const { user } = await openSettings();
    const row = (await screen.findByText('Lien créé')).closest('li');
    if (row === null) throw new Error('No row');
    await within(row).findByText(/réponse 503/);
    await within(row).findByText(/nouvel essai à/);
    const again = within(row).getByRole('button', { name: /^Renvoyer l’envoi/ });
    expect(again.getAttribute('aria-disabled')).toBe('true');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'État de l’envoi' }),
      'delivered',
    );
    await screen.findByText('Aucun envoi dans cet état.');
  });
});

it('the page holds no two parts of one key', async () => {
  const said = vi.spyOn(console, 'error');
  await openSettings();
  expect(said.mock.calls.filter(([text]) => String(text).includes('same key'))).toEqual([]);
  said.mockRestore();
});
