import { expect } from 'playwright/test';
import { deviceCopy } from '../fixtures/device-copy.ts';
import { test } from '../fixtures/test.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

const INVOICE = { payment_mode: 'one_shot' };

test('an unpaid invoice is reminded of, and another device knows it @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
  context,
}) => {
  await api.createLink({ title: 'Facture 12', slug: `facture-${merchant.tag}`, ...INVOICE });
  await page.goto(`/${merchant.instanceId}/links?view=awaiting_payment`);
  await expect(new LinkListPage(page, words).titles()).toHaveText(['Facture 12']);
  await page
    .getByRole('main')
    .getByRole('button', { name: say('frame.followUp') })
    .click();

  await page
    .getByRole('button', { name: say('followUp.remindOf', { title: 'Facture 12' }) })
    .click();
  const sheet = page.getByRole('dialog', { name: say('share.title') });
  // On a Friday or late in the evening it takes one more press.
  const anyway = page.getByRole('button', { name: say('followUp.remindAnyway') });
  await sheet.or(anyway).waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await expect(sheet.getByRole('combobox')).toHaveValue('reminder');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sheet.getByRole('button', { name: say('share.copyMessage') }).click();
  await sheet.getByRole('button', { name: say('ui.close') }).click();
  const reminded = page.getByRole('listitem').filter({ hasText: 'Facture 12' });
  await expect(reminded.locator('span[title]')).toBeVisible();

  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(reminded.locator('span[title]')).toBeVisible();
});

test('the number of what needs the merchant stands on every page, with as much behind it @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
  control,
}) => {
  const [closing, low] = [`pressante-${merchant.tag}`, `tapis-${merchant.tag}`];
  const timeout = { inactivity_timeout_minutes: 2_880 };
  await api.createLink({ title: 'Pressante', slug: closing, ...INVOICE, ...timeout });
  await api.createLink({ title: 'Tapis', slug: low, payment_mode: 'limited', max_payments: 20 });
  await api.createLink({ title: 'Récente', slug: `recente-${merchant.tag}`, ...INVOICE });
  await control.putLink(closing, 'expiring');
  await control.putLink(low, 'partly_sold', 18);
  await new LinkListPage(page, words).open(merchant.instanceId);
  const bar = page.getByRole('navigation', { name: say('frame.navigation') });
  const tab = bar.getByRole('link', { name: say('frame.followUp') });
  await expect(tab).toContainText('2');
  await expect.poll(() => deviceCopy(page)).toContain('Tapis');

  // A page that does without the list: a small shop is read for the number.
  await page.goto(`/${merchant.instanceId}/settings`);
  await expect(tab).toContainText('2');
  await tab.click();
  await expect(page.getByText(say('frame.attentionCount', { count: 2 }))).toBeVisible();
  const watched = page.getByRole('region', { name: say('followUp.watchTitle') });
  await expect(watched.getByRole('listitem')).toHaveText([/Tapis/]);
  const invoices = page.getByRole('region', { name: say('followUp.queueTitle') });
  await expect(invoices.getByRole('listitem')).toHaveText([/Pressante/, /Récente/]);
  await watched.getByRole('link', { name: say('followUp.restockOf', { title: 'Tapis' }) }).click();
  await expect(page).toHaveURL(/\/restock$/);
});

test('whoever comes back is told what was paid, sold out and expired meanwhile @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
  control,
}) => {
  const [paid, soldOut, expired] = ['paid', 'sold-out', 'expired'].map(
    (state) => `${state}-${merchant.tag}`,
  ) as [string, string, string];
  await api.createLink({ title: 'Bague', slug: paid, ...INVOICE });
  await api.createLink({ title: 'Tapis', slug: soldOut, payment_mode: 'limited', max_payments: 3 });
  const timeout = { inactivity_timeout_minutes: 60 };
  await api.createLink({ title: 'Collier', slug: expired, ...INVOICE, ...timeout });
  await control.putLink(paid, 'paid');
  await control.putLink(soldOut, 'sold_out');
  await control.putLink(expired, 'expired');
  // As to somebody who was here yesterday; what has happened since is read from the API.
  let since: string | null = new Date(Date.now() - 24 * 60 * 60_000).toISOString();
  await page.route('**/bff/store/*/visit', async (route) => {
    if (route.request().postData()?.includes('seen')) since = null;
    await route.fulfill({ json: { since } });
  });
  await new LinkListPage(page, words).open(merchant.instanceId);
  const toast = page
    .getByRole('region', { name: say('ui.notifications') })
    .getByRole('listitem')
    .filter({ hasText: say('followUp.sinceTitle') });
  for (const event of ['soldOut', 'expired'] as const) {
    await expect(toast).toContainText(say(`followUp.${event}`, { count: 1 }));
  }
  await toast.getByRole('button', { name: say('followUp.show') }).click();

  const news = page.getByRole('region', { name: say('followUp.sinceTitle') });
  await expect(news.getByRole('listitem')).toContainText(['Bague', 'Tapis', 'Collier']);
  await news.getByRole('button', { name: say('followUp.seen') }).click();
  await expect(news).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('region', { name: say('followUp.queueTitle') })).toBeVisible();
  await expect(news).toHaveCount(0);
});

test('a receipt is checked with the payment service @arabic', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `facture-${merchant.tag}`;
  await api.createLink({ title: 'Facture 12', slug, ...INVOICE });
  await control.putLink(slug, 'paid');
  await page.goto(`/${merchant.instanceId}/receipt-check`);
  const field = page.getByRole('textbox', { name: say('receiptCheck.field') });
  await field.fill('2500');
  await page.getByRole('button', { name: say('receiptCheck.check') }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: say('receiptCheck.verdict.paid') })).toBeVisible();
  await expect(main.getByRole('listitem')).toContainText('Facture 12');
  await field.fill('NOSUCH0001');
  await page.getByRole('button', { name: say('receiptCheck.check') }).click();
  await expect(page.getByText(say('receiptCheck.unknown'))).toBeVisible();
});
