import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { openPage } from '../../testing/open-page.tsx';
import { pay } from '../../testing/payers.ts';
import { signIn, signOut } from '../../testing/render-route.tsx';

let shop: TestMerchant;
let proxy: FaultProxy;

beforeEach(async () => {
  // Time runs as it does, and can be made to run ahead.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  shop = await freshMerchant();
  proxy = await startFaultProxy();
});
afterEach(async () => {
  vi.useRealTimers();
  await proxy.close();
});

/** Opens a link on the counter, listening for its payments. */
async function openCounter(fields: Readonly<Record<string, string | number>>, slug = freshSlug()) {
  const linkId = await shop.createLink({ title: 'Atelier', slug, ...fields });
  const page = await openThere(linkId);
  await screen.findByRole('heading', { level: 1, name: 'Atelier' });
  return { ...page, slug, linkId };
}

async function openThere(linkId: string) {
  window.happyDOM.setURL(proxy.origin);
  await signIn(shop);
  return openPage(`/${shop.instanceId}/links/${linkId}/counter`, { language: 'fr' });
}

async function isListening(): Promise<void> {
  await waitFor(() => expect(proxy.calls.join()).toContain('GET /bff/events?since='));
}

/** The thanks have been seen. */
async function afterThanks(): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(6_000);
  });
}

const screenOf = () => screen.getByRole('dialog', { name: 'Comptoir : Atelier' });

describe('the counter', () => {
  it('shows code, address and price', async () => {
    await openCounter({ amount: '2500.00' });
    screen.getByRole('img', { name: 'Code QR de l’adresse de paiement de Atelier' });
    expect(screenOf().textContent?.replace(/\s/g, ' ')).toContain('2 500,00');
    screen.getByText('Scannez pour payer');
  });

  it('turns green when somebody has paid, counts, and counts down to sold out', async () => {
    const { slug } = await openCounter({
      amount: '2500.00',
      payment_mode: 'limited',
      max_payments: 2,
    });
    screen.getByText('Il en reste 2');
    await isListening();
    await pay(slug);
    await waitFor(() =>
      expect(within(screenOf()).getByRole('status').textContent).toBe('Payé, merci !'),
    );
    expect(screenOf().className).toContain('bg-money');
    expect(screenOf().textContent?.replace(/\s/g, ' ')).toContain('2 500,00 DA reçus');
    screen.getByText('1 paiement depuis l’ouverture');

    await afterThanks();
    expect(screenOf().className).not.toContain('bg-money');
    await screen.findByText('Il en reste 1');

    await pay(slug);
    await screen.findByText('2 paiements depuis l’ouverture');
    await afterThanks();
    await screen.findByText('Épuisé');
    expect(screen.queryByRole('img', { name: /^Code QR/ })).toBeNull();
  });

  it('stays as it is when somebody is refused, or pays through another link', async () => {
    const other = freshSlug();
    await shop.createLink({ title: 'Autre', slug: other });
    const { slug } = await openCounter({ amount: '2500.00' });
    await isListening();
    await pay(slug, 'funds');
    await pay(other);
    await pay(slug);
    await screen.findByText('1 paiement depuis l’ouverture');
  });

  it.each([
    ['paused', 'En pause', {}],
    ['paid', 'Déjà payé', { payment_mode: 'one_shot' }],
    ['expired', 'Expiré', { payment_mode: 'one_shot', inactivity_timeout_minutes: 60 }],
  ] as const)('takes no money from a link that is %s, and says so', async (state, word, fields) => {
    const slug = freshSlug();
    const linkId = await shop.createLink({ title: 'Atelier', slug, ...fields });
    await putLink(slug, state);
    await openThere(linkId);
    await screen.findByText(word);
    expect(screen.queryByRole('img', { name: /^Code QR/ })).toBeNull();
  });

  it('lets a merchant sign in again above it', async () => {
    const { user, slug, pathname, linkId } = await openCounter({ amount: '2500.00' });
    await isListening();
    await signOut();
    await pay(slug);
    const prompt = await screen.findByRole('dialog', { name: 'Votre session est terminée' });
    expect(prompt.closest('[inert]')).toBeNull();
    await user.keyboard('{Escape}');
    // The stream may have told of the payment before it ended: the code or the thanks are there, and nobody has left.
    expect(screenOf().isConnected).toBe(true);
    expect(pathname()).toBe(`/${shop.instanceId}/links/${linkId}/counter`);
  });

  it('is left by the first Escape, a tooltip or not', async () => {
    const { user, pathname, linkId } = await openCounter({ amount: '2500.00' });
    await user.tab();
    await user.hover(screen.getByRole('button', { name: 'Quitter' }));
    await act(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
    });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(pathname()).toBe(`/${shop.instanceId}/links/${linkId}`));
  });
});
