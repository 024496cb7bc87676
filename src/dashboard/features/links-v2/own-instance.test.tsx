import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { freshMerchant, freshSlug, putLink } from '../../testing/merchant.ts';
import { renderRoute, signIn } from '../../testing/render-route.tsx';

const ELSEWHERE = '11111111-2222-4333-8444-555555555555';

describe('a page of a link under an instance that it does not belong to', () => {
  it.each(['', '/edit', '/restock', '/poster', '/request', '/counter'])(
    'is shown under its own: %s',
    async (page) => {
      const shop = await freshMerchant();
      const slug = freshSlug();
      const id = await shop.createLink({
        title: 'Atelier de calligraphie',
        slug,
        payment_mode: 'limited',
        max_payments: 20,
      });
      await putLink(slug, 'partly_sold', 18);
      await signIn(shop);
      const { address } = await renderRoute(`/${ELSEWHERE}/links/${id}${page}`);
      await waitFor(() => expect(address()).toBe(`/${shop.instanceId}/links/${id}${page}`));
    },
  );

  it('keeps what else stands in the address', async () => {
    const shop = await freshMerchant();
    const id = await shop.createLink();
    await signIn(shop);
    const { address } = await renderRoute(`/${ELSEWHERE}/links/${id}/poster?size=a5`);
    await waitFor(() => expect(address()).toBe(`/${shop.instanceId}/links/${id}/poster?size=a5`));
  });
});
