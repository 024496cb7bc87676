import { expect, type Page } from 'playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from '../fixtures/axe.ts';
import { expectToFit } from '../fixtures/fit.ts';
import { isSoak } from '../fixtures/is-soak.ts';
import { test } from '../fixtures/payer.ts';
import { BankPage, type Card } from '../pages/bank-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { ResultPage } from '../pages/result-page.ts';

const HEIGHT = 844;
/** The narrowest that WCAG asks for (1.4.10). */
const NARROW = 320;

/** Each theme once; the soak looks at each page in both. */
for (const { locale, width, colorScheme } of [
  { locale: 'fr-DZ', width: 1440, colorScheme: 'light' },
  { locale: 'ar-DZ', width: 390, colorScheme: 'dark' },
] as const) {
  test.describe(locale, () => {
    // As on a phone, where scroll bars take no room: widths are measured to the pixel.
    test.use({ locale, viewport: { width, height: HEIGHT }, isMobile: true, hasTouch: true });

    test(`the customer’s pages are accessible and fit a narrow screen in ${locale}`, async ({
      payer,
      paySay,
      merchant,
      api,
      control,
    }) => {
      test.slow();
      await payer.emulateMedia({ reducedMotion: 'reduce', colorScheme });
      const check = (name: string) => checkPage(payer, name, width);
      const pay = new PayPage(payer, paySay);
      const bank = new BankPage(payer);
      const result = new ResultPage(payer, paySay);
      const { payment_link: address, slug } = await api.createLink({
        // As long as merchants' words are, without a place to break.
        title: 'Tapis berbère noué main de Ghardaïa — سجادة تقليدية من غرداية',
        details: `Laine de mouton.\n${'teinturesvégétales'.repeat(4)}`,
        slug: `tapis-berbere-noue-main-de-ghardaia-serie-numerotee-${merchant.tag}`,
        payment_mode: 'limited',
        max_payments: 20,
        settings: { allow_anonymous: true },
        udfs: { udf1: { value: 'INV20260001234567890', label: 'Facture de l’atelier, tapis' } },
      });
      await control.putLink(slug, 'partly_sold', 18);
      const free = await api.createLink({
        title: 'Don',
        slug: `don-${merchant.tag}`,
        type: 'static',
        amount: undefined,
      });
      const comeBack = async (card: Card) => {
        await pay.open(address);
        await pay.goToBank();
        await bank.payWith(card);
      };

      await pay.open(free.payment_link);
      await pay.submit.click();
      await expect(pay.amount).toBeFocused();
      await check('an open amount, with everything wrong');
      await pay.open(address);
      await pay.goToBank();
      await check('the bank');
      await bank.payWith('funds');
      await expect(result.refused).toBeVisible();
      await check('refused');
      await comeBack('accepted');
      await expect(result.paid).toBeVisible();
      await check('paid');
      const paidAt = payer.url();
      await pay.open(address);
      await expect(payer.getByText(paySay('checkout.fewLeft', { count: 1 }))).toBeVisible();
      await check('one left');
      await control.putLink(slug, 'sold_out');
      await pay.open(address);
      await expect(payer.getByText(paySay('checkout.soldOutTitle'))).toBeVisible();
      await check('sold out');
      const invoice = await api.createLink({
        title: 'Facture',
        slug: `facture-${merchant.tag}`,
        payment_mode: 'one_shot',
      });
      await pay.open(invoice.payment_link);
      await pay.goToBank();
      await control.putLink(invoice.slug, 'paid');
      await bank.payWith('accepted');
      await expect(result.givenBack).toBeVisible();
      await check('given back');
      await pay.open(invoice.payment_link);
      await expect(payer.getByText(paySay('checkout.paidTitle'))).toBeVisible();
      await check('already paid');
      await control.putLink(free.slug, 'paused');
      await pay.open(free.payment_link);
      await expect(payer.getByText(paySay('checkout.pausedTitle'))).toBeVisible();
      await check('paused');
      const old = await api.createLink({
        title: 'Réservation',
        slug: `reservation-${merchant.tag}`,
        payment_mode: 'one_shot',
      });
      await control.putLink(old.slug, 'expired');
      await pay.open(old.payment_link);
      await expect(payer.getByText(paySay('checkout.expiredTitle'))).toBeVisible();
      await check('expired');
      await payer.goto('/pay/nobody-made-this');
      await expect(result.heading).toHaveText(paySay('pay.notFoundTitle'));
      await check('unknown');
      await result.waitForSilentBank(paidAt);
      await check('waiting');
    });
  });
}

async function checkPage(page: Page, name: string, width: number): Promise<void> {
  await test.step(name, async () => {
    await (isSoak ? expectAccessibleInBothThemes(page) : expectAccessible(page));
    await page.setViewportSize({ width: NARROW, height: HEIGHT });
    await expectToFit(page, `${name} at ${NARROW}`);
    await page.setViewportSize({ width, height: HEIGHT });
  });
}

test('another language comes without a reload, and what was typed stays', async ({
  payer,
  paySay,
  merchant,
  api,
}) => {
  const link = await api.createLink({ title: 'Collier', slug: `collier-${merchant.tag}` });
  const pay = new PayPage(payer, paySay);
  await pay.open(link.payment_link);
  await pay.fillPayer();
  await pay.language.selectOption('English');
  await expect(payer.getByRole('button', { name: 'Pay 2,500.00 DA' })).toBeVisible();
  await expect(payer.getByRole('textbox', { name: 'Full name' })).toHaveValue('Nadia Benali');
  await payer.reload();
  await expect(payer.getByRole('textbox', { name: 'Full name' })).toBeVisible();
});
