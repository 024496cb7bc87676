import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { test } from '../fixtures/payer.ts';
import { soon } from '../fixtures/soon.ts';
import { BankPage } from '../pages/bank-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { ResultPage } from '../pages/result-page.ts';

/** From the payer’s result to the merchant’s list. */
const SOON = soon(2_000);

test('an invoice is paid at its copied address, and the open list says so at once', async ({
  page,
  context,
  payer,
  words,
  say,
  paySay,
  merchant,
  api,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const { payment_link: address } = await api.createLink({
    title: 'Facture 101',
    slug: `f101-${merchant.tag}`,
    payment_mode: 'one_shot',
    amount: '50000.00',
    udfs: { udf1: { value: 'FACT2026101', label: 'Facture' } },
  });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  const row = page.getByRole('row', { name: /Facture 101/ });
  await expect(row).toContainText(words.links.status.awaiting);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await row.getByRole('button', { name: say('links.copyOf', { title: 'Facture 101' }) }).click();
  // The page may not read the clipboard; whoever sits before it may paste.
  await expect(async () => {
    await list.search.fill('');
    await list.search.press('ControlOrMeta+V');
    await expect(list.search).toHaveValue(address, { timeout: 200 });
  }).toPass();
  await list.search.fill('');

  const pay = new PayPage(payer, paySay);
  await pay.open(address);
  await pay.goToBank();
  await new BankPage(payer).payWith('accepted');
  const result = new ResultPage(payer, paySay);
  await expect(result.paid).toBeVisible();

  await expect(row).toContainText(words.links.status.paid, SOON);
  await expect(row).not.toContainText(words.links.status.awaiting);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);

  await expect(result.fact('Facture')).toHaveText('FACT2026101');
  await expect(result.fact(paySay('pay.approvalCode'))).toHaveText(/^\d{6}$/);
  const number = await result.orderNumber();
  const [file] = await Promise.all([payer.waitForEvent('download'), result.download.click()]);
  expect(file.suggestedFilename()).toBe(`recu-${number}.pdf`);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  // The second press of the same link, by mistake.
  await pay.open(address);
  await expect(payer.getByText(paySay('checkout.paidTitle'))).toBeVisible();
  await expect(pay.submit).toBeHidden();
});
