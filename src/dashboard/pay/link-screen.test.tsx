import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PAY_RULE_MESSAGES } from '../../contract/v2/pay-request.ts';
import { pay } from '../i18n/messages/fr/pay.ts';
import { checkout } from '../i18n/messages/fr/checkout.ts';
import { freshExtMerchant } from '../testing/ext-merchant.ts';
import { startFaultProxy, type FaultProxy } from '../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../testing/merchant.ts';
import { pay as payOnce } from '../testing/payers.ts';
import { LinkScreen } from './link-screen.tsx';
import { loadSayings } from './pay-words.ts';

const PAY = /\/pay$/;
const PUBLIC = /\/public\//;

let merchant: TestMerchant;
let proxy: FaultProxy;
beforeAll(async () => {
  merchant = await freshMerchant();
  proxy = await startFaultProxy();
});
afterAll(() => proxy.close());
beforeEach(() => {
  proxy.mend();
  sessionStorage.clear();
});

/** Opens a new link's page. Out: what was pressed can be followed there. */
async function openLink(fields: Readonly<Record<string, string | number | object>> = {}) {
  const slug = freshSlug();
  await merchant.createLink({ slug, ...fields });
  return { slug, ...(await show(slug)) };
}

async function show(slug: string) {
  window.happyDOM.setURL(`${proxy.origin}/pay/${slug}`);
  const left = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
  left.mockClear();
  render(<LinkScreen slug={slug} sayings={await loadSayings('fr')} />);
  const attempts = () => proxy.calls.filter((call) => call.endsWith(`/${slug}/pay`)).length;
  return { user: userEvent.setup(), left, attempts };
}

const field = (name: string) => screen.findByRole('textbox', { name });
const button = () => screen.findByRole('button', { name: /^Payer/ });

async function fillPayer(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await field(checkout.name), 'Nadia B');
  await user.type(await field(checkout.email), 'nadia@example.dz');
  await user.type(await field(checkout.phone), '0550123456');
}

describe('the form of a payer', () => {
  it('is sent once, however often it is pressed', async () => {
    const { user, left, attempts } = await openLink();
    await fillPayer(user);
    const form = (await button()).closest('form');
    if (!form) throw new Error('no form');
    fireEvent.submit(form);
    fireEvent.submit(form);
    await user.dblClick(await button());
    await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
    expect(left.mock.calls[0]?.[0]).toContain('/bank/');
    expect(attempts()).toBe(1);
    expect((await button()).getAttribute('aria-busy')).toBe('true');
  });

  it('says what the API finds wrong on its field, and keeps the rest', async () => {
    const { user, left } = await openLink();
    await fillPayer(user);
    const errors = { email: [PAY_RULE_MESSAGES['email.malformed']] };
    const body = JSON.stringify({ message: 'The given data was invalid.', errors });
    proxy.spoil('POST', PAY, { kind: 'status', status: 422, body }, 1);
    await user.click(await button());

    expect(await screen.findByText(pay.rule.email.malformed)).toBeTruthy();
    const email = await field(checkout.email);
    await waitFor(() => expect(document.activeElement).toBe(email));
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe(pay.wrongData);
    expect(await field(checkout.name)).toHaveProperty('value', 'Nadia B');
    await user.type(email, 'x');
    expect(email.getAttribute('aria-invalid')).toBeNull();
    await user.click(await button());
    await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
  });

  it.each([
    ['the bank is away', { kind: 'status', status: 503 }, pay.bankAway],
    ['no answer comes', { kind: 'dropped' }, pay.noAnswer],
    ['the answer is a page', { kind: 'html' }, pay.bankAway],
    ['there were too many attempts', { kind: 'status', status: 429 }, pay.tooMany],
  ] as const)('offers the same attempt again when %s', async (_what, fault, words) => {
    const { user, left, attempts } = await openLink();
    await fillPayer(user);
    proxy.spoil('POST', PAY, fault, 1);
    await user.click(await button());
    expect((await screen.findByRole('alert')).textContent).toBe(words);
    expect(left).not.toHaveBeenCalled();

    await user.click(await button());
    await waitFor(() => expect(left).toHaveBeenCalledTimes(1));
    expect(attempts()).toBe(2);
  });

  it('gives way to the reason when the link was paused meanwhile', async () => {
    const { user, slug, left } = await openLink();
    await fillPayer(user);
    await putLink(slug, 'paused');
    await user.click(await button());
    expect(await screen.findByText(checkout.pausedTitle)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe(pay.changed);
    expect(screen.queryByRole('button', { name: /^Payer/ })).toBeNull();
    expect(left).not.toHaveBeenCalled();
  });

  it('remembers who pays when an anonymous payer thinks better of it', async () => {
    const settings = { allow_anonymous: true };
    const { user } = await openLink({ settings });
    await fillPayer(user);
    const anonymous = screen.getByRole('checkbox', { name: checkout.anonymous });
    await user.click(anonymous);
    expect(screen.queryByRole('textbox', { name: checkout.name })).toBeNull();
    await user.click(anonymous);
    expect(await field(checkout.name)).toHaveProperty('value', 'Nadia B');
  });

  it('asks for an amount between its bounds, and says it back', async () => {
    const { user, left } = await openLink({ type: 'static', amount: '' });
    await fillPayer(user);
    const amount = await field(checkout.amount);
    for (const [typed, said] of [
      ['', pay.rule.amount.required],
      ['49,99', /^50,00\sDA au moins\.$/],
      ['100 000 000', /^99\s999\s999,99\sDA au plus\.$/],
      ['abc', pay.rule.amount.malformed],
    ] as const) {
      await user.clear(amount);
      if (typed !== '') await user.type(amount, typed);
      await user.click(await button());
      const wrong = amount.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
      expect(document.getElementById(wrong)?.textContent).toMatch(said);
    }
    expect(left).not.toHaveBeenCalled();
    await user.clear(amount);
    await user.type(amount, '1 500,5');
    expect((await button()).textContent).toMatch(/^Payer 1\s500,50\sDA$/);
  });
});

describe('a link of the new platform', () => {
  it('says between which bounds its amount is, before and after', async () => {
    const shop = await freshExtMerchant();
    const { id, slug } = await shop.createLink({
      amount_mode: 'open',
      amount: '',
      min_amount: '500.00',
      max_amount: '20000.00',
    });
    await shop.moveLink(id, 'publish');
    const { user, left } = await show(slug);
    await fillPayer(user);
    const amount = await field(checkout.amount);
    const said = () =>
      (amount.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((part) => document.getElementById(part)?.textContent ?? '')
        .join(' ');
    expect(said()).toMatch(/^De 500,00\sDA à 20\s000,00\sDA\.$/);
    for (const [typed, answer] of [
      ['499', /500,00\sDA au moins\./],
      ['20 001', /20\s000,00\sDA au plus\./],
    ] as const) {
      await user.clear(amount);
      await user.type(amount, typed);
      await user.click(await button());
      await waitFor(() => {
        expect(said()).toMatch(answer);
      });
    }
    expect(left).not.toHaveBeenCalled();
    await user.clear(amount);
    await user.type(amount, '20 000');
    await user.click(await button());
    await waitFor(() => {
      expect(left).toHaveBeenCalledOnce();
    });
  });
});

describe('the form of a link of the new platform', () => {
  it('is asked before the payment, and what is missing is said where it is missing', async () => {
    const shop = await freshExtMerchant({
      name: 'Livraison',
      fields: [
        { name: 'wilaya', label: 'Wilaya', type: 'text', required: true },
        { name: 'contact', label: 'E-mail du livreur', type: 'email', required: false },
        { name: 'gift', label: 'Emballage cadeau', type: 'checkbox', required: false },
      ],
    });
    const { id, slug } = await shop.createLink({ form_id: shop.formId ?? '' });
    await shop.moveLink(id, 'publish');
    const { user, left, attempts } = await show(slug);
    await fillPayer(user);
    const wilaya = await field('Wilaya');
    await user.click(await button());
    expect(await screen.findByText(pay.rule.answer.required)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(wilaya));
    await user.type(wilaya, 'Oran');
    expect(screen.queryByText(pay.rule.answer.required)).toBeNull();
    const contact = screen.getByRole('textbox', { name: /E-mail du livreur/ });
    await user.type(contact, 'personne');
    await user.click(await button());
    expect(await screen.findByText(pay.rule.answer.malformed)).toBeTruthy();
    expect(attempts()).toBe(0);
    await user.type(contact, '@example.dz');
    await user.click(screen.getByRole('checkbox', { name: 'Emballage cadeau' }));
    await user.click(await button());
    await waitFor(() => expect(left).toHaveBeenCalledOnce());
  });
});

describe('a payer of a link of the new platform is told', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

  it('from when it can be paid', async () => {
    const shop = await freshExtMerchant();
    const { id, slug } = await shop.createLink({
      usage_mode: 'time_window',
      starts_at: '2099-01-15T13:05:00Z',
      ends_at: '2099-02-15T13:05:00Z',
    });
    await shop.moveLink(id, 'publish');
    await show(slug);
    expect(await screen.findByText(checkout.notOpenTitle)).toBeTruthy();
    expect(screen.getByText(/15 janvier 2099 à 14:05, heure d’Alger/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Payer/ })).toBeNull();
  });

  it('asks again when it opens by the server’s clock, however slow the payer’s is', async () => {
    const shop = await freshExtMerchant();
    const { id, slug } = await shop.createLink({
      usage_mode: 'time_window',
      starts_at: inHours(2),
      ends_at: inHours(9),
    });
    await shop.moveLink(id, 'publish');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(inHours(-1)) });
    onTestFinished(() => void vi.useRealTimers());
    const wait = vi.spyOn(globalThis, 'setTimeout');
    await show(slug);
    expect(await screen.findByText(checkout.notOpenTitle)).toBeTruthy();
    await waitFor(() => {
      const hours = wait.mock.calls.map(([, delay = 0]) => Math.round(delay / 360_000) / 10);
      expect(hours.filter((each) => each >= 1)).toEqual([2]);
    });
  });

  it('until when, by whom and for how much it can be paid', async () => {
    const shop = await freshExtMerchant();
    const invited = await shop.createLink({
      usage_mode: 'whitelist',
      allowed_payers: [{ email: 'amina@example.dz' }],
      expires_at: inHours(48),
    });
    await shop.moveLink(invited.id, 'publish');
    const { user } = await show(invited.slug);
    expect(await screen.findByText(checkout.invitation)).toBeTruthy();
    expect(screen.getByText(/^Payable jusqu’au /)).toBeTruthy();
    await fillPayer(user);
    await user.click(await button());
    expect(await screen.findByText(pay.rule.email.notAllowed)).toBeTruthy();
    // Who else is invited is nobody's business.
    expect(document.body.textContent).not.toContain('amina');
    cleanup();

    const wanted = await shop.createLink({ usage_mode: 'capped_amount', target_amount: '20000' });
    await shop.moveLink(wanted.id, 'publish');
    await payOnce(wanted.slug);
    await show(wanted.slug);
    expect(await screen.findByText(/^4\s500,00\sDA réunis sur 20\s000,00\sDA$/)).toBeTruthy();
  });

  it('that it was closed for good, or that the goal is reached', async () => {
    const shop = await freshExtMerchant();
    const closed = await shop.createLink();
    await shop.moveLink(closed.id, 'publish');
    await shop.moveLink(closed.id, 'archive');
    await show(closed.slug);
    expect(await screen.findByText(checkout.archivedTitle)).toBeTruthy();
    cleanup();

    const reached = await shop.createLink({ usage_mode: 'capped_amount', target_amount: '4500' });
    await shop.moveLink(reached.id, 'publish');
    await payOnce(reached.slug);
    await show(reached.slug);
    expect(await screen.findByText(checkout.goalTitle)).toBeTruthy();
  });
});

it('a link without a description has none, and no word of ours in its place', async () => {
  const shop = await freshExtMerchant();
  const plain = await shop.createLink({ title: 'Collier', description: '' });
  await shop.moveLink(plain.id, 'publish');
  await show(plain.slug);
  await button();
  const title = screen.getByRole('heading', { level: 1, name: 'Collier' });
  expect(title.parentElement?.textContent).toMatch(/Collier$/);
});

describe('a link that cannot be read', () => {
  it('is asked for again as soon as there is a connection', async () => {
    const slug = freshSlug();
    await merchant.createLink({ slug });
    proxy.spoil('GET', PUBLIC, { kind: 'dropped' }, 1);
    await show(slug);
    expect(await screen.findByRole('heading', { name: pay.offlineTitle })).toBeTruthy();
    fireEvent(window, new Event('online'));
    expect(await button()).toBeTruthy();
  });

  it('says so when nobody knows it', async () => {
    await show('nobody-made-this');
    expect(await screen.findByRole('heading', { name: pay.notFoundTitle })).toBeTruthy();
  });
});
