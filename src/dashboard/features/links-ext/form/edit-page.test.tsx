import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callExt } from '../../../api/call-ext.ts';
import { EVERY_FAULT, NOTHING_LOST } from '../../../testing/every-fault.ts';
import { freshExtMerchant, type ExtTestMerchant } from '../../../testing/ext-merchant.ts';
import { startFaultProxy, type FaultProxy } from '../../../testing/fault-proxy.ts';
import { fill } from '../../../testing/fill.ts';
import { pay } from '../../../testing/payers.ts';
import { openPage } from '../../../testing/open-page.tsx';
import { signIn } from '../../../testing/render-route.tsx';

// Whole pages over a real server: more than a pure function needs.
vi.setConfig({ testTimeout: 120_000 });

const LINK = /^\/bff\/ext\/links\/[^/?]+$/;

let merchant: ExtTestMerchant;
let proxy: FaultProxy;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  merchant = await freshExtMerchant();
  proxy = await startFaultProxy();
  window.happyDOM.setURL(`${proxy.origin}/`);
  await signIn(merchant, 'ext');
});

afterEach(async () => {
  cleanup();
  await proxy.close();
});

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const readLink = async (id: string) => (await callExt('links.read', { params: { id } })).data;

async function openEdit(id: string) {
  const page = await openPage(`/${merchant.instanceId}/links/${id}/edit`);
  await screen.findByRole('heading', { level: 1, name: 'Edit the link' });
  return page;
}

/** Says what changes, and saves it. */
async function save(user: UserEvent): Promise<void> {
  await user.click(button('Save'));
  const review = await screen.findByRole('dialog', { name: /^Save (this change|these)/ });
  await user.click(within(review).getByRole('button', { name: 'Save' }));
}

describe('what is saved', () => {
  test('is what was changed, told before; the mode too while nobody has paid', async () => {
    const { id } = await merchant.createLink({ title: 'Workshop', metadata: { order_id: '7' } });
    const { user, pathname } = await openEdit(id);
    expect(screen.getByText('This is a draft: nobody sees it yet.')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: /Limited number/ }));
    await fill(user, field('Title'), 'Big workshop');
    await fill(user, field('Number of payments'), '12');
    await user.click(button('Save'));
    const review = await screen.findByRole('dialog', { name: 'Save these 3 changes?' });
    expect(review.textContent).toContain('Product');
    expect(review.textContent).toContain('Limited number');
    await user.click(within(review).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(pathname()).toBe(`/${merchant.instanceId}/links/${id}`));
    expect(await readLink(id)).toMatchObject({
      title: 'Big workshop',
      usage_mode: 'limited',
      max_uses: 12,
      metadata: { order_id: '7' },
    });
  });

  test('nothing is sent for a form that was left alone', async () => {
    const { id } = await merchant.createLink();
    const { user } = await openEdit(id);
    await user.click(button('Save'));
    await screen.findByText('Nothing has changed.');
    expect(proxy.calls.filter((call) => call.startsWith('PUT'))).toEqual([]);
  });
});

describe('a link that cannot be changed', () => {
  test('an archived one tells why, and leads to a new one', async () => {
    const { id } = await merchant.createLink();
    await merchant.moveLink(id, 'archive');
    await openEdit(id);
    expect(screen.getByText(/This link is archived/)).toBeDefined();
    expect(
      screen.getByRole('link', { name: 'Make a new link from this one' }).getAttribute('href'),
    ).toContain(`from=${id}`);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a link that has been paid', () => {
  async function paidLink() {
    const made = await merchant.createLink({
      title: 'Workshop',
      usage_mode: 'limited',
      max_uses: 3,
    });
    await merchant.moveLink(made.id, 'publish');
    await pay(made.slug);
    return made;
  }

  test('price, mode and form are locked with their reason; the limit rises, and falls no lower', async () => {
    const { id } = await paidLink();
    const { user } = await openEdit(id);
    expect(
      screen.getByText(/1 payment received: price, mode and form cannot change/),
    ).toBeDefined();
    expect(field('Price')).toHaveProperty('readOnly', true);
    expect(screen.queryByRole('radio', { name: /Product|Fixed price/ })).toBeNull();
    await fill(user, field('Number of payments'), '0');
    await user.click(button('Save'));
    await screen.findAllByText(/The number of payments goes from 1|Not lower than the 1 payment/);
    await fill(user, field('Number of payments'), '1');
    expect(screen.getByText(/the link would stop for good/)).toBeDefined();
    await fill(user, field('Number of payments'), '5');
    await save(user);
    await waitFor(async () => expect(await readLink(id)).toMatchObject({ max_uses: 5 }));
  });

  test('for another price it is archived, once that was confirmed, and a new one begins as it', async () => {
    const { id } = await paidLink();
    const { user, pathname } = await openEdit(id);
    await user.click(button('Archive and make a new one'));
    const question = await screen.findByRole('alertdialog', { name: 'Archive “Workshop”?' });
    const [, back] = within(question).getAllByRole('button', { name: 'Cancel' });
    await user.click(back ?? question);
    expect(await readLink(id)).toMatchObject({ status: 'active' });
    await user.click(button('Archive and make a new one'));
    await user.click(await screen.findByRole('button', { name: 'Archive and continue' }));
    await screen.findByRole('heading', { level: 1, name: /^New link/ });
    expect(pathname()).toBe(`/${merchant.instanceId}/links/new`);
    expect(field('Title')).toHaveProperty('value', 'Workshop');
    expect(field('Price')).toHaveProperty('readOnly', false);
    expect(await readLink(id)).toMatchObject({ status: 'archived' });
  });

  test('a payment that comes in while it is edited is no conflict', async () => {
    const { id, slug } = await merchant.createLink({ title: 'Workshop' });
    await merchant.moveLink(id, 'publish');
    const { user } = await openEdit(id);
    await fill(user, field('Title'), 'Big workshop');
    await pay(slug);
    await save(user);
    await waitFor(async () =>
      expect(await readLink(id)).toMatchObject({ title: 'Big workshop', paid_count: 1 }),
    );
  });
});

describe('somebody else changed it meanwhile', () => {
  async function changeBehind(id: string, fields: Record<string, string>) {
    await callExt('links.update', { params: { id }, body: fields });
  }

  test('it is told field by field, and mine is kept on top when I say so', async () => {
    const { id } = await merchant.createLink({ title: 'Workshop' });
    const { user } = await openEdit(id);
    await fill(user, field('Price'), '9 000');
    await changeBehind(id, { title: 'Their workshop' });
    await save(user);
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Their workshop');
    expect(await readLink(id)).toMatchObject({ amount: 450_000 });
    await user.click(within(notice).getByRole('button', { name: /on top/ }));
    expect(field('Title')).toHaveProperty('value', 'Their workshop');
    await save(user);
    await waitFor(async () =>
      expect(await readLink(id)).toMatchObject({ title: 'Their workshop', amount: 900_000 }),
    );
  });

  test('an API that marks no states is read once more before saving', async () => {
    const { id } = await merchant.createLink({ title: 'Workshop' });
    proxy.spoil('GET', LINK, { kind: 'noEtag' });
    const { user } = await openEdit(id);
    await fill(user, field('Price'), '9 000');
    await changeBehind(id, { title: 'Their workshop' });
    await save(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Their workshop');
  });
});

describe('trouble', () => {
  test('every fault has its word, and the form stays as it is', async () => {
    const { id } = await merchant.createLink();
    const { user } = await openEdit(id);
    await fill(user, field('Title'), 'Typed');
    for (const [name, fault] of EVERY_FAULT) {
      // A 412 is read anew and sent once more: it takes two to be told.
      proxy.spoil('PUT', LINK, fault, name === '412' ? 2 : 1);
      await save(user);
      await screen.findByText(
        new RegExp(`${NOTHING_LOST.source}|The link has changed|changed while`),
      );
      expect(field('Title')).toHaveProperty('value', 'Typed');
      if (name === '401' || name === '419') {
        const prompt = await screen.findByRole('dialog');
        await user.click(within(prompt).getByRole('button', { name: 'Close' }));
      }
    }
    expect(await readLink(id)).toMatchObject({ title: 'Commande' });
  });

  test('an answer that got lost is settled by reading the link', async () => {
    const { id } = await merchant.createLink();
    const { user, pathname } = await openEdit(id);
    await fill(user, field('Title'), 'Typed');
    proxy.spoil('PUT', LINK, { kind: 'lostAnswer' }, 1);
    await save(user);
    await waitFor(() => expect(pathname()).toBe(`/${merchant.instanceId}/links/${id}`));
    expect(await readLink(id)).toMatchObject({ title: 'Typed' });
  });

  test('leaving with changes is asked about, naming what would be lost', async () => {
    const { id } = await merchant.createLink();
    const { user } = await openEdit(id);
    await fill(user, field('Price'), '9 000');
    await user.click(screen.getByRole('link', { name: 'Settings' }));
    const question = await screen.findByRole('alertdialog');
    expect(within(question).getByText('Price')).toBeDefined();
  });
});

describe('what is typed', () => {
  test('is there again after a reload, on top of what changed meanwhile', async () => {
    const { id } = await merchant.createLink({
      title: 'Workshop',
      usage_mode: 'whitelist',
      allowed_payers: [{ email: 'leila@example.dz' }],
    });
    const { user } = await openEdit(id);
    await fill(user, field('Title'), 'Big workshop');
    cleanup();
    await callExt('links.update', { params: { id }, body: { amount: '5000.00' } });
    await openEdit(id);
    expect(field('Title')).toHaveProperty('value', 'Big workshop');
    expect(field('Price')).toHaveProperty('value', '5000');
    expect(screen.getByText(/The link has changed since/)).toBeDefined();
  });

  test('is forgotten once it is saved', async () => {
    const { id } = await merchant.createLink({ title: 'Workshop' });
    const { user, pathname } = await openEdit(id);
    await fill(user, field('Title'), 'Big workshop');
    await save(user);
    await waitFor(() => expect(pathname()).toBe(`/${merchant.instanceId}/links/${id}`));
    cleanup();
    await openEdit(id);
    expect(field('Title')).toHaveProperty('value', 'Big workshop');
    expect(screen.queryByText(/found again|restored|given back/i)).toBeNull();
    expect(Object.keys(sessionStorage).filter((key) => key.includes(id))).toEqual([]);
  });
});
