import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EVERY_FAULT, NOTHING_LOST } from '../../testing/every-fault.ts';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { fill } from '../../testing/fill.ts';
import { openPage } from '../../testing/open-page.tsx';
import {
  createWatchedMerchant,
  freshSlug,
  type ApiLink,
  type WatchedMerchant,
} from '../../testing/watched-merchant.ts';

// Whole pages over a real server: more than a pure function needs.
vi.setConfig({ testTimeout: 120_000 });

const UPDATE = /^\/bff\/v2\/links\/update\//;
const READ = /^\/bff\/v2\/links\/[^/?]+$/;

let merchant: WatchedMerchant;
let proxy: FaultProxy;
let link: ApiLink;

const UDFS = {
  'udfs[udf1][value]': 'ATELIER24',
  'udfs[udf1][label]': 'Reference',
  'udfs[udf3][value]': 'ROOM7',
};

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  merchant = await createWatchedMerchant();
  proxy = await startFaultProxy();
  window.happyDOM.setURL(`${proxy.origin}/`);
  await merchant.signIn();
  link = await merchant.createLink({
    slug: freshSlug(),
    title: 'Pottery workshop',
    details: 'Two hours.',
    type: 'dynamic',
    payment_mode: 'limited',
    amount: '2500.00',
    max_payments: '15',
    inactivity_timeout_minutes: '2880',
    'metadata[order_id]': 'ORD-1',
    'metadata[room]': 'A',
    ...UDFS,
  });
});

afterEach(async () => {
  cleanup();
  await proxy.close();
});

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const updateCalls = () => proxy.calls.filter((call) => /^POST .*\/links\/update\//.test(call));

async function openEdit(id = link.id) {
  const page = await openPage(`/${merchant.instanceId}/links/${id}/edit`);
  await screen.findByRole('heading', { level: 1, name: 'Edit the link' });
  return page;
}

/** Saves past the summary of what will change. */
async function save(user: UserEvent): Promise<void> {
  await user.click(button('Save'));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
}

async function expectSaved(page: { pathname: () => string }): Promise<void> {
  await waitFor(() => expect(page.pathname()).toBe(`/${merchant.instanceId}/links/${link.id}`));
}

describe('saving', () => {
  test('a new title leaves references, metadata, settings and the delay alone', async () => {
    const page = await openEdit();
    await fill(page.user, field('Title'), 'Raku workshop');
    await save(page.user);
    await expectSaved(page);
    expect(await merchant.readLink(link.id)).toMatchObject({
      title: 'Raku workshop',
      udfs: {
        udf1: { value: 'ATELIER24', label: 'Reference' },
        udf3: { value: 'ROOM7' },
      },
      metadata: { order_id: 'ORD-1', room: 'A' },
      inactivity_timeout_minutes: 2_880,
    });
  });

  test('the summary tells before and after, and which references vanish', async () => {
    const page = await openEdit();
    const { user } = page;
    await fill(user, field('Price'), '3 333,50');
    await user.clear(field('Reference udf3'));
    await user.click(button('Remove room'));
    await user.click(button('Save'));
    const dialog = await screen.findByRole('dialog', { name: 'Save these 3 changes?' });
    expect(
      within(dialog).getByText('One bank reference will be taken off the link.'),
    ).toBeDefined();
    expect(within(dialog).getByText('2,500.00')).toBeDefined();
    expect(within(dialog).getByText('3,333.50')).toBeDefined();
    expect(updateCalls()).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await expectSaved(page);
    const saved = await merchant.readLink(link.id);
    expect(saved).toMatchObject({ amount: '3333.50', metadata: { order_id: 'ORD-1' } });
    expect(saved['udfs']).toEqual({ udf1: { value: 'ATELIER24', label: 'Reference' } });
    expect(saved['metadata']).not.toHaveProperty('room');
  });

  test('a delay is cleared back to the instance’s', async () => {
    const page = await openEdit();
    await page.user.click(screen.getByRole('radio', { name: /^Never/ }));
    await save(page.user);
    await expectSaved(page);
    expect(await merchant.readLink(link.id)).toMatchObject({ inactivity_timeout_minutes: null });
  });

  test('nothing changed is nothing sent', async () => {
    const { user } = await openEdit();
    await fill(user, field('Price'), '2 500,00');
    await user.click(button('Save'));
    await screen.findByText('Nothing has changed.');
    expect(updateCalls()).toHaveLength(0);
  });

  test('mode and address are shown, locked, with the reason', async () => {
    await openEdit();
    expect(screen.getByText(/no longer change once the link is created/)).toBeDefined();
    expect(field('Address')).toHaveProperty('readOnly', true);
    expect(field('Address')).toHaveProperty('value', link['payment_link']);
  });

  test('a quota below what is sold is refused on its field', async () => {
    await merchant.putLink(link.slug, 'partly_sold', 12);
    const { user } = await openEdit();
    await fill(user, field('Quantity'), '10');
    await user.click(button('Save'));
    await screen.findAllByText(/12 payments already received/);
    expect(document.activeElement).toBe(field('Quantity'));
    expect(updateCalls()).toHaveLength(0);
  });
});

describe('what may not be edited', () => {
  test('an invoice shows why, and leads to a new one', async () => {
    const invoice = await merchant.createLink({
      slug: freshSlug(),
      type: 'dynamic',
      payment_mode: 'one_shot',
      amount: '100.00',
    });
    const { user, pathname } = await openEdit(invoice.id);
    expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Make a new link from this one' }));
    await screen.findByRole('heading', { name: 'New link from another one' });
    expect(pathname()).toBe(`/${merchant.instanceId}/links/new`);
  });

  test('an expired link too', async () => {
    await merchant.putLink(link.slug, 'expired');
    await openEdit();
    expect(screen.getByText('This link can no longer be edited')).toBeDefined();
  });

  test('a sold-out link is saved with more stock, and reopens', async () => {
    await merchant.putLink(link.slug, 'sold_out');
    const page = await openEdit();
    await fill(page.user, field('Title'), 'Second batch');
    await page.user.click(button('Save'));
    await screen.findAllByText(/15 payments already received/);
    await page.user.click(button('Add 5'));
    expect(field('Quantity')).toHaveProperty('value', '20');
    await save(page.user);
    await expectSaved(page);
    expect(await merchant.readLink(link.id)).toMatchObject({
      title: 'Second batch',
      max_payments: 20,
      status: 'active',
      slug: link.slug,
    });
  });
});

describe('a sold-out link', () => {
  test('says when it would close once it is on sale again', async () => {
    await merchant.putLink(link.slug, 'sold_out');
    await openEdit();
    await screen.findByText(/^Back on sale now, it would close on/);
    expect(screen.queryByText(/^Created now/)).toBeNull();
  });
});

describe('somebody else changes the link meanwhile', () => {
  test('it is told field by field, and mine is kept on top when I say so', async () => {
    const page = await openEdit();
    const { user } = page;
    await fill(user, field('Title'), 'My title');
    await fill(user, field('Reference udf3'), 'MINE');
    await merchant.updateLink(link.id, { title: 'Their title', amount: '4000.00' });
    await save(user);
    const notice = await screen.findByRole('alert');
    expect(within(notice).getByText('Their title')).toBeDefined();
    expect(within(notice).getByText('4,000.00')).toBeDefined();
    expect(within(notice).getAllByText('you changed it too')).toHaveLength(1);
    expect(await merchant.readLink(link.id)).toMatchObject({ title: 'Their title' });
    expect(field('Title')).toHaveProperty('value', 'My title');

    await user.click(within(notice).getByRole('button', { name: 'Keep my changes on top' }));
    expect(field('Title')).toHaveProperty('value', 'My title');
    expect(field('Price')).toHaveProperty('value', '4000');
    await save(user);
    await expectSaved(page);
    expect(await merchant.readLink(link.id)).toMatchObject({
      title: 'My title',
      amount: '4000.00',
      udfs: { udf1: { value: 'ATELIER24' }, udf3: { value: 'MINE' } },
    });
  });

  test('theirs is taken when I say so', async () => {
    const { user } = await openEdit();
    await fill(user, field('Title'), 'My title');
    await merchant.updateLink(link.id, { title: 'Their title' });
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Take the current version' }));
    expect(field('Title')).toHaveProperty('value', 'Their title');
  });

  test('an API that marks no states is read once more before saving', async () => {
    proxy.spoil('GET', READ, { kind: 'noEtag' });
    const { user } = await openEdit();
    await fill(user, field('Title'), 'My title');
    await merchant.updateLink(link.id, { details: 'Their details' });
    await save(user);
    const notice = await screen.findByRole('alert');
    expect(within(notice).getByText('Their details')).toBeDefined();
    expect(updateCalls()).toHaveLength(0);
  });

  test('a payment in between is no conflict', async () => {
    const page = await openEdit();
    await fill(page.user, field('Title'), 'My title');
    await merchant.putLink(link.slug, 'partly_sold', 3);
    await save(page.user);
    await expectSaved(page);
    expect(await merchant.readLink(link.id)).toMatchObject({
      title: 'My title',
      successful_payments_count: 3,
    });
  });
});

describe('under trouble', () => {
  test('every fault has its word, and the form stays as it is', async () => {
    const page = await openEdit();
    const { user } = page;
    await fill(user, field('Title'), 'Raku workshop');
    await fill(user, field('Reference udf1'), 'NEWREF');
    for (const [name, fault] of EVERY_FAULT) {
      proxy.spoil('POST', UPDATE, fault, 2);
      await save(user);
      const isConflict = name === '412';
      const notice = isConflict
        ? await screen.findByText('The link changed while you were editing it')
        : await screen.findByText(NOTHING_LOST);
      expect(notice.textContent.length).toBeGreaterThan('Nothing you typed is lost.'.length);
      expect({ name, title: field('Title').value, udf1: field('Reference udf1').value }).toEqual({
        name,
        title: 'Raku workshop',
        udf1: 'NEWREF',
      });
      // A session that was refused asks for the keys over the form.
      if (name === '401' || name === '419') {
        const prompt = await screen.findByRole('dialog');
        await user.click(within(prompt).getByRole('button', { name: 'Close' }));
      }
      if (isConflict) await user.click(button('Keep my changes on top'));
      proxy.mend();
    }
    expect(await merchant.readLink(link.id)).toMatchObject({ title: 'Pottery workshop' });
    await merchant.signIn();
    await save(user);
    await expectSaved(page);
    expect(await merchant.readLink(link.id)).toMatchObject({ title: 'Raku workshop' });
  });

  test('an answer that got lost is settled by reading the link', async () => {
    const page = await openEdit();
    await fill(page.user, field('Title'), 'Raku workshop');
    proxy.spoil('POST', UPDATE, { kind: 'lostAnswerAsStatus', status: 502 }, 1);
    await save(page.user);
    await expectSaved(page);
    await screen.findByText(/had got lost on its way/);
    expect(updateCalls()).toHaveLength(1);
  });

  test('a 422 of the API lands on its field', async () => {
    const { user } = await openEdit();
    await fill(user, field('Reference udf1'), 'B2');
    const errors = { 'udfs.udf1.value': ['This reference is used already.'] };
    const body = JSON.stringify({ message: 'The given data was invalid.', errors });
    proxy.spoil('POST', UPDATE, { kind: 'status', status: 422, body }, 1);
    await save(user);
    await screen.findAllByText(/This reference is used already\./);
    expect(document.activeElement).toBe(field('Reference udf1'));
  });
});

describe('leaving', () => {
  test('is asked about, naming what would be lost', async () => {
    const { user, pathname } = await openEdit();
    await fill(user, field('Title'), 'Raku workshop');
    const navigation = screen.getByRole('navigation', { name: /Main navigation/i });
    await user.click(within(navigation).getByRole('link', { name: /^Links/ }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
    expect(within(dialog).getByText('Title')).toBeDefined();
    await user.click(within(dialog).getByText('Keep editing'));
    expect(field('Title')).toHaveProperty('value', 'Raku workshop');
    await user.click(within(navigation).getByRole('link', { name: /^Links/ }));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await waitFor(() => expect(pathname()).toBe(`/${merchant.instanceId}/links`));
  });

  test('a reload gives the changes back, on top of what changed meanwhile', async () => {
    const { user } = await openEdit();
    await fill(user, field('Title'), 'My title');
    cleanup();
    await merchant.updateLink(link.id, { amount: '4000.00' });
    await openEdit();
    expect(field('Title')).toHaveProperty('value', 'My title');
    expect(field('Price')).toHaveProperty('value', '4000');
    expect(screen.getByText(/The link has changed since/)).toBeDefined();
  });
});
