import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPage } from '../../testing/open-page.tsx';
import {
  createWatchedMerchant,
  freshSlug,
  type WatchedMerchant,
} from '../../testing/watched-merchant.ts';

vi.setConfig({ testTimeout: 60_000 });

let merchant: WatchedMerchant;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  merchant = await createWatchedMerchant();
  await merchant.signIn();
});

afterEach(cleanup);

const LIMITED = {
  type: 'dynamic',
  payment_mode: 'limited',
  amount: '2500.00',
  max_payments: '15',
};

async function openLink(id: string) {
  const page = await openPage(`/${merchant.instanceId}/links/${id}`);
  await screen.findByRole('heading', { level: 1 });
  return page;
}

test('says how it stands, what it is, and shares its address byte for byte', async () => {
  const link = await merchant.createLink({
    ...LIMITED,
    slug: freshSlug(),
    title: 'Pottery workshop',
    details: 'Two hours.',
    inactivity_timeout_minutes: '2880',
    'udfs[udf1][value]': 'ATELIER24',
    'udfs[udf1][label]': 'Reference',
    'metadata[order_id]': 'ORD-1',
    'settings[allow_anonymous]': 'true',
  });
  await merchant.putLink(link.slug, 'partly_sold', 12);
  await openLink(link.id);
  const main = screen.getByRole('main');
  expect(within(main).getAllByText('Only 3 left')).not.toHaveLength(0);
  expect(within(main).getByText(/^After \d/)).toBeDefined();
  expect(within(main).getByText('The customer can pay without giving a name.')).toBeDefined();
  expect(within(main).getByText('ATELIER24')).toBeDefined();
  expect(within(main).getByText('ORD-1')).toBeDefined();
  expect(
    within(main).getByRole<HTMLInputElement>('textbox', { name: 'Address of the link' }).value,
  ).toBe(link['payment_link']);
});

test('more stock is added without leaving the page', async () => {
  const link = await merchant.createLink({ ...LIMITED, slug: freshSlug(), title: 'Concert' });
  await merchant.putLink(link.slug, 'sold_out');
  const { user, pathname } = await openLink(link.id);
  const add = screen.getByRole('link', { name: 'Add stock' });
  await user.hover(add);
  await vi.dynamicImportSettled();
  await user.click(add);
  const sheet = await screen.findByRole('dialog', { name: 'Add stock' });
  await user.click(await within(sheet).findByRole('button', { name: '+10' }));
  await user.click(within(sheet).getByRole('button', { name: 'Add 10 units' }));
  await within(sheet).findByText('On sale again');
  expect(pathname()).toBe(`/${merchant.instanceId}/links/${link.id}`);
  expect(await merchant.readLink(link.id)).toMatchObject({ max_payments: 25, status: 'active' });
});

test('an invoice cannot be edited, and leads to a new link instead', async () => {
  const link = await merchant.createLink({
    slug: freshSlug(),
    title: 'Invoice 101',
    type: 'dynamic',
    payment_mode: 'one_shot',
    amount: '500.00',
  });
  await openLink(link.id);
  expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Make a new link from this one' })).toBeDefined();
});

test('what was paid is said once, with when', async () => {
  const link = await merchant.createLink({
    slug: freshSlug(),
    title: 'Invoice 102',
    type: 'dynamic',
    payment_mode: 'one_shot',
    amount: '500.00',
  });
  await merchant.putLink(link.slug, 'paid');
  await openLink(link.id);
  const line = screen.getByText(/^Invoice\s·/);
  expect(line.textContent.split('500.00')).toHaveLength(2);
});

test('a link that is not there says so, and offers another try', async () => {
  await openPage(`/${merchant.instanceId}/links/no-such-link`);
  const notice = await screen.findByRole('alert');
  expect(within(notice).getByRole('button', { name: 'Try again' })).toBeDefined();
  expect(within(notice).getByRole('link', { name: 'See the links' })).toBeDefined();
});

test('folds a title that is too long for its place, and shows all of it', async () => {
  const title = 'Atelier '.repeat(30).trim();
  const link = await merchant.createLink({ ...LIMITED, slug: freshSlug(), title });
  const height = vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(400);
  try {
    const { user } = await openLink(link.id);
    const heading = screen.getByRole('heading', { level: 1, name: title });
    expect(heading.className).toContain('line-clamp-3');
    await user.click(screen.getByRole('button', { name: 'Show the whole title' }));
    expect(heading.className).not.toContain('line-clamp-3');
    screen.getByRole('button', { name: 'Shorten the title', expanded: true });
  } finally {
    height.mockRestore();
  }
});
