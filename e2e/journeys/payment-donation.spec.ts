import { expect } from 'playwright/test';
import { test } from '../fixtures/payer.ts';
import { BankPage } from '../pages/bank-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { ResultPage } from '../pages/result-page.ts';

test.use({
  locale: 'ar-DZ',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

test('a donor gives an amount of their own and stays unknown, in Arabic on a phone', async ({
  payer,
  paySay,
  merchant,
  api,
}) => {
  const link = await api.createLink({
    title: 'تبرع للجمعية',
    slug: `don-${merchant.tag}`,
    type: 'static',
    amount: undefined,
    settings: { allow_anonymous: true },
  });
  const pay = new PayPage(payer, paySay);
  await pay.open(link.payment_link);
  await expect(payer.locator('html')).toHaveAttribute('dir', 'rtl');
  await pay.anonymous.tap();
  await expect(pay.name).toBeHidden();
  await pay.amount.fill('٤٩');
  await pay.submit.tap();
  await expect(pay.amount).toBeFocused();
  await pay.amount.fill('١٥٠٠');
  // What was typed is said back before anything is sent.
  await expect(pay.submit).toHaveText(paySay('checkout.pay', { amount: '1.500,00 د.ج' }));
  await pay.submit.tap();
  await payer.waitForURL(/\/bank\/.*language=ar/);
  await new BankPage(payer).payWith('accepted');

  const result = new ResultPage(payer, paySay);
  await expect(result.paid).toBeVisible();
  await expect(result.fact(paySay('pay.amount'))).toContainText('1.500,00');
  expect(await api.readTransactions(link.id)).toMatchObject([
    { status: 'completed', amount: '1500.00', name: null, email: null, phone_number: null },
  ]);
});
