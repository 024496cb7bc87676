import { afterEach, beforeEach, expect, it } from 'vitest';
import { createQueryClient } from '../../query-client.ts';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { signIn } from '../../testing/render-route.tsx';
import { linkQueries } from './link-queries.ts';
import { refreshLink } from './link-refresh.ts';

let shop: TestMerchant;
let proxy: FaultProxy;

beforeEach(async () => {
  shop = await freshMerchant();
  proxy = await startFaultProxy();
});
afterEach(async () => {
  await proxy.close();
});

it('a link that has changed is read anew, though an answer from before is still on its way', async () => {
  const slug = freshSlug();
  const id = await shop.createLink({ slug, payment_mode: 'one_shot' });
  window.happyDOM.setURL(proxy.origin);
  await signIn(shop);
  const queryClient = createQueryClient();
  const statusOf = () => queryClient.getQueryData(linkQueries.detail(id).queryKey)?.link.status;
  let letArrive = (): void => {};
  const until = new Promise<void>((resolve) => {
    letArrive = resolve;
  });
  const given = new Promise<void>((resolve) => {
    proxy.spoil('GET', /\/bff\/v2\/links\//, { kind: 'late', onGiven: resolve, until }, 1);
  });
  const before = queryClient.query(linkQueries.detail(id));
  await given;
  await putLink(slug, 'paid');
  window.happyDOM.setURL(proxy.origin);
  const refreshed = refreshLink(queryClient, shop.instanceId, id);
  letArrive();
  expect((await before).link.status).toBe('active');
  await refreshed;
  expect(statusOf()).toBe('closed');
});
