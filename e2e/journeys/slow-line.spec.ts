import { expect, type Page } from 'playwright/test';
import { answerWith, UNREADABLE } from '../fixtures/hostile-network.ts';
import { test } from '../fixtures/test.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

/** The file that draws the dashboard. */
const SCRIPT = /\/assets\/start-[\w-]+\.js$/;
const FIRST_PAGE = /\/links\?page=1&/;
/** What tells one merchant's frame from another's, such as a second line under the shop's name. */
const TOLERANCE_PX = 4;

/** Keeps what is asked for at such an address waiting. @returns lets it through */
async function hold(page: Page, address: RegExp): Promise<() => void> {
  let letThrough = () => {};
  const isFree = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(address, async (route) => {
    await isFree;
    await route.continue();
  });
  return letThrough;
}

/** Where the figures and the rows begin, and the line between two rows; pixels from the top of the page. */
function shapes(page: Page): Promise<{ figures: number; rows: readonly number[] }> {
  return page.evaluate(() => {
    const tops = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => element.getBoundingClientRect().top);
    const [figures = -1] = tops('.h-\\[90px\\], .figure-strip');
    return { figures, rows: tops('.border-t.h-16, .border-t.h-24').slice(0, 3) };
  });
}

test('a slow line shows the shapes of the list before its script has come, and nothing moves when it has @arabic', async ({
  page,
  words,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveText(['Bague']);
  const frame = page.locator('.start-frame:visible');
  await expect(frame).toHaveCount(0);
  const sendScript = await hold(page, SCRIPT);
  const sendLinks = await hold(page, FIRST_PAGE);

  await page.goto(`/${merchant.instanceId}/links`, { waitUntil: 'commit' });

  await expect(frame).toHaveCount(1);
  const before = await shapes(page);
  expect(before.rows).toHaveLength(3);
  sendScript();
  await list.heading.waitFor({ state: 'attached' });
  await expect(frame).toHaveCount(0);
  const after = await shapes(page);
  expect(Math.abs(after.figures - before.figures)).toBeLessThanOrEqual(TOLERANCE_PX);
  expect(after.rows).toHaveLength(3);
  for (const [index, top] of after.rows.entries()) {
    expect(Math.abs(top - (before.rows[index] ?? 0))).toBeLessThanOrEqual(TOLERANCE_PX);
  }
  sendLinks();
  await expect(list.titles()).toHaveText(['Bague']);
});

test('a payer on a slow line sees the shapes of the form at once, and nothing moves when its script has come @arabic', async ({
  page,
  merchant,
  api,
}) => {
  const slug = `bague-${merchant.tag}`;
  await api.createLink({ title: 'Bague', slug });
  const sendScript = await hold(page, /\/assets\/pay-[\w-]+\.js$/);
  const sendLink = await hold(page, /\/links\/public\//);

  await page.goto(`/pay/${slug}`, { waitUntil: 'commit' });

  const shapes = page.locator('main :visible.bg-line, .start-frame:visible .grid .bg-line');
  await expect(shapes).toHaveCount(7);
  const tops = () => shapes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await tops();
  sendScript();
  await page.getByRole('main').waitFor();
  await expect(page.locator('.start-frame:visible')).toHaveCount(0);
  await expect(shapes).toHaveCount(7);
  expect(await tops()).toEqual(before);
  sendLink();
  await expect(page.getByRole('heading', { name: 'Bague' })).toBeVisible();
});

test('a link that is opened from the list shows what the list knows of it while it is read', async ({
  page,
  words,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  const sendLink = await hold(page, new RegExp(`${id}$`));

  await list.titles().click();

  await expect(page.locator('[aria-busy]').getByText('Bague', { exact: true })).toBeVisible();
  sendLink();
  await expect(page.getByRole('heading', { name: 'Bague' })).toBeFocused();
});

test('who is not signed in on this device sees no shapes of a list', async ({ page }) => {
  const sendScript = await hold(page, SCRIPT);
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator('.start-frame').waitFor({ state: 'attached' });
  await expect(page.locator('.start-frame:visible')).toHaveCount(0);
  sendScript();
  await page.waitForURL('**/connect');
});

test.describe('a script that does not come', () => {
  test.use({ isRough: true });

  test('is told in the three languages, with a way to load the page anew', async ({
    page,
    words,
    merchant,
  }) => {
    const list = new LinkListPage(page, words);
    await list.open(merchant.instanceId);
    await page.route(SCRIPT, (route) => answerWith(route, UNREADABLE.dropped));

    await page.goto(`/${merchant.instanceId}/links`);

    const failed = page.getByRole('alert');
    await expect(failed).toContainText('Vérifiez votre connexion');
    await expect(failed).toContainText('تحقّق من اتصالك');
    await expect(page.locator('.start-frame:visible')).toHaveCount(0);
    await page.unroute(SCRIPT);
    await failed.getByRole('link').click();
    await list.heading.waitFor({ state: 'attached' });
  });
});
