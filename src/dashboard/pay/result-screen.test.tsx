import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkout } from '../i18n/messages/fr/checkout.ts';
import { pay } from '../i18n/messages/fr/pay.ts';
import { startFaultProxy, type FaultProxy } from '../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, putLink, type TestMerchant } from '../testing/merchant.ts';
import { sendPlainly } from '../testing/send-plainly.ts';
import { loadSayings } from './pay-words.ts';
import { ResultScreen } from './result-screen.tsx';

const CHECK = /\/transaction\/check$/;
const JSON_BODY = { 'Content-Type': 'application/json' };

let merchant: TestMerchant;
let proxy: FaultProxy;
beforeAll(async () => {
  merchant = await freshMerchant();
  proxy = await startFaultProxy();
});
afterAll(() => proxy.close());
beforeEach(() => proxy.mend());

interface Attempt {
  readonly slug: string;
  readonly orderNumber: string;
  /** Lets the payer do something at the bank and come back. */
  readonly end: (outcome: string) => Promise<void>;
}

async function attempt(fields: Readonly<Record<string, string | object>> = {}): Promise<Attempt> {
  const slug = freshSlug();
  await merchant.createLink({ slug, ...fields });
  const payer = { name: 'Nadia B', email: 'nadia@example.dz', phone_number: '0550123456' };
  const started = (await sendPlainly('POST', `/api/v2/mytpe-pay/links/${slug}/pay`, {
    headers: JSON_BODY,
    body: JSON.stringify(payer),
  })) as { readonly order_number: string; readonly form_url: string };
  const orderId = new URL(started.form_url).searchParams.get('mdOrder') ?? '';
  return {
    slug,
    orderNumber: started.order_number,
    end: async (outcome) => {
      const body = JSON.stringify({ outcome });
      await sendPlainly('POST', `/sandbox/bank/orders/${orderId}`, { headers: JSON_BODY, body });
      await sendPlainly('GET', `/pay/return/${started.order_number}`, { headers: {} });
    },
  };
}

async function show({ slug, orderNumber }: Attempt) {
  window.happyDOM.setURL(`${proxy.origin}/pay/${slug}/result?order=${orderNumber}`);
  const sayings = await loadSayings('fr');
  render(<ResultScreen slug={slug} orderNumber={orderNumber} sayings={sayings} />);
}

// On paper it is the receipt's.
const PAID = new RegExp(`^${pay.paidTitle}`);
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('what became of a payment', () => {
  it('is asked for until the bank has answered, and shown with its receipt', async () => {
    const paid = await attempt({ udfs: { udf1: { value: 'ATL2026', label: 'Atelier' } } });
    sessionStorage.setItem('attempt', '{}');
    await show(paid);
    expect(await heading(pay.checkingTitle)).toBeTruthy();
    expect(await screen.findByText(paid.orderNumber)).toBeTruthy();

    await paid.end('accepted');
    expect(await heading(PAID)).toBeTruthy();
    const receipt = document.querySelector('dl')?.textContent;
    for (const fact of [paid.orderNumber, 'ATL2026', 'Atelier', pay.statusPaid, 'Collier argent']) {
      expect(receipt).toContain(fact);
    }
    expect(screen.getByRole('link', { name: '3020' }).getAttribute('href')).toBe('tel:3020');
    // Neither runs into the other, whatever the direction.
    const moment = screen.getByText(pay.date).parentElement?.querySelectorAll('dd > bdi');
    expect([...(moment ?? [])].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/\d{4}$/),
      expect.stringMatching(/^\d\d:\d\d$/),
    ]);
    // Nothing of the payer is left in this tab.
    await waitFor(() => expect(sessionStorage.getItem('attempt')).toBeNull());
  });

  it('has the order number for a reference where the link has none', async () => {
    const paid = await attempt();
    await paid.end('accepted');
    await show(paid);
    await heading(PAID);
    expect(screen.getAllByText(paid.orderNumber)).toHaveLength(2);
  });

  it('never says that nothing was charged while nobody knows', async () => {
    const unknown = await attempt();
    proxy.spoil('POST', CHECK, { kind: 'status', status: 500 }, 1);
    proxy.spoil('POST', CHECK, { kind: 'dropped' }, 1);
    await show(unknown);
    expect(await heading(pay.troubleTitle)).toBeTruthy();
    expect(screen.getByText(pay.orderTroubleText)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: pay.again }));
    expect(await heading(pay.offlineTitle)).toBeTruthy();
    expect(document.body.textContent).not.toContain('débité');
    // By itself.
    expect(await heading(pay.checkingTitle)).toBeTruthy();
  });

  it.each([
    ['funds', pay.refusal.funds],
    ['expiry', pay.refusal.cardExpired],
    ['password', pay.refusal.password],
    ['cancelled', pay.refusal.cancelled],
    ['timeout', pay.refusal.timeout],
  ])('is a refusal with its reason: %s', async (outcome, reason) => {
    const refused = await attempt();
    await refused.end(outcome);
    await show(refused);
    expect(await heading(checkout.failedTitle)).toBeTruthy();
    expect(screen.getByText(reason)).toBeTruthy();
    expect(screen.getByText(refused.orderNumber)).toBeTruthy();
    expect(screen.getByRole('button', { name: checkout.retry })).toBeTruthy();
    expect(screen.getByRole('button', { name: checkout.home })).toBeTruthy();
  });

  it('offers home alone where the merchant wants no second try', async () => {
    const refused = await attempt({ settings: { show_retry_button: false } });
    await refused.end('blocked');
    await show(refused);
    expect(await screen.findByRole('button', { name: checkout.home })).toBeTruthy();
    expect(screen.queryByRole('button', { name: checkout.retry })).toBeNull();
  });

  it('is money given back, with the reason and the number', async () => {
    const late = await attempt();
    await putLink(late.slug, 'paused');
    await late.end('accepted');
    await show(late);
    expect(await heading(pay.givenBackTitle)).toBeTruthy();
    expect(document.body.textContent).toContain(pay.givenBackReason.paused);
    expect(screen.getAllByText(late.orderNumber)).not.toHaveLength(0);
    expect(screen.getByText(pay.statusGivenBack)).toBeTruthy();
  });
});
