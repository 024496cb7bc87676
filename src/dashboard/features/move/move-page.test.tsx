import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callExt } from '../../api/call-ext.ts';
import { callV2 } from '../../api/call-v2.ts';
import { send } from '../../api/send.ts';
import { freshExtMerchant, type ExtTestMerchant } from '../../testing/ext-merchant.ts';
import { startFaultProxy, type Fault, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../../testing/merchant.ts';
import { openPage } from '../../testing/open-page.tsx';
import { pay } from '../../testing/payers.ts';
import { createMoved } from './move-world.ts';

// Whole pages over a real server: more than a pure function needs.
vi.setConfig({ testTimeout: 120_000 });

const CREATE = /^\/bff\/ext\/links$/;
const LIST = /^\/bff\/ext\/links\?/;

/** A PNG of one pixel. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let v2: TestMerchant;
let ext: ExtTestMerchant;
let proxy: FaultProxy;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  v2 = await freshMerchant();
  ext = await freshExtMerchant();
  proxy = await startFaultProxy();
  window.happyDOM.setURL(`${proxy.origin}/`);
  await signInToBoth();
});

afterEach(async () => {
  cleanup();
  await proxy.close();
});

async function signInToBoth(): Promise<void> {
  await send('/bff/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      platform: 'v2',
      api_key: v2.apiKey,
      api_secret: v2.apiSecret,
      other: { platform: 'ext', api_key: ext.apiKey, api_secret: ext.apiSecret },
      is_trusted_device: false,
    }),
  });
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const openMove = () => {
  // Whoever makes a link goes past the proxy.
  window.happyDOM.setURL(`${proxy.origin}/`);
  return openPage(`/${v2.instanceId}/move`);
};

/** Has the drafts of what is chosen made: so many. */
async function makeDrafts(user: UserEvent, count: number): Promise<void> {
  await user.click(await button(/^See what changes/));
  await user.click(await button(`Make the drafts (${count})`));
}

const newLinks = async () =>
  (await callExt('links.list', { query: { payment_instance_id: ext.instanceId } })).data.items;
const oldStatus = async (id: string) =>
  (await callV2('links.read', { params: { id } })).data.status;

test('all open links go over as drafts, are published at the word, and the old ones pause', async () => {
  const slug = freshSlug();
  const product = await v2.createLink({ title: 'Necklace', slug });
  const stock = freshSlug();
  await v2.createLink({
    title: 'Workshop',
    slug: stock,
    payment_mode: 'limited',
    max_payments: 20,
    udfs: { udf1: { value: 'INV1' } },
  });
  await putLink(stock, 'partly_sold', 5);
  const paid = freshSlug();
  await v2.createLink({ title: 'Invoice', slug: paid, payment_mode: 'one_shot' });
  await putLink(paid, 'paid');

  const { user } = await openMove();
  expect(await screen.findByText(/1 link is paid, sold out or expired/)).toBeDefined();
  await user.click(await button(/^See what changes/));
  const row = (await screen.findByText('Workshop')).closest('li') ?? document.body;
  expect(row.textContent).toContain('remaining stock only');
  expect(row.textContent).toContain('without bank references');
  await user.click(await button('Make the drafts (2)'));

  await screen.findByRole('heading', { name: 'Publish the drafts?' });
  expect((await newLinks()).map(({ status }) => status)).toEqual(['draft', 'draft']);
  expect(await oldStatus(product)).toBe('active');

  await user.click(await button('Publish 2 links'));
  await screen.findByText('2 of 2 links published');
  expect(await newLinks()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        title: 'Necklace',
        status: 'active',
        metadata: { moved_from: product },
      }),
      expect.objectContaining({ title: 'Workshop', status: 'active', max_uses: 15 }),
    ]),
  );
  expect(await oldStatus(product)).toBe('inactive');
  // The table holds both addresses.
  expect(screen.getByText(new RegExp(`${slug}$`))).toBeDefined();
  const made = (await newLinks()).find(({ title }) => title === 'Necklace');
  expect(screen.getByText(new RegExp(`${made?.slug}$`))).toBeDefined();
});

describe('a move that was interrupted', () => {
  async function threeLinks(): Promise<void> {
    for (const title of ['One', 'Two', 'Three']) await v2.createLink({ title, slug: freshSlug() });
  }
  const titles = async () => (await newLinks()).map(({ title }) => title).sort();

  test('goes on after a reload and makes nothing twice, not even what was never answered', async () => {
    await threeLinks();
    // The first draft is made, nobody hears of it, and nobody can be asked.
    const onLost = () => proxy.spoil('GET', LIST, { kind: 'dropped' });
    proxy.spoil('POST', CREATE, { kind: 'lostAnswer', onLost }, 1);
    const { user } = await openMove();
    await makeDrafts(user, 3);
    expect(await screen.findByText(/The connection is cut/)).toBeDefined();
    expect(screen.getByText('Answer unknown')).toBeDefined();
    cleanup();

    proxy.mend();
    const again = await openMove();
    expect(await screen.findByText(/This move was not finished/)).toBeDefined();
    await again.user.click(await button('Continue'));
    await screen.findByRole('heading', { name: 'Publish the drafts?' });
    expect(await titles()).toEqual(['One', 'Three', 'Two']);
  });

  test('is begun anew on another device, and finds what is there', async () => {
    await threeLinks();
    const { user } = await openMove();
    await makeDrafts(user, 3);
    await screen.findByRole('heading', { name: 'Publish the drafts?' });
    cleanup();
    localStorage.clear();
    await signInToBoth();

    const again = await openMove();
    await makeDrafts(again.user, 3);
    await screen.findByRole('heading', { name: 'Publish the drafts?' });
    expect(await titles()).toEqual(['One', 'Three', 'Two']);
    expect(screen.getByText('3 of 3 drafts made')).toBeDefined();
  });

  test('between the pause and the publication, it is gone on with elsewhere', async () => {
    const id = await v2.createLink({ title: 'One', slug: freshSlug() });
    const { user } = await openMove();
    await makeDrafts(user, 1);
    await screen.findByRole('heading', { name: 'Publish the drafts?' });
    proxy.spoil('POST', /publish$/, { kind: 'status', status: 503 }, 1);
    proxy.spoil('GET', /^\/bff\/ext\/links\/[^/]+$/, { kind: 'dropped' });
    await user.click(await button('Publish 1 link'));
    expect(await screen.findByText(/The connection is cut/)).toBeDefined();
    expect(await oldStatus(id)).toBe('inactive');
    proxy.mend();
    cleanup();
    localStorage.clear();
    await signInToBoth();
    // The old link is paused by now, and by nobody but the move: its new one is published all the same.
    const again = await openMove();
    await makeDrafts(again.user, 1);
    await again.user.click(await button('Publish 1 link'));
    await screen.findByText('1 of 1 links published');
    expect(await newLinks()).toMatchObject([{ status: 'active' }]);
  });

  test('between the pause and the publication, the word still holds', async () => {
    await v2.createLink({ title: 'One', slug: freshSlug() });
    const { user } = await openMove();
    await makeDrafts(user, 1);
    await screen.findByRole('heading', { name: 'Publish the drafts?' });
    proxy.spoil('POST', /publish$/, { kind: 'dropped' }, 1);
    proxy.spoil('GET', /^\/bff\/ext\/links\/[^/]+$/, { kind: 'dropped' });
    await user.click(await button('Publish 1 link'));
    expect(await screen.findByText(/The connection is cut/)).toBeDefined();
    proxy.mend();
    cleanup();
    const again = await openMove();
    await again.user.click(await button('Continue'));
    await screen.findByText('1 of 1 links published');
    expect(await newLinks()).toMatchObject([{ status: 'active' }]);
  });
});

test('what is sold while it waits is not sold again', async () => {
  const slug = freshSlug();
  await v2.createLink({ title: 'Invoice', slug, payment_mode: 'one_shot' });
  const { user } = await openMove();
  await makeDrafts(user, 1);
  await screen.findByRole('heading', { name: 'Publish the drafts?' });
  await pay(slug);
  await user.click(await button('Publish 1 link'));
  expect(await screen.findByText('Overtaken')).toBeDefined();
  expect(screen.getByText(/Paid already/)).toBeDefined();
  // The draft goes, and nobody is told of an address where there is none.
  expect(screen.getByText(/Its draft is archived/)).toBeDefined();
  const [gone] = await newLinks();
  expect(gone?.status).toBe('archived');
  expect(document.body.textContent).not.toContain(gone?.slug);
});

test('a paused link becomes a draft, and stays one; open ones are left open when I say so', async () => {
  const paused = freshSlug();
  const pausedId = await v2.createLink({ title: 'Paused', slug: paused });
  await callV2('links.toggle', { params: { id: pausedId } });
  const openId = await v2.createLink({
    title: 'Invoice',
    slug: freshSlug(),
    payment_mode: 'one_shot',
  });
  const { user } = await openMove();
  await makeDrafts(user, 2);
  await screen.findByRole('heading', { name: 'Publish the drafts?' });
  await user.click(screen.getByRole('radio', { name: /Leave them open/ }));
  expect(screen.getByText(/could be paid at both addresses/)).toBeDefined();
  await user.click(await button('Publish 1 link'));
  await screen.findByText('1 of 2 links published');
  expect(await oldStatus(openId)).toBe('active');
  const list = await newLinks();
  expect(list.find(({ title }) => title === 'Paused')?.status).toBe('draft');
  expect(list.find(({ title }) => title === 'Invoice')?.status).toBe('active');
});

test('some can be chosen', async () => {
  await v2.createLink({ title: 'Necklace', slug: freshSlug() });
  await v2.createLink({ title: 'Ring', slug: freshSlug() });
  const { user } = await openMove();
  await user.click(await screen.findByRole('radio', { name: 'Choose' }));
  await user.type(screen.getByRole('searchbox', { name: 'Title or address' }), 'ring');
  await user.click(await screen.findByRole('checkbox', { name: 'Ring' }));
  await makeDrafts(user, 1);
  await screen.findByRole('heading', { name: 'Publish the drafts?' });
  expect(within(document.body).getByText('1 of 1 drafts made')).toBeDefined();
  expect((await newLinks()).map(({ title }) => title)).toEqual(['Ring']);
});

test('what was chosen on the list is reviewed at once, and the focus follows the steps', async () => {
  await v2.createLink({ title: 'Necklace', slug: freshSlug() });
  await v2.createLink({ title: 'Ring', slug: freshSlug() });
  window.happyDOM.setURL(`${proxy.origin}/`);
  const { user } = await openPage(`/${v2.instanceId}/links`);
  await user.click(await button('Select links'));
  await user.click(await screen.findByRole('option', { name: /^Ring/ }));
  await user.click(await button('Actions on the selection'));
  await user.click(await screen.findByRole('menuitem', { name: 'Move links to the new platform' }));
  await user.click(await button('Make the drafts (1)'));
  const question = await screen.findByRole('heading', { name: 'Publish the drafts?' });
  await waitFor(() => expect(document.activeElement).toBe(question));
  expect((await newLinks()).map(({ title }) => title)).toEqual(['Ring']);
});

test('what was chosen on the list, and was moved before, is marked', async () => {
  const id = await v2.createLink({ title: 'Ring', slug: freshSlug() });
  const made = await ext.createLink({ title: 'Ring', metadata: { moved_from: id } });
  await ext.moveLink(made.id, 'publish');
  window.happyDOM.setURL(`${proxy.origin}/`);
  const { user } = await openPage(`/${v2.instanceId}/links`);
  await user.click(await button('Select links'));
  await user.click(await screen.findByRole('option', { name: /^Ring/ }));
  await user.click(await button('Actions on the selection'));
  await user.click(await screen.findByRole('menuitem', { name: 'Move links to the new platform' }));
  expect(await screen.findByText(/^Already moved/)).toBeDefined();
  const way = screen.getByRole('link', { name: /new link of .*Ring/ });
  expect(way.getAttribute('href')).toBe(`/${ext.instanceId}/links/${made.id}`);
});

describe('a logo that is refused', () => {
  const refusal = (field: string): Fault => ({
    kind: 'status',
    status: 422,
    body: JSON.stringify({
      error: 'VALIDATION_ERROR',
      message: 'The given data was invalid.',
      errors: { [field]: ['This is not taken.'] },
    }),
  });
  const bodyOf = () => ({
    payment_instance_id: ext.instanceId,
    title: 'Necklace',
    description: '',
    currency: 'DZD',
    amount_mode: 'fixed' as const,
    amount: '2500.00',
    usage_mode: 'reusable' as const,
    metadata: {},
  });
  const attempts = () => proxy.calls.filter((call) => call === 'POST /bff/ext/links');
  const make = () => createMoved(bodyOf(), `data:image/png;base64,${PICTURE}`);

  test('keeps no link from moving: it goes over without it', async () => {
    proxy.spoil('POST', CREATE, refusal('logo'), 1);
    expect(await make()).toMatchObject({ title: 'Necklace', logo: null });
    expect(attempts()).toHaveLength(2);
  });

  test('goes over with it where it is taken; what else is refused stays refused', async () => {
    expect((await make()).logo).not.toBeNull();
    proxy.spoil('POST', CREATE, refusal('title'), 1);
    await expect(make()).rejects.toThrow();
    expect(attempts()).toHaveLength(2);
  });
});

test('a logo that cannot be had is said, and the link goes over without it', async () => {
  const id = await v2.createLink({ title: 'Necklace', slug: freshSlug() });
  const bytes = Uint8Array.from(atob(PICTURE), (sign) => sign.charCodeAt(0));
  const logo = new File([bytes], 'logo.png', { type: 'image/png' });
  await callV2('links.update', { params: { id }, body: { logo } });
  const { user } = await openMove();
  await user.click(await button(/^See what changes/));
  await button('Make the drafts (1)');
  await user.click(await button('Make the drafts (1)'));
  await screen.findByText(/1 logo could not be taken over/);
  expect(await newLinks()).toMatchObject([{ title: 'Necklace', logo: null }]);
});

test('what was moved before is marked, leads to its new link, and is not chosen by itself', async () => {
  await v2.createLink({ title: 'Necklace', slug: freshSlug() });
  const { user } = await openMove();
  await makeDrafts(user, 1);
  await screen.findByRole('heading', { name: 'Publish the drafts?' });
  await user.click(screen.getByRole('radio', { name: /Leave them open/ }));
  await user.click(await button('Publish 1 link'));
  await screen.findByText('1 of 1 links published');
  await v2.createLink({ title: 'Ring', slug: freshSlug() });
  await user.click(await button('Move other links'));
  await screen.findByText('1 open link has been moved already.');
  expect(screen.getByRole('button', { name: 'See what changes (1)' })).toBeDefined();
  const [made] = await newLinks();
  expect(
    screen.getByRole('link', { name: /new link of .*Necklace/, hidden: true }).getAttribute('href'),
  ).toBe(`/${ext.instanceId}/links/${made?.id}`);
  await user.click(screen.getByRole('radio', { name: 'Choose' }));
  const rows = screen.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent);
  expect(rows.filter((row) => row?.includes('Already moved'))).toHaveLength(1);
});
