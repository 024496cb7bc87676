import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { fillShop } from '../fixtures/shop.ts';
import { test } from '../fixtures/test.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { ListTools } from '../pages/list-tools.ts';

test.beforeEach(async ({ api, control, merchant }) => {
  await fillShop(api, control, merchant.tag);
});

test('many links are paused at once, with a report of those that refuse @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  const tools = new ListTools(page, say);
  await tools.choose(say('links.choose'));
  for (const title of ['freeAmount', 'pausedProduct', 'soldOutStock', 'freshStock']) {
    await tools.option(title).click();
  }
  await expect(tools.bar.getByRole('status')).toHaveText(say('bulk.chosen', { count: 4 }));
  await tools.act(say('bulk.pauseAll'));

  const dialog = page.getByRole('dialog', { name: say('bulk.title.pause') });
  const reasons = dialog.getByRole('listitem');
  await expect(reasons.filter({ hasText: 'pausedProduct' })).toContainText(
    say('rules.link.alreadyPaused'),
  );
  await expect(reasons.filter({ hasText: 'soldOutStock' })).toContainText(
    say('rules.link.closedNoToggle'),
  );
  await dialog.getByRole('button', { name: say('bulk.start.pause', { count: 2 }) }).click();
  await expect(dialog.getByRole('status')).toContainText(
    say('bulk.doneOf', { done: '2', total: '2' }),
  );
  await dialog
    .getByRole('button', { name: say('ui.close') })
    .last()
    .click();
  const states = new Map((await api.listLinks()).map(({ title, status }) => [title, status]));
  expect([states.get('freeAmount'), states.get('freshStock'), states.get('product')]).toEqual([
    'inactive',
    'inactive',
    'active',
  ]);
});

test('the list is downloaded as it is on screen @arabic', async ({
  page,
  say,
  words,
  merchant,
}) => {
  await page.goto(`/${merchant.instanceId}/links?mode=one_shot&sort=title`);
  await expect(new LinkListPage(page, words).titles()).toHaveCount(4);
  const tools = new ListTools(page, say);
  await tools.choose(say('bulk.csvOfScreen'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: say('csv.download') }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  const [head = '', ...lines] = text.split('\r\n');
  expect(head.startsWith(`\ufeff${say('csv.column.title')};${say('csv.column.slug')};`)).toBe(true);
  expect(lines.filter((line) => line !== '').map((line) => line.split(';')[0])).toEqual([
    'closingInvoice',
    'expiredInvoice',
    'paidInvoice',
    'unpaidInvoice',
  ]);
  expect(lines[0]).toContain(';2500.00;');
});

test('a view of one’s own is saved, and found again on another device @arabic', async ({
  page,
  say,
  words,
  merchant,
}) => {
  await page.goto(`/${merchant.instanceId}/links?view=paused`);
  const list = new LinkListPage(page, words);
  await expect(list.titles()).toHaveCount(1);
  const tools = new ListTools(page, say);
  await tools.choose(say('savedViews.saveThis'));
  const dialog = page.getByRole('dialog', { name: say('savedViews.saveTitle') });
  await dialog.getByRole('textbox', { name: say('savedViews.name') }).fill('Mes pauses');
  await dialog.getByRole('button', { name: say('savedViews.save') }).click();
  await expect(dialog).toBeHidden();

  // Nothing of it lies in this browser.
  await page.evaluate(() => localStorage.clear());
  await list.open(merchant.instanceId);
  await expect(list.titles()).not.toHaveCount(1);
  await tools.showView('Mes pauses');
  await expect(list.titles()).toHaveText(['pausedProduct']);
  await expect(page).toHaveURL(/\?view=paused$/);
});
