import { expect, type Page } from 'playwright/test';
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts';
import {
  formScreens,
  furnish,
  linkScreens,
  listScreens,
  type Screen,
  type Tools,
} from '../fixtures/screens.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const GROUPS = [
  { name: 'the list', screensOf: listScreens },
  { name: 'the forms', screensOf: formScreens },
  { name: 'links, restock and settings', screensOf: linkScreens },
] as const;

/** Motion is for the eye: colours are looked at where they have come to rest. */
async function calm(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
}

for (const { locale, viewport } of [
  { locale: 'fr-DZ', viewport: WIDE },
  { locale: 'ar-DZ', viewport: PHONE },
]) {
  test.describe(locale, () => {
    test.use({ locale, viewport });
    test.beforeEach(({ page }) => calm(page));

    test(`the way in is accessible in ${locale}`, async ({ page, words, say }) => {
      const connect = new ConnectPage(page, words);
      await connect.open();
      await expectAccessibleInBothThemes(page);
      await connect.signIn('mk_test_nobody', 'nothing');
      await expect(connect.refusal).toBeVisible();
      await expectAccessibleInBothThemes(page);
      await page.getByRole('button', { name: say('frame.language') }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessibleInBothThemes(page);
    });

    test(`an empty list and its failures are accessible in ${locale}`, async ({
      page,
      merchant,
      words,
    }) => {
      const list = new LinkListPage(page, words);
      await list.open(merchant.instanceId);
      await expect(page.getByRole('heading', { name: words.links.empty.noneTitle })).toBeVisible();
      await expectAccessibleInBothThemes(page);

      await page.route('**/bff/v2/*/links?*', (route) => route.fulfill({ status: 403 }));
      await list.open(merchant.instanceId);
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expectAccessibleInBothThemes(page);
    });

    for (const { name, screensOf } of GROUPS) {
      test(`${name}: every screen is accessible in ${locale}`, async ({
        page,
        merchant,
        api,
        control,
        say,
        words,
      }) => {
        test.slow();
        const tools: Tools = { merchant, api, control, say, words };
        for (const screen of screensOf(tools, await furnish(tools))) {
          await checkScreen(page, screen);
        }
      });
    }
  });
}

async function checkScreen(page: Page, { name, show }: Screen): Promise<void> {
  await test.step(name, async () => {
    await show(page);
    await expectAccessibleInBothThemes(page);
  });
}

test('filters, and the preview of a phone, are accessible', async ({
  page,
  merchant,
  api,
  words,
  say,
}) => {
  await calm(page);
  await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  const { filter } = words.links;
  for (const name of [filter.mode, filter.created, filter.amount]) {
    await list.filter(name).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize(PHONE);
  await list.open(merchant.instanceId);
  await page.getByRole('button', { name: say('links.filter.button', { count: 0 }) }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await page.getByRole('button', { name: say('linkForm.preview') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessibleInBothThemes(page);
});
