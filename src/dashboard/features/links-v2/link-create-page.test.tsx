import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EVERY_FAULT, NOTHING_LOST } from '../../testing/every-fault.ts';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { fill } from '../../testing/fill.ts';
import { openPage } from '../../testing/open-page.tsx';
import {
  createWatchedMerchant,
  freshSlug,
  type WatchedMerchant,
} from '../../testing/watched-merchant.ts';

// Whole pages over a real server: more than a pure function needs.
vi.setConfig({ testTimeout: 120_000 });

const STORE = /^\/bff\/v2\/links\/store$/;

let merchant: WatchedMerchant;
let proxy: FaultProxy;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  merchant = await createWatchedMerchant({ default_inactivity_timeout_minutes: '2880' });
  proxy = await startFaultProxy();
  window.happyDOM.setURL(`${proxy.origin}/`);
  await merchant.signIn();
});

afterEach(async () => {
  cleanup();
  await proxy.close();
});

const field = (name: string) => screen.getByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function openCreate(search = '') {
  const page = await openPage(`/${merchant.instanceId}/links/new${search}`);
  await screen.findByRole('heading', { level: 1, name: /^New link/ });
  return page;
}

/** Everything that a product needs. Out: its address. */
async function fillProduct(user: UserEvent): Promise<string> {
  const slug = freshSlug();
  await fill(user, field('Title'), 'Silver necklace');
  await fill(user, field('Description'), 'Hand made');
  await fill(user, field('Price'), '8 000');
  await fill(user, field('Address'), slug);
  return slug;
}

function expectFormIntact(slug: string): void {
  expect(field('Title')).toHaveProperty('value', 'Silver necklace');
  expect(field('Description')).toHaveProperty('value', 'Hand made');
  expect(field('Price')).toHaveProperty('value', '8 000');
  expect(field('Address')).toHaveProperty('value', slug);
}

const storeCalls = () => proxy.calls.filter((call) => /^POST .*\/links\/store$/.test(call));

describe('making a link', () => {
  test('a product is made as typed, and its address is shared byte for byte', async () => {
    const { user } = await openCreate();
    const slug = await fillProduct(user);
    await user.dblClick(button('Create the link'));
    await screen.findByRole('heading', { name: 'The link is ready' });
    const made = await merchant.listLinks();
    expect(made).toMatchObject([{ title: 'Silver necklace', amount: '8000.00', slug }]);
    expect(storeCalls()).toHaveLength(1);
    expect(field('Address of the link')).toHaveProperty('value', made[0]?.['payment_link']);
    expect(Object.keys({ ...localStorage }).filter((key) => key.includes('draft'))).toEqual([]);

    await user.click(button('Create another link'));
    expect(field('Title')).toHaveProperty('value', '');
  });

  test('limited stock with a delay, references, metadata and a logo', async () => {
    const { user } = await openCreate();
    await user.click(screen.getByRole('radio', { name: /Limited stock/ }));
    const slug = await fillProduct(user);
    await fill(user, field('Quantity'), '٢٠');
    await user.click(screen.getByRole('radio', { name: 'Another delay' }));
    await fill(user, field('Delay'), '3');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'days');
    await fill(user, field('Reference udf1'), 'INV-2026/001');
    await user.click(button(/Use INV2026001/));
    await fill(user, field('Label of udf1'), 'Invoice');
    await user.click(button('Add information'));
    await fill(user, field('Name'), 'order_id');
    await fill(user, field('Value'), 'ORD-7');
    await user.click(screen.getByRole('switch', { name: 'Allow anonymous payment' }));
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
    await user.click(button('Create the link'));
    await screen.findByRole('heading', { name: 'The link is ready' });
    const [{ id } = { id: '' }] = await merchant.listLinks();
    expect(await merchant.readLink(id)).toMatchObject({
      slug,
      payment_mode: 'limited',
      max_payments: 20,
      inactivity_timeout_minutes: 4_320,
      udfs: { udf1: { value: 'INV2026001', label: 'Invoice' } },
      metadata: { order_id: 'ORD-7' },
      settings: { show_retry_button: true, allow_anonymous: true },
      logo: expect.stringMatching(/^http/),
    });
  });

  test('a free amount has neither price nor quantity nor closing', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    await user.click(screen.getByRole('radio', { name: /Free amount|Open amount|Montant/ }));
    expect(screen.queryByRole('textbox', { name: 'Price' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Quantity' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Closing' })).toBeNull();
    await user.click(button('Create the link'));
    await screen.findByRole('heading', { name: 'The link is ready' });
    expect(await merchant.listLinks()).toMatchObject([{ type: 'static', amount: null }]);
  });

  test('a link begun from another one takes all over but its address', async () => {
    const original = await merchant.createLink({
      slug: freshSlug(),
      title: 'Invoice 101',
      type: 'dynamic',
      payment_mode: 'one_shot',
      amount: '500.00',
      'udfs[udf1][value]': 'INV101',
      'metadata[client]': 'Amine',
    });
    await openCreate(`?from=${original.id}`);
    expect(field('Title')).toHaveProperty('value', 'Invoice 101');
    expect(screen.getByRole('radio', { name: /Invoice/ })).toHaveProperty('checked', true);
    expect(field('Price')).toHaveProperty('value', '500');
    expect(field('Reference udf1')).toHaveProperty('value', 'INV101');
    expect(field('Value')).toHaveProperty('value', 'Amine');
    expect(field('Address')).toHaveProperty('value', 'invoice-101');
  });
});

describe('the address', () => {
  test('follows the title until it is typed, and comes back when it is emptied', async () => {
    const { user } = await openCreate();
    await fill(user, field('Title'), 'Été à Oran');
    await waitFor(() => expect(field('Address')).toHaveProperty('value', 'ete-a-oran'));
    await fill(user, field('Address'), 'my-own');
    await fill(user, field('Title'), 'Something else');
    expect(field('Address')).toHaveProperty('value', 'my-own');
    await user.clear(field('Address'));
    await user.tab();
    await waitFor(() => expect(field('Address')).toHaveProperty('value', 'something-else'));
  });

  test('is no longer asked for once it has come from the title', async () => {
    const { user } = await openCreate();
    await user.click(button('Create the link'));
    expect(await screen.findAllByText(/Choose an address\./)).not.toHaveLength(0);
    await fill(user, field('Title'), 'Été à Oran');
    await screen.findByText(/^Free\. It will not change/);
    expect(screen.queryByText(/Choose an address\./)).toBeNull();
  });

  test('a taken one is told at once, with a free one to take instead', async () => {
    const taken = freshSlug();
    await merchant.createLink({ slug: taken, type: 'static' });
    const { user } = await openCreate();
    await fill(user, field('Address'), taken);
    await screen.findByText('This address is already taken.');
    await user.click(await screen.findByRole('button', { name: `${taken}-2` }));
    expect(field('Address')).toHaveProperty('value', `${taken}-2`);
    await screen.findByText(/^Free\. It will not change/);
  });

  test('a reserved word and a wrong sign are told without asking anybody', async () => {
    const { user } = await openCreate();
    await fill(user, field('Address'), 'links');
    await screen.findByText(/reserved/);
    await fill(user, field('Address'), 'Mon Lien');
    await user.click(await screen.findByRole('button', { name: 'mon-lien' }));
    expect(field('Address')).toHaveProperty('value', 'mon-lien');
  });
});

describe('a logo', () => {
  test.each([
    ['a page that is called a picture', Buffer.from('<!doctype html>'), /JPEG or PNG/],
    [
      'a picture of three megabytes',
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a0000000d4948445200000008000000080802000000', 'hex'),
        Buffer.alloc(3 * 1024 * 1024),
      ]),
      /2 MB/,
    ],
  ])('%s is refused before anything is sent', async (_what, content, sentence) => {
    const { user } = await openCreate();
    await user.upload(
      screen.getByLabelText(/^Logo/),
      new File([new Uint8Array(content)], 'logo.png', { type: 'image/png' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText(/^Logo/).getAttribute('aria-invalid')).toBe('true'),
    );
    const described = screen.getByLabelText(/^Logo/).getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described.split(' ')[0] ?? '')?.textContent).toMatch(sentence);
  });
});

describe('what is wrong', () => {
  test('is told all at once, and the first field gets the focus', async () => {
    const { user } = await openCreate();
    await user.click(button('Create the link'));
    await screen.findByText('4 fields to mend');
    expect(document.activeElement).toBe(field('Title'));
    await user.click(await screen.findByRole('button', { name: /^Price:/ }));
    expect(document.activeElement).toBe(field('Price'));
    await fill(user, field('Price'), '5000');
    await screen.findByText('3 fields to mend');
    expect(storeCalls()).toHaveLength(0);
  });

  test('a 422 lands on its fields, nested ones too; what has none goes to the summary', async () => {
    const { user } = await openCreate();
    const slug = await fillProduct(user);
    await fill(user, field('Reference udf1'), 'A1');
    const errors = {
      'udfs.udf1.value': ['The udf value must not be greater than 20 characters.'],
      title: ['Titles of this instance begin with its name.'],
      mytpe_pay_id: ['The mytpe pay id field is required.'],
    };
    const body = JSON.stringify({ message: 'The given data was invalid.', errors });
    proxy.spoil('POST', STORE, { kind: 'status', status: 422, body }, 1);
    await user.click(button('Create the link'));
    await screen.findByText('3 fields to mend');
    expect(document.activeElement).toBe(field('Title'));
    expect(field('Reference udf1').getAttribute('aria-invalid')).toBe('true');
    // Unknown sentences are shown as they came, known ones in the language on screen.
    expect(screen.getAllByText(/Titles of this instance begin with its name\./)).not.toHaveLength(
      0,
    );
    expect(screen.queryByText(/udf value must not/)).toBeNull();
    expectFormIntact(slug);
  });
});

describe('under trouble', () => {
  test('every fault has its word, and the form stays as it is', async () => {
    const { user } = await openCreate();
    const slug = await fillProduct(user);
    for (const [name, fault] of EVERY_FAULT) {
      proxy.spoil('POST', STORE, fault, 1);
      await user.click(button('Create the link'));
      const notice = await screen.findByText(NOTHING_LOST);
      expect(notice.textContent.length).toBeGreaterThan('Nothing you typed is lost.'.length);
      expectFormIntact(slug);
      expect(screen.getByRole('heading', { level: 1, name: 'New link' })).toBeDefined();
      // A session that was refused asks for the keys over the form.
      if (name === '401' || name === '419') {
        const prompt = await screen.findByRole('dialog');
        await user.click(within(prompt).getByRole('button', { name: 'Close' }));
      }
    }
    expect(await merchant.listLinks()).toHaveLength(0);
    proxy.mend();
    await merchant.signIn();
    await user.click(button('Create the link'));
    await screen.findByRole('heading', { name: 'The link is ready' });
    expect(await merchant.listLinks()).toHaveLength(1);
  });

  test('an answer that got lost is settled by looking, never by "already taken"', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    proxy.spoil('POST', STORE, { kind: 'lostAnswer' }, 1);
    await user.click(button('Create the link'));
    await screen.findByRole('heading', { name: 'The link is ready' });
    expect(screen.getByText(/had got lost on its way/)).toBeDefined();
    expect(await merchant.listLinks()).toHaveLength(1);
    expect(storeCalls()).toHaveLength(1);
  });

  test('while nobody can tell, a second press asks first and makes nothing twice', async () => {
    const { user } = await openCreate();
    const slug = await fillProduct(user);
    proxy.spoil('POST', STORE, { kind: 'lostAnswerAsStatus', status: 504 }, 1);
    proxy.spoil('GET', /\/links\?/, { kind: 'dropped' });
    await user.click(button('Create the link'));
    await screen.findByText('Nobody knows yet whether the link was created');
    expectFormIntact(slug);
    proxy.mend();
    await user.click(button('Create the link'));
    await screen.findByRole('heading', { name: 'The link is ready' });
    expect(storeCalls()).toHaveLength(1);
    expect(await merchant.listLinks()).toHaveLength(1);
  });

  test('an address that somebody else took meanwhile is theirs, not ours', async () => {
    const { user } = await openCreate();
    const slug = await fillProduct(user);
    await screen.findByText(/^Free\. It will not change/);
    const other = await createWatchedMerchant();
    await other.createLink({ slug, type: 'static' });
    proxy.spoil('POST', STORE, { kind: 'dropped' }, 1);
    await user.click(button('Create the link'));
    await screen.findAllByText(/already taken/);
    expect(document.activeElement).toBe(field('Address'));
    expect(await merchant.listLinks()).toHaveLength(0);
  });
});

describe('an error in place of an answer', () => {
  test.each([
    [
      503,
      '7',
      'The service answered with an error, and no link exists at this address. Try again in 7 seconds.',
    ],
    [
      500,
      undefined,
      'The service answered with an error, and no link exists at this address. Try again.',
    ],
    [
      502,
      undefined,
      'The answer got lost on its way, and no link exists at this address. Try again.',
    ],
  ] as const)('of %i is told as what it is', async (status, retryAfter, said) => {
    proxy.spoil('POST', STORE, { kind: 'status', status, ...(retryAfter && { retryAfter }) });
    const { user } = await openCreate();
    await fillProduct(user);
    await user.click(button('Create the link'));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain(said);
  });
});

describe('a draft', () => {
  test('survives a reload, and goes when it is discarded – or comes back', async () => {
    const first = await openCreate();
    const slug = await fillProduct(first.user);
    await fill(first.user, field('Reference udf1'), 'INV77');
    await screen.findByText(/^Draft saved on this device at/);
    cleanup();
    expect(JSON.stringify({ ...localStorage })).not.toContain('INV77');

    const { user } = await openCreate();
    expectFormIntact(slug);
    expect(field('Reference udf1')).toHaveProperty('value', 'INV77');
    await user.click(button('Discard the draft'));
    expect(field('Title')).toHaveProperty('value', '');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expectFormIntact(slug);
  });

  test('a create that was cut off by a reload is found again', async () => {
    const { user } = await openCreate();
    await fillProduct(user);
    proxy.spoil('POST', STORE, { kind: 'lostAnswer' }, 1);
    proxy.spoil('GET', /\/links\?/, { kind: 'dropped' });
    await user.click(button('Create the link'));
    await screen.findByText('Nobody knows yet whether the link was created');
    cleanup();
    proxy.mend();
    await openPage(`/${merchant.instanceId}/links/new`);
    await screen.findByRole('heading', { name: 'The link is ready' });
    expect(await merchant.listLinks()).toHaveLength(1);
  });
});

test('the customer’s page is drawn while typing, in another language too', async () => {
  const { user } = await openCreate();
  await fillProduct(user);
  const preview = screen.getByRole('complementary', { name: 'Customer’s page' });
  await within(preview).findByText('Silver necklace');
  expect(within(preview).getByText(/^Pay 8,000\.00/)).toBeDefined();
  await user.selectOptions(within(preview).getByRole('combobox', { name: /language/ }), 'ar');
  await within(preview).findByText(/^ادفع/);
  await user.selectOptions(within(preview).getByRole('combobox', { name: /State/ }), 'paused');
  await within(preview).findByText('الدفع متوقف مؤقتًا');
});
