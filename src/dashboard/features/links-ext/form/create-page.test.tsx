import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callExt } from '../../../api/call-ext.ts';
import { EVERY_FAULT, NOTHING_LOST } from '../../../testing/every-fault.ts';
import { freshExtMerchant, type ExtTestMerchant } from '../../../testing/ext-merchant.ts';
import { startFaultProxy, type FaultProxy } from '../../../testing/fault-proxy.ts';
import { fill } from '../../../testing/fill.ts';
import { openPage } from '../../../testing/open-page.tsx';
import { signIn } from '../../../testing/render-route.tsx';

// Whole pages over a real server: more than a pure function needs.
vi.setConfig({ testTimeout: 120_000 });

const LINKS = /^\/bff\/ext\/links$/;
const LIST = /^\/bff\/ext\/links\?/;
const PUBLISH = /^\/bff\/ext\/links\/[^/]+\/publish$/;

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

const field = (name: string) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const time = (label: string) => screen.getByLabelText(label);

async function openCreate(search = '') {
  const page = await openPage(`/${merchant.instanceId}/links/new${search}`);
  await screen.findByRole('heading', { level: 1, name: /^New link/ });
  return page;
}

async function choose(user: UserEvent, mode: RegExp): Promise<void> {
  await user.click(screen.getByRole('radio', { name: mode }));
}

async function fillProduct(user: UserEvent): Promise<void> {
  await fill(user, field('Title'), 'Silver necklace');
  await fill(user, field('Price'), '8 000');
}

/** The whole page, which is fetched once the form is on screen. */
const made = async (title: string) => {
  await screen.findByRole('link', { name: 'See the link' });
  await screen.findByRole('heading', { name: title });
};
const published = () => made('The link is published');
const drafted = () => made('The draft is saved');

const madeLinks = async () => {
  const { data } = await callExt('links.list', {
    query: { payment_instance_id: merchant.instanceId },
  });
  return data.items;
};
const calls = (pattern: RegExp) => proxy.calls.filter((call) => pattern.test(call)).length;

describe('making a link', () => {
  test('it is made once, published, and nothing of the form is kept', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    await user.dblClick(button('Create and publish'));
    await published();
    expect(await madeLinks()).toMatchObject([
      { title: 'Silver necklace', amount: 800_000, usage_mode: 'reusable', status: 'active' },
    ]);
    expect(calls(/^POST \/bff\/ext\/links$/)).toBe(1);
    expect(Object.keys({ ...localStorage }).filter((key) => key.includes('draft'))).toEqual([]);

    await user.click(button('Create another link'));
    expect(field('Title')).toHaveProperty('value', '');
  });

  test('a draft is nobody’s business until it is published', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    await user.click(button('Save as draft'));
    await drafted();
    expect(await madeLinks()).toMatchObject([{ status: 'draft' }]);
    expect(calls(/POST .*publish/)).toBe(0);
    await user.click(button('Publish'));
    await published();
    expect(await madeLinks()).toMatchObject([{ status: 'active' }]);
  });

  test('a collection with an open amount within bounds, an end, metadata and a logo', async () => {
    const { user } = await openCreate();
    await choose(user, /Collection/);
    await fill(user, field('Title'), 'For the roof');
    await user.click(screen.getByRole('radio', { name: 'Open amount' }));
    await fill(user, screen.getByRole('textbox', { name: /^Minimum/ }), '٢٠٠');
    await fill(user, screen.getByRole('textbox', { name: /^Maximum/ }), '8 000,50');
    await fill(user, field('Goal'), '100 000');
    await user.type(time('Expires on optional'), '2099-01-31T20:00');
    await user.click(button('Add information'));
    await fill(user, field('Name'), 'project');
    await fill(user, field('Value'), 'roof');
    const png = await sharp({
      create: { width: 64, height: 40, channels: 3, background: '#36c' },
    })
      .png()
      .toBuffer();
    await user.upload(
      screen.getByLabelText(/^Logo/),
      new File([new Uint8Array(png)], 'shop.png', { type: 'image/png' }),
    );
    await screen.findByText('shop.png');
    await user.click(button('Create and publish'));
    await published();
    expect(await madeLinks()).toMatchObject([
      {
        status: 'active',
        usage_mode: 'capped_amount',
        amount_mode: 'open',
        min_amount: 20_000,
        max_amount: 800_050,
        target_amount: 10_000_000,
        expires_at: Date.UTC(2099, 0, 31, 19),
        metadata: { project: 'roof' },
        logo: expect.stringMatching(/^http/),
      },
    ]);
  });

  test('a period in Algiers time, and so many payments', async () => {
    const { user } = await openCreate();
    await choose(user, /Period/);
    await fillProduct(user);
    await user.type(field('Start'), '1/2/2099');
    await screen.findByText('The time is missing.');
    await user.type(field('Start: time'), '8h');
    await screen.findByText(/Sunday.* 1 February 2099.*08:00/);
    await user.type(field('End'), '10/02/2099');
    await user.type(field('End: time'), '25:30');
    await user.click(button('Save as draft'));
    await waitFor(() => expect(document.activeElement).toBe(field('End')));
    await fill(user, field('End: time'), '٢٠:٣٠');
    await user.click(button('Save as draft'));
    await drafted();
    await user.click(button('Create another link'));
    await choose(user, /Limited number/);
    await fillProduct(user);
    await fill(user, field('Number of payments'), '٢٠');
    await user.click(button('Save as draft'));
    await drafted();
    expect(await madeLinks()).toMatchObject([
      { usage_mode: 'limited', max_uses: 20, starts_at: null },
      {
        usage_mode: 'time_window',
        starts_at: Date.UTC(2099, 1, 1, 7),
        ends_at: Date.UTC(2099, 1, 10, 19, 30),
      },
    ]);
  });

  test('a list is pasted, completed from a file, and its wrong lines are named', async () => {
    const { user } = await openCreate();
    await choose(user, /Chosen customers/);
    await fillProduct(user);
    await fill(user, field('Customers who can pay'), 'amina@example.dz\nKarim\n0555 12 34 56');
    expect(await screen.findByText('This line is neither an e-mail nor a phone:')).toBeDefined();
    expect(screen.getByText('line 2')).toBeDefined();
    await user.click(button('Create and publish'));
    await screen.findAllByText(/1 line|A line is neither/);
    expect(await madeLinks()).toEqual([]);

    await fill(user, field('Customers who can pay'), 'amina@example.dz\n0555 12 34 56');
    const csv = Buffer.from('\ufeffE-mail;Téléphone\nsara@example.dz;0661 00 11 22\n');
    await user.upload(
      screen.getByLabelText('Take a CSV file'),
      new File([new Uint8Array(csv)], 'list.csv', { type: 'text/csv' }),
    );
    await screen.findByText('3 customers recognised');
    await user.click(button('Create and publish'));
    await published();
    expect(await madeLinks()).toMatchObject([
      {
        allowed_payers: [
          { email: 'amina@example.dz', phone: null },
          { email: null, phone: '+213555123456' },
          { email: 'sara@example.dz', phone: '+213661001122' },
        ],
      },
    ]);
  });

  test('a link begun from another one takes its fields over, and its own mark', async () => {
    const { id } = await merchant.createLink({
      title: 'Workshop',
      usage_mode: 'limited',
      max_uses: 12,
      metadata: { order_id: '7', dashboard_ref: 'other' },
    });
    const { user } = await openCreate(`?from=${id}`);
    expect(field('Title')).toHaveProperty('value', 'Workshop');
    expect(field('Number of payments')).toHaveProperty('value', '12');
    await user.click(button('Save as draft'));
    await drafted();
    const [copy] = (await madeLinks()).filter((link) => link.id !== id);
    expect(copy).toMatchObject({ title: 'Workshop', max_uses: 12, metadata: { order_id: '7' } });
    expect(copy?.metadata?.['dashboard_ref']).not.toBe('other');
  });
});

describe('what is wrong', () => {
  test('is told all at once, and the first field gets the focus', async () => {
    const { user } = await openCreate();
    await choose(user, /Period/);
    await user.type(time('Start'), '2099-02-10T08:00');
    await user.type(time('End'), '2099-02-01T08:00');
    await user.click(button('Create and publish'));
    await screen.findByText(/^3 fields/);
    await waitFor(() => expect(document.activeElement).toBe(field('Title')));
    expect(screen.getAllByText('The end comes after the start.')).not.toEqual([]);
    expect(calls(/^POST \/bff\/ext\/links$/)).toBe(0);
  });

  test('a 422 of the API lands on its field, and nothing typed is lost', async () => {
    const { user } = await openCreate();
    await choose(user, /Limited number/);
    await fillProduct(user);
    await fill(user, field('Number of payments'), '20');
    const body = JSON.stringify({
      error: 'VALIDATION_ERROR',
      message: 'The given data was invalid.',
      errors: {
        max_uses: ['The max uses field must be an integer.'],
        form_id: ['Only a published form can be attached.'],
        slug: ['Something the contract does not know.'],
      },
    });
    proxy.spoil('POST', LINKS, { kind: 'status', status: 422, body }, 1);
    await user.click(button('Create and publish'));
    const summary = await screen.findByText(/^3 fields/);
    expect(
      within(summary.closest('details') ?? summary).getByText(/Something the contract/),
    ).toBeDefined();
    expect(field('Number of payments').getAttribute('aria-invalid')).toBe('true');
    expect(field('Title')).toHaveProperty('value', 'Silver necklace');
  });

  test('every fault has its word, and the form stays as it is', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    for (const [name, fault] of EVERY_FAULT) {
      proxy.spoil('POST', LINKS, fault, 1);
      await user.click(button('Create and publish'));
      const notice = await screen.findByText(NOTHING_LOST);
      expect(notice.textContent.length).toBeGreaterThan('Nothing you typed is lost.'.length);
      expect(field('Title')).toHaveProperty('value', 'Silver necklace');
      expect(field('Price')).toHaveProperty('value', '8 000');
      // A session that was refused asks for the keys over the form.
      if (name === '401' || name === '419') {
        const prompt = await screen.findByRole('dialog');
        await user.click(within(prompt).getByRole('button', { name: 'Close' }));
      }
    }
    expect(await madeLinks()).toEqual([]);
  });
});

describe('an answer that never came', () => {
  test('is settled by the mark of the form, and the link is published', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    proxy.spoil('POST', LINKS, { kind: 'lostAnswer' }, 1);
    await user.click(button('Create and publish'));
    await published();
    expect(screen.getByText(/The answer had got lost/)).toBeDefined();
    expect(await madeLinks()).toMatchObject([{ status: 'active' }]);
  });

  test('while nobody can tell, a second press asks first; what was typed since is taken on', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    proxy.spoil('POST', LINKS, { kind: 'lostAnswer' }, 1);
    proxy.spoil('GET', LIST, { kind: 'dropped' });
    await user.click(button('Create and publish'));
    await screen.findByText('Nobody knows yet whether the link was created');
    proxy.mend();
    await fill(user, field('Price'), '9 000');
    await user.click(button('Create and publish'));
    await published();
    expect(await madeLinks()).toMatchObject([{ amount: 900_000, status: 'active' }]);
  });

  test('a create that was cut off by a reload is found again, as a draft', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    proxy.spoil('POST', LINKS, { kind: 'lostAnswer' }, 1);
    proxy.spoil('GET', LIST, { kind: 'dropped' });
    await user.click(button('Create and publish'));
    await screen.findByText('Nobody knows yet whether the link was created');
    cleanup();
    proxy.mend();
    await openPage(`/${merchant.instanceId}/links/new`);
    await drafted();
    expect(await madeLinks()).toHaveLength(1);
  });

  test('a publication that fails is told, and the draft can be published from there', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    proxy.spoil('POST', PUBLISH, { kind: 'status', status: 503 }, 1);
    await user.click(button('Create and publish'));
    await drafted();
    expect(screen.getByText('The draft is saved, but it is not published')).toBeDefined();
    expect(screen.getByText(/does not answer\. The payment service/)).toBeDefined();
    await user.click(button('Publish'));
    await published();
    expect(await madeLinks()).toMatchObject([{ status: 'active' }]);
  });
});

test('a draft survives a reload, and goes when it is discarded – or comes back', async () => {
  const { user } = await openCreate();
  await choose(user, /Chosen customers/);
  await fillProduct(user);
  await fill(user, field('Customers who can pay'), 'amina@example.dz');
  cleanup();
  await openCreate();
  expect(screen.getByRole('radio', { name: /Chosen customers/ })).toHaveProperty('checked', true);
  expect(field('Title')).toHaveProperty('value', 'Silver necklace');
  expect(field('Customers who can pay')).toHaveProperty('value', 'amina@example.dz');
  // Who may pay is nobody else's business: it is gone with the tab.
  expect(JSON.stringify({ ...localStorage })).not.toContain('amina@example.dz');
  await user.click(button('Discard the draft'));
  expect(field('Title')).toHaveProperty('value', '');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(field('Title')).toHaveProperty('value', 'Silver necklace');
});
