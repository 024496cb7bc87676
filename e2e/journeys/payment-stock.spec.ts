import { expect } from 'playwright/test';
import { test } from '../fixtures/payer.ts';
import { BankPage } from '../pages/bank-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { RestockPage } from '../pages/restock-page.ts';
import { ResultPage } from '../pages/result-page.ts';

test('three payers race for two seats; restocked, the same address sells on', async ({
  page,
  morePayers,
  say,
  paySay,
  merchant,
  api,
  control,
}) => {
  const slug = `atelier-${merchant.tag}`;
  const link = await api.createLink({
    title: 'Atelier poterie',
    slug,
    payment_mode: 'limited',
    max_payments: 4,
  });
  await control.putLink(slug, 'partly_sold', 2);
  const payers = (await morePayers(3)).map((payer) => ({
    pay: new PayPage(payer, paySay),
    bank: new BankPage(payer),
    result: new ResultPage(payer, paySay),
    payer,
  }));
  await Promise.all(
    payers.map(async ({ pay, bank, payer }) => {
      await pay.open(link.payment_link);
      await expect(payer.getByText(paySay('checkout.fewLeft', { count: 2 }))).toBeVisible();
      await pay.goToBank();
      await bank.card('accepted').check();
    }),
  );
  // All three are at the bank, and all three pay.
  await Promise.all(payers.map(({ bank }) => bank.payWith('accepted')));
  const outcomes = await Promise.all(
    payers.map(async ({ result }) => {
      await expect(result.paid.or(result.givenBack)).toBeVisible();
      return (await result.paid.isVisible()) ? 'paid' : 'given back';
    }),
  );
  expect(outcomes.toSorted()).toEqual(['given back', 'paid', 'paid']);
  const late = payers[outcomes.indexOf('given back')];
  if (!late) throw new Error('nobody came too late');
  // The loser is told why, with the number to quote.
  const reason = paySay('pay.givenBackReason.soldOut');
  await expect(late.payer.getByText(paySay('pay.givenBackText', { reason }))).toBeVisible();
  expect(await late.result.orderNumber()).toMatch(/^[A-Z0-9]{1,10}$/);
  expect(await api.readLink(link.id)).toMatchObject({
    status: 'closed',
    successful_payments_count: 4,
    collected_amount: '10000.00',
  });
  await late.pay.open(link.payment_link);
  await expect(late.payer.getByText(paySay('checkout.soldOutTitle'))).toBeVisible();
  await expect(late.pay.submit).toBeHidden();

  const restock = new RestockPage(page, say);
  await restock.open(merchant.instanceId, link.id);
  await restock.add(1).click();
  await restock.submit.click();
  await expect(restock.reopened).toBeVisible();

  await late.pay.open(link.payment_link);
  await late.pay.goToBank();
  await late.bank.payWith('accepted');
  await expect(late.result.paid).toBeVisible();
  expect(await api.readLink(link.id)).toMatchObject({
    status: 'closed',
    successful_payments_count: 5,
  });
});
