import { expect } from 'playwright/test';
import { tabTo } from '../fixtures/keyboard.ts';
import { test } from '../fixtures/payer.ts';
import { BankPage } from '../pages/bank-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { ResultPage } from '../pages/result-page.ts';

test('a refused payment is tried again without typing twice, by the keyboard alone', async ({
  payer,
  paySay,
  merchant,
  api,
}) => {
  const link = await api.createLink({ title: 'Collier', slug: `collier-${merchant.tag}` });
  const pay = new PayPage(payer, paySay);
  const bank = new BankPage(payer);
  const result = new ResultPage(payer, paySay);
  const { keyboard } = payer;
  await pay.open(link.payment_link);

  await tabTo(payer, pay.name);
  await keyboard.press('Enter');
  await expect(pay.name).toBeFocused();
  await expect(pay.name).toHaveAccessibleDescription(paySay('pay.rule.name.required'));
  await keyboard.type('Nadia Benali');
  await tabTo(payer, pay.email);
  await keyboard.type('nadia@example');
  await tabTo(payer, pay.phone);
  await keyboard.type('0550 12 34 56');
  await keyboard.press('Enter');
  await expect(pay.email).toBeFocused();
  await expect(pay.email).toHaveAccessibleDescription(paySay('pay.rule.email.malformed'));
  await keyboard.type('.dz');
  await expect(pay.email).toHaveAccessibleDescription('');
  await tabTo(payer, pay.submit);
  await keyboard.press('Enter');

  await payer.waitForURL(/\/bank\//);
  await tabTo(payer, bank.cards.first());
  while (!(await bank.card('funds').isChecked())) await keyboard.press('ArrowDown');
  await tabTo(payer, bank.pay);
  await keyboard.press('Enter');

  await expect(result.refused).toBeVisible();
  await expect(payer.getByText(paySay('pay.refusal.funds'))).toBeVisible();
  await tabTo(payer, result.retry);
  await keyboard.press('Enter');
  await expect(pay.phone).toHaveValue('0550 12 34 56');
  await pay.submit.click();
  await payer.waitForURL(/\/bank\//);
  await bank.payWith('accepted');
  await expect(result.paid).toBeVisible();
  expect(await api.readLink(link.id)).toMatchObject({ successful_payments_count: 1 });

  // Who has paid leaves nothing behind for the next one at this screen.
  await pay.open(link.payment_link);
  await expect(pay.phone).toHaveValue('');
});

test('where the merchant wants no second try, a cancelled payment only leads home', async ({
  payer,
  paySay,
  merchant,
  api,
}) => {
  const link = await api.createLink({
    title: 'Facture 102',
    slug: `f102-${merchant.tag}`,
    payment_mode: 'one_shot',
    settings: { show_retry_button: false },
  });
  const pay = new PayPage(payer, paySay);
  await pay.open(link.payment_link);
  await pay.goToBank();
  await new BankPage(payer).cancel.click();

  const result = new ResultPage(payer, paySay);
  await expect(result.refused).toBeVisible();
  await expect(payer.getByText(paySay('pay.refusal.cancelled'))).toBeVisible();
  await expect(result.retry).toBeHidden();
  await result.home.click();
  await expect(payer.getByRole('heading', { name: paySay('pay.homeTitle') })).toBeVisible();
});
