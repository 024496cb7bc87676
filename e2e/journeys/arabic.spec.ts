import { expect, type Locator } from 'playwright/test';
import { productOrigin } from '../fixtures/product-origin.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';
import { sayFor } from '../pages/words.ts';

test.use({ locale: 'ar-DZ' });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`nothing to measure: ${String(locator)}`);
  return { ...box, right: box.x + box.width };
}

test('the page reads from right to left, with the rail on the right', async ({
  page,
  say,
  words,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'سجادة تقليدية', slug: `tapis-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const main = await boxOf(page.getByRole('main'));
  const rail = await boxOf(page.getByRole('banner'));
  expect(rail.x).toBeGreaterThanOrEqual(main.right - 1);
  // Title at the start of its line, the button that makes a link at the end.
  const heading = await boxOf(list.heading);
  const create = await boxOf(page.getByRole('link', { name: say('frame.createLink') }));
  expect(create.right).toBeLessThan(heading.x);
  // In a row: the link first, from the right, its menu last.
  const title = await boxOf(list.titles().first());
  const menu = await boxOf(list.actions('سجادة تقليدية'));
  expect(menu.right).toBeLessThan(title.x);
});

test('what machines read stays left to right, what people wrote has its own direction', async ({
  page,
  say,
  words,
  merchant,
  api,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const udfs = { udf1: { value: 'INV2026001', label: 'فاتورة' } };
  const { id } = await api.createLink({ title: 'Tapis (série 2)', slug, udfs });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(page.getByText(`/${slug}`)).toHaveCSS('direction', 'ltr');
  await expect(page.getByText('Tapis (série 2)')).toHaveCSS('direction', 'ltr');
  await expect(page.getByText('2.500,00').first()).toHaveCSS('direction', 'ltr');

  const link = new LinkPage(page, say);
  await link.open(merchant.instanceId, id);
  await expect(link.address).toHaveCSS('direction', 'ltr');
  await expect(page.getByText('INV2026001')).toHaveCSS('direction', 'ltr');

  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await expect(form.amount).toHaveCSS('direction', 'ltr');
  await expect(form.reference('udf1')).toHaveCSS('direction', 'ltr');
  await form.title.fill('خاتم ذهبي');
  await expect(form.title).toHaveCSS('direction', 'rtl');
});

test('amounts stand below each other at the decimal, digits being read from the left', async ({
  page,
  words,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'خاتم', slug: `khatem-${merchant.tag}`, amount: '800.00' });
  await api.createLink({ title: 'سجادة', slug: `tapis-${merchant.tag}`, amount: '105000.00' });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  const small = await boxOf(page.getByRole('cell', { name: '800,00', exact: true }));
  const large = await boxOf(page.getByRole('cell', { name: '105.000,00', exact: true }));
  expect(Math.abs(small.right - large.right)).toBeLessThan(1);
  const head = await boxOf(page.getByRole('columnheader', { name: words.links.column.amount }));
  expect(Math.abs(head.right - large.right)).toBeLessThan(1);
});

test('when a link closes is said whole on a phone: of an hour that is cut its minutes remain', async ({
  page,
  merchant,
  api,
  control,
}) => {
  const slug = `atelier-${merchant.tag}`;
  const limited = { payment_mode: 'limited', max_payments: 12, inactivity_timeout_minutes: 43_200 };
  await api.createLink({ title: 'ورشة الفخار', slug, ...limited });
  await control.putLink(slug, 'partly_sold', 10);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/${merchant.instanceId}/follow-up`);
  const closing = page.getByText(/يُغلق/);
  await expect(closing).toBeVisible();
  expect(await closing.evaluate((line) => line.scrollWidth - line.clientWidth)).toBeLessThan(1);
});

test('a long title is cut at its own end, whichever way it reads', async ({
  page,
  words,
  merchant,
  api,
}) => {
  const titles = ['Collier en argent massif, '.repeat(9), 'عقد من الفضة الخالصة، '.repeat(9)];
  for (const [number, title] of titles.entries()) {
    await api.createLink({ title: title.trim(), slug: `collier-${number}-${merchant.tag}` });
  }
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  for (const title of titles) {
    const line = page.getByRole('main').getByText(title.trim());
    // The first rows are drawn anew when all that draws them has come.
    await expect
      .poll(() =>
        line.evaluate((element) => {
          const range = document.createRange();
          range.setStart(element.firstChild ?? element, 0);
          range.setEnd(element.firstChild ?? element, 7);
          const beginning = range.getBoundingClientRect();
          const row = (element.closest('a') ?? element).getBoundingClientRect();
          return {
            isCut: element.scrollWidth > element.clientWidth,
            isBeginningInSight: beginning.left >= row.left - 1 && beginning.right <= row.right + 1,
          };
        }),
      )
      .toEqual({ isCut: true, isBeginningInSight: true });
  }
});

test('counts speak all the plurals of Arabic', async ({ page, context, words, say, control }) => {
  // One merchant a form: one, two, few, many, other; none is the empty list.
  const counts = [1, 2, 3, 11, 100];
  const said = new Set(counts.map((count) => say('links.total', { count }).replace(/\d+/, '')));
  expect(said.size).toBe(counts.length);
  for (const count of counts) {
    const merchant = await control.makeMerchant({ links: count });
    await signIn(context, productOrigin(), merchant);
    const list = new LinkListPage(page, words);
    await list.open(merchant.instanceId);
    // Not every one of them has a digit.
    await expect(page.getByText(say('links.found', { count }))).toHaveCount(1);
    // As a whole word: the line goes on with the time.
    const total = page
      .getByRole('main')
      .getByText(new RegExp(`^${say('links.total', { count })} ·`));
    await expect(total).toBeVisible();
  }
});

test('another language comes without a reload, and what was typed stays @arabic', async ({
  page,
  say,
  merchant,
}, { project }) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials('سجادة');
  await form.purpose('stock').check({ force: true });
  await form.quantity.fill('20');
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));

  await new Frame(page, say).chooseLanguage('Français');

  const french = new LinkFormPage(page, sayFor('fr-DZ'));
  await expect(french.create).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(french.title).toHaveValue('سجادة');
  await expect(french.quantity).toHaveValue('20');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  if (project.name === 'wide') {
    const rail = await boxOf(page.getByRole('banner'));
    expect(rail.x).toBe(0);
  }

  await page.reload();
  await expect(french.title).toHaveValue('سجادة');
});
