import { expect } from 'playwright/test';
import { SHOP_LINKS, type ShopLink } from '../fixtures/shop.ts';
import { test } from '../fixtures/test.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

/** What a merchant expects to see in each view of the shop. */
const VIEWS = [
  { view: 'all', shows: SHOP_LINKS },
  { view: 'awaiting_payment', shows: ['unpaidInvoice', 'closingInvoice'] },
  { view: 'paid', shows: ['paidInvoice', 'soldOutStock'] },
  { view: 'partially_paid', shows: ['halfSoldStock', 'lowStock'] },
  { view: 'sold_out', shows: ['soldOutStock'] },
  { view: 'paused', shows: ['pausedProduct'] },
  { view: 'expired', shows: ['expiredInvoice'] },
  { view: 'needs_attention', shows: ['closingInvoice', 'lowStock'] },
] as const satisfies readonly { view: string; shows: readonly ShopLink[] }[];

test('each view shows exactly its links @phone @arabic', async ({
  page,
  words,
  viewport,
  shopkeeper,
}) => {
  // High enough for the cards of a whole shop: those below the screen are not drawn.
  await page.setViewportSize({ width: viewport?.width ?? 0, height: 1_800 });
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);

  for (const { view, shows } of VIEWS) {
    await list.view(words.links.view[view]).click();
    await expect(list.titles()).toHaveCount(shows.length);
    const titles = await list.titles().allInnerTexts();
    expect(titles.toSorted(), view).toEqual(shows.toSorted());
    await expect(list.view(words.links.view[view])).toHaveText(new RegExp(`${shows.length}$`));
  }
});

test('the address holds the view, and Back returns to the one before', async ({
  page,
  words,
  shopkeeper,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  await list.view(words.links.view.paused).click();
  await expect(page).toHaveURL(/[?&]view=paused/);

  await page.reload();
  await expect(list.titles()).toHaveText(['pausedProduct']);

  await page.goBack();
  await expect(list.titles()).toHaveCount(SHOP_LINKS.length);
});

test('typing finds a link by title and by address', async ({ page, words, shopkeeper }) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);

  await list.search.fill('halfsold');
  await expect(list.titles()).toHaveText(['halfSoldStock']);

  await list.search.fill(`expired-invoice-${shopkeeper.tag}`);
  await expect(list.titles()).toHaveText(['expiredInvoice']);
});

test('figures follow what is shown', async ({ page, words, shopkeeper }) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  const { view } = words.links;
  const { figures } = words;
  await expect(list.figure(figures.awaiting)).toContainText('2');
  await expect(list.figure(figures.ending)).toContainText('1');

  await list.search.fill('unpaidInvoice');
  await expect(list.titles()).toHaveText(['unpaidInvoice']);
  await expect(list.figure(figures.awaiting)).toContainText('1');
  await expect(list.figure(figures.ending)).toContainText('0');
  await expect(list.view(view.all)).toHaveText(/1$/);
  await expect(list.view(view.paused)).toHaveText(/0$/);
});

test('filters narrow the list, stand in the address, and come off again', async ({
  page,
  words,
  shopkeeper,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  const { filter, mode } = words.links;
  await list.filter(filter.mode).click();
  await page.getByRole('checkbox', { name: mode.limited }).check();
  await expect(page).toHaveURL(/[?&]mode=limited(?:&|$)/);
  await page.getByRole('checkbox', { name: mode.static }).check();
  await page.keyboard.press('Escape');
  const shown = ['freeAmount', 'freshStock', 'halfSoldStock', 'lowStock', 'soldOutStock'];
  await expect(list.titles()).toHaveCount(shown.length);
  expect((await list.titles().allInnerTexts()).toSorted()).toEqual(shown.toSorted());

  await page.reload();
  await expect(list.titles()).toHaveCount(shown.length);
  await list.removeFilter(filter.mode).click();
  await expect(list.titles()).toHaveCount(SHOP_LINKS.length);
  await expect(page).not.toHaveURL(/mode=/);
});

test('amounts and days of an address are filters', async ({ page, words, shopkeeper }) => {
  const list = new LinkListPage(page, words);
  await page.goto(`/${shopkeeper.instanceId}/links?min=3000`);
  await expect(list.titles()).toHaveText(['pausedProduct']);
  await page.goto(`/${shopkeeper.instanceId}/links?min=90000&max=90000.00`);
  await expect(list.titles()).toHaveText(['pausedProduct']);
  await page.goto(`/${shopkeeper.instanceId}/links?to=2020-01-31`);
  await expect(page.getByRole('heading', { name: words.links.empty.matchTitle })).toBeVisible();

  await page.getByRole('button', { name: words.links.empty.clear }).click();
  await expect(list.titles()).toHaveCount(SHOP_LINKS.length);
  await expect(page).toHaveURL(`/${shopkeeper.instanceId}/links`);
});

test('the order stands in the address, and Back takes each choice back', async ({
  page,
  words,
  shopkeeper,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  await expect(list.titles()).toHaveCount(SHOP_LINKS.length);
  const { column, mode, filter, view } = words.links;
  await page.getByRole('columnheader').getByRole('button', { name: column.title }).click();
  await expect(page).toHaveURL(/[?&]sort=title(?:&|$)/);
  const byTitle = SHOP_LINKS.toSorted((one, other) => one.localeCompare(other, 'fr'));
  await expect(list.titles()).toHaveText(byTitle);
  await page.getByRole('columnheader').getByRole('button', { name: column.title }).click();
  await expect(list.titles()).toHaveText(byTitle.toReversed());

  await list.view(view.partially_paid).click();
  await expect(list.titles()).toHaveText(['lowStock', 'halfSoldStock']);
  await list.filter(filter.mode).click();
  await page.getByRole('checkbox', { name: mode.static }).check();
  await expect(list.titles()).toHaveCount(0);

  await page.goBack();
  await expect(list.titles()).toHaveText(['lowStock', 'halfSoldStock']);
  await page.goBack();
  await expect(list.titles()).toHaveText(byTitle.toReversed());
  await page.goBack();
  await expect(list.titles()).toHaveText(byTitle);
});

test('typing replaces the history, so that Back leaves the search at once', async ({
  page,
  words,
  shopkeeper,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  await list.view(words.links.view.awaiting_payment).click();
  await expect(list.titles()).toHaveCount(2);
  await list.search.pressSequentially('unpaid');
  await expect(page).toHaveURL(/[?&]q=unpaid/);
  await expect(list.titles()).toHaveText(['unpaidInvoice']);

  await page.reload();
  await expect(list.search).toHaveValue('unpaid');
  await expect(list.titles()).toHaveText(['unpaidInvoice']);
  await page.goBack();
  await expect(page).toHaveURL(`/${shopkeeper.instanceId}/links`);
  await expect(list.titles()).toHaveCount(SHOP_LINKS.length);
});

test('going to a link and back finds the list as it was, without reading it again', async ({
  page,
  words,
  shopkeeper,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  await list.search.fill('Stock');
  await expect(list.titles()).toHaveCount(4);
  await expect(page).toHaveURL(/q=Stock/);
  await list.titles().first().click();
  await expect(page).toHaveURL(/\/links\/[\w-]{30,}$/);
  let hasReadPages = false;
  page.on('request', (request) => {
    if (/\/links\?.*page=/.test(request.url())) hasReadPages = true;
  });

  await page.goBack();
  await expect(list.search).toHaveValue('Stock');
  await expect(list.titles()).toHaveCount(4);
  expect(hasReadPages).toBe(false);
});
