import { createHmac } from 'node:crypto';
import { expect } from 'playwright/test';
import { test } from '../fixtures/own-product.ts';
import { openWebhookReceiver } from '../fixtures/webhook-receiver.ts';
import { BankPage } from '../pages/bank-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { ResultPage } from '../pages/result-page.ts';

/** Longer than the link waits, minutes. */
const TOO_LATE = 31;

// They share a clock, and one of them moves it.
test.describe.configure({ mode: 'default' });

test('a payment reaches the merchant’s own server, signed', async ({
  payer,
  paySay,
  merchant,
  api,
}) => {
  const receiver = await openWebhookReceiver();
  try {
    const secret = await api.setWebhook(receiver.url);
    const link = await api.createLink({ title: 'Collier', slug: `collier-${merchant.tag}` });
    const pay = new PayPage(payer, paySay);
    await pay.open(link.payment_link);
    await pay.goToBank();
    await new BankPage(payer).payWith('accepted');
    const order = await new ResultPage(payer, paySay).orderNumber();

    const completed = () =>
      receiver.received.find(
        ({ headers }) => headers['x-mytpepay-event'] === 'transaction.completed',
      );
    await expect.poll(completed).toBeTruthy();
    for (const { headers, body } of receiver.received) {
      const timestamp = String(headers['x-mytpepay-timestamp']);
      const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      expect(headers['x-mytpepay-signature']).toBe(`sha256=${mac}`);
      expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(300);
    }
    expect(JSON.parse(completed()?.body ?? '{}')).toMatchObject({
      event: 'transaction.completed',
      data: { transaction: { order_number: order, amount: 2_500 }, pay_link: { id: link.id } },
    });
  } finally {
    receiver.close();
  }
});

test('a payer who comes after the deadline is told, and so is the merchant', async ({
  page,
  payer,
  words,
  paySay,
  merchant,
  api,
  control,
}) => {
  const link = await api.createLink({
    title: 'Réservation A12',
    slug: `a12-${merchant.tag}`,
    payment_mode: 'one_shot',
    inactivity_timeout_minutes: 30,
  });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  const row = page.getByRole('row', { name: /Réservation A12/ });
  await expect(row).toContainText(words.links.status.awaiting);
  const pay = new PayPage(payer, paySay);
  await pay.open(link.payment_link);
  await pay.fillPayer();
  await control.advanceClock(TOO_LATE);
  try {
    // The page was open before; the answer is of now.
    await pay.submit.click();
    await expect(payer.getByText(paySay('checkout.expiredTitle'))).toBeVisible();
    await expect(pay.notice).toHaveText(paySay('pay.changed'));
    await expect(pay.submit).toBeHidden();
    await control.sweep();
    await expect(row).toContainText(words.links.status.expiredUnpaid);
  } finally {
    await control.advanceClock(-TOO_LATE);
  }
});
