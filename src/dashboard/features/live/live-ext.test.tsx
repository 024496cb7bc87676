import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshExtMerchant, type ExtTestMerchant } from '../../testing/ext-merchant.ts';
import { startFaultProxy } from '../../testing/fault-proxy.ts';
import { pay } from '../../testing/payers.ts';
import { renderRoute, signIn } from '../../testing/render-route.tsx';
import { createExtLooker } from './ext-looker.ts';

let shop: ExtTestMerchant;
beforeEach(async () => {
  shop = await freshExtMerchant();
});

async function publish(title: string) {
  const link = await shop.createLink({ title });
  await shop.moveLink(link.id, 'publish');
  return link;
}

describe('a payment on the new platform', () => {
  it('appears by itself in the open list, and is announced with its link', async () => {
    const { slug } = await publish('Collier argent');
    await signIn(shop, 'ext');
    await renderRoute(`/${shop.instanceId}/links`);
    const row = (await screen.findByText('Collier argent')).closest('[role="row"], li');
    if (!(row instanceof HTMLElement)) throw new Error('No row');
    await pay(slug);
    const toast = await screen.findByText(/^4\s500,00\sDA reçus?/);
    const notice = toast.closest('li, [role="status"], [role="dialog"]') ?? document.body;
    expect(notice.textContent).toContain('Collier argent');
    await waitFor(() => expect(row.textContent).toMatch(/1 paiement/));
  });

  it('appears by itself on the page of its link', async () => {
    const { id, slug } = await publish('Bracelet');
    await signIn(shop, 'ext');
    await renderRoute(`/${shop.instanceId}/links/${id}`);
    await screen.findByRole('heading', { name: 'Bracelet' });
    await pay(slug);
    const collected = (await screen.findByText('Encaissé')).parentElement;
    expect(collected?.textContent).toBe('Encaissé0,00DA');
    await waitFor(() => expect(collected?.textContent).toMatch(/^Encaissé4\s500,00/));
  });

  it('is seen by looking where nothing tells of it', async () => {
    const proxy = await startFaultProxy();
    try {
      const { id, slug } = await publish('Bague');
      window.happyDOM.setURL(proxy.origin);
      await signIn(shop, 'ext');
      const looker = createExtLooker(Date.now() + 60_000);
      const signal = new AbortController().signal;
      expect(await looker.look(signal)).toEqual([]);
      await pay(slug);
      await vi.waitFor(
        async () => {
          expect(await looker.look(signal)).toMatchObject([
            { generation: 'ext', type: 'transaction.paid', linkId: id, amount: 450_000 },
          ]);
        },
        { timeout: 30_000 },
      );
      await shop.moveLink(id, 'pause');
      expect(await looker.look(signal)).toMatchObject([
        { type: 'payment_link.paused', linkId: id },
      ]);
      const other = await publish('Montre');
      expect(await looker.look(signal)).toMatchObject([
        { type: 'payment_link.updated', linkId: other.id },
      ]);
      expect(await looker.look(signal)).toEqual([]);
    } finally {
      await proxy.close();
    }
  });
});
