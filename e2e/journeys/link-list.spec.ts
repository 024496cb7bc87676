import { expect, type Route } from 'playwright/test';
import { MerchantApi } from '../fixtures/merchant-api.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { SHOP_LINKS, type ShopLink } from '../fixtures/shop.ts';
import { signIn } from '../fixtures/sign-in.ts';
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

test('each view shows exactly its links @arabic', async ({ page, words, viewport, shopkeeper }) => {
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

  // Opened by its address: where one is stays in sight, also when the counts have made the strip longer.
  await page.reload();
  const current = list.view(words.links.view.needs_attention);
  await expect(current).toHaveText(/2$/);
  await expect(current).toBeInViewport({ ratio: 0.95 });
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

test('a clock that is a day ahead expires nothing: the server’s counts', async ({
  page,
  say,
  words,
  shopkeeper,
}) => {
  await page.addInitScript(() => {
    const dayMs = 24 * 60 * 60_000;
    const Real = Date;
    const ahead = () => Real.now() + dayMs;
    window.Date = new Proxy(Real, {
      construct: (target, args) => Reflect.construct(target, args.length === 0 ? [ahead()] : args),
      get: (target, key) => (key === 'now' ? ahead : Reflect.get(target, key)),
    });
  });
  const list = new LinkListPage(page, words);
  await page.goto(`/${shopkeeper.instanceId}/links?view=awaiting_payment`);
  // It closes within the hour.
  await expect(list.titles()).toHaveText(['unpaidInvoice', 'closingInvoice']);
  const row = list.row('closingInvoice');
  await expect(row).toContainText(words.links.status.awaiting);
  const [closes = ''] = say('links.detail.closes', { when: '#' }).split('#', 1);
  await expect(row).toContainText(closes);
  await expect(list.view(words.links.view.expired)).toHaveText(/1$/);
});

test('a link that is made while the others are read is there once, and so are they', async ({
  page,
  context,
  say,
  words,
  control,
  request,
}) => {
  const merchant = await control.makeMerchant({ links: 150 });
  await signIn(context, productOrigin(), merchant);
  const held: Route[] = [];
  let isHolding = true;
  await page.route(/per_page=100/, async (route) => {
    if (isHolding) held.push(route);
    else await route.fallback();
  });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  const api = new MerchantApi(request, productOrigin(), merchant);
  await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  isHolding = false;
  await Promise.all(held.map((route) => route.continue()));

  await expect(list.found).toHaveText(say('links.found', { count: 151 }));
  await list.search.fill('Tapis');
  await expect(list.titles()).toHaveText(['Tapis']);
});

test('rows that scroll by under a mouse do not answer to it, a press does', async ({
  page,
  words,
  shopkeeper,
}) => {
  const list = new LinkListPage(page, words);
  await list.open(shopkeeper.instanceId);
  const row = list.row('product');
  await row.hover();
  const pressed = await row.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    window.dispatchEvent(new Event('scroll'));
    const target = document.elementFromPoint(x, y);
    const press = { bubbles: true, cancelable: true, clientX: x, clientY: y };
    target?.dispatchEvent(new MouseEvent('click', press));
    return { isRow: element.contains(target), href: element.querySelector('a')?.href };
  });
  expect(pressed.isRow).toBe(false);
  await expect(page).toHaveURL(pressed.href ?? '');
});

test('a press is not lost when the page scrolls, or comes to rest, in the middle of it', async ({
  page,
  context,
  words,
  control,
}) => {
  const merchant = await control.makeMerchant({ links: 60 });
  await signIn(context, productOrigin(), merchant);
  await page.clock.install();
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.figure(words.figures.awaiting)).toBeVisible();
  const scroll = (pixels: number) =>
    page.evaluate(
      (by) =>
        new Promise((resolve) => {
          document.addEventListener('scroll', () => requestAnimationFrame(resolve), { once: true });
          window.scrollBy(0, by);
        }),
      pixels,
    );
  const frames = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  const pointToMenuButton = async () => {
    const button = page.locator('[data-row-index="20"]').getByRole('button').last();
    const box = await button.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 16, (box?.y ?? 0) + 16);
  };
  const expectMenu = async () => {
    await expect(list.menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list.menu).toBeHidden();
  };
  await scroll(1_200);

  await pointToMenuButton();
  await page.mouse.down();
  await scroll(3);
  await page.mouse.up();
  await expectMenu();

  // Held for longer than the rows stay covered after a scroll.
  await pointToMenuButton();
  await scroll(-3);
  await page.mouse.down();
  await page.clock.runFor(1_000);
  await page.mouse.up();
  await expectMenu();

  // On its way up the page has rows out of order: not put in order by the press, and not in the middle of it.
  await page.clock.runFor(1_000);
  await frames();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await scroll(-200);
  await pointToMenuButton();
  await page.mouse.down();
  await page.clock.runFor(1_000);
  await frames();
  await page.mouse.up();
  await expectMenu();
});
