import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { fill } from '../../testing/fill.ts';
import { openPage } from '../../testing/open-page.tsx';
import {
  createWatchedMerchant,
  freshSlug,
  type ApiLink,
  type WatchedMerchant,
} from '../../testing/watched-merchant.ts';

vi.setConfig({ testTimeout: 60_000 });

const UPDATE = /^\/bff\/v2\/links\/update\//;
const READ = /^\/bff\/v2\/links\/[^/?]+$/;

let merchant: WatchedMerchant;
let proxy: FaultProxy;
let link: ApiLink;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  merchant = await createWatchedMerchant();
  proxy = await startFaultProxy();
  window.happyDOM.setURL(`${proxy.origin}/`);
  await merchant.signIn();
  link = await merchant.createLink({
    slug: freshSlug(),
    title: 'Concert',
    type: 'dynamic',
    payment_mode: 'limited',
    amount: '1000.00',
    max_payments: '20',
    'udfs[udf1][value]': 'CONCERT',
  });
  await merchant.putLink(link.slug, 'sold_out');
});

afterEach(async () => {
  cleanup();
  await proxy.close();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openRestock(language: 'en' | 'ar' = 'en') {
  const page = await openPage(`/${merchant.instanceId}/links/${link.id}/restock`, { language });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

test('adding five reopens the link at the same address, with a message to send', async () => {
  const { user } = await openRestock();
  expect(screen.getByText('nothing left to sell')).toBeDefined();
  await user.click(button('+5'));
  expect(screen.getByText('25')).toBeDefined();
  expect(screen.getByText('5 of them to sell')).toBeDefined();
  await user.dblClick(button('Add 5 units'));
  await screen.findByText('On sale again');
  // The button that was pressed has gone.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('On sale again'));
  expect(await merchant.readLink(link.id)).toMatchObject({
    max_payments: 25,
    status: 'active',
    payment_link: link['payment_link'],
    udfs: { udf1: { value: 'CONCERT' } },
  });
  const message = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  expect(message.value).toContain('Concert');
  // The address byte for byte, and nothing stuck to it.
  const words = message.value.split(/\s+/);
  expect(words).toContain(link['payment_link']);
  expect(proxy.calls.filter((call) => call.includes('/links/update/'))).toHaveLength(1);
});

test('a quota that somebody else raised meanwhile is shown, not overwritten', async () => {
  const { user } = await openRestock();
  await user.click(button('+10'));
  await merchant.updateLink(link.id, { max_payments: '40' });
  await user.click(button('Add 10 units'));
  await screen.findByText(/it is 40 now/);
  expect(await merchant.readLink(link.id)).toMatchObject({ max_payments: 40 });
  await user.click(button('Add 10 units'));
  await screen.findByText('The stock is added');
  expect(await merchant.readLink(link.id)).toMatchObject({ max_payments: 50 });
});

test('a link that takes no stock says why, and leads to a new one', async () => {
  const other = await merchant.createLink({
    slug: freshSlug(),
    type: 'dynamic',
    payment_mode: 'limited',
    amount: '100.00',
    max_payments: '3',
    inactivity_timeout_minutes: '60',
  });
  await openPage(`/${merchant.instanceId}/links/${other.id}/restock`).then(async ({ user }) => {
    await screen.findByRole('heading', { level: 1 });
    await user.click(button('+1'));
    await merchant.putLink(other.slug, 'expired');
    await user.click(button('Add 1 unit'));
  });
  await screen.findByText('This link takes no more stock');
  expect(screen.getByRole('link', { name: 'Make a new link from this one' })).toBeDefined();
});

test('an answer that got lost is settled by reading the link', async () => {
  const { user } = await openRestock();
  await fill(user, screen.getByRole('textbox', { name: 'Another quantity' }), '٧');
  proxy.spoil('POST', UPDATE, { kind: 'lostAnswer' }, 1);
  await user.click(button('Add 7 units'));
  await screen.findByText('On sale again');
  expect(await merchant.readLink(link.id)).toMatchObject({ max_payments: 27 });
});

test('while nobody can tell, the link is read again before anything is added', async () => {
  const { user } = await openRestock();
  await user.click(button('+1'));
  proxy.spoil('POST', UPDATE, { kind: 'dropped' });
  await user.click(button('Add 1 unit'));
  await screen.findByText('Nothing was added');
  proxy.mend();
  proxy.spoil('POST', UPDATE, { kind: 'lostAnswer' }, 1);
  proxy.spoil('GET', READ, { kind: 'dropped' });
  await user.click(button('Add 1 unit'));
  await screen.findByText(/Nothing you typed is lost/);
  proxy.mend();
  await user.click(button('Add 1 unit'));
  await screen.findByText('On sale again');
  expect(await merchant.readLink(link.id)).toMatchObject({ max_payments: 21 });
});

test('nothing and too many are told on the field', async () => {
  const { user } = await openRestock();
  await user.click(button('Add stock'));
  await screen.findByText('A whole number, at least 1.');
  await fill(user, screen.getByRole('textbox', { name: 'Another quantity' }), '999 999');
  await user.click(button(/^Add/));
  await screen.findByText(/999,980 at most/);
  expect(proxy.calls.filter((call) => call.includes('/links/update/'))).toHaveLength(0);
});

test('in Arabic the count has its own form', async () => {
  const { user } = await openRestock('ar');
  await user.click(button('+1'));
  await user.click(button('+1'));
  expect(button('إضافة وحدتين')).toBeDefined();
  await user.click(button('+1'));
  expect(button('إضافة 3 وحدات')).toBeDefined();
});
