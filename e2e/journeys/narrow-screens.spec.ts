import { expect } from 'playwright/test';
import { expectNoSidewaysScroll } from '../fixtures/overflow.ts';
import { formScreens, furnish, linkScreens, listScreens, type Tools } from '../fixtures/screens.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';

/** A usual phone, a small one, and the narrowest that WCAG asks for (1.4.10). */
const WIDTHS = [390, 360, 320];

const GROUPS = [
  { name: 'the list', screensOf: listScreens },
  { name: 'the forms', screensOf: formScreens },
  { name: 'links, restock and settings', screensOf: linkScreens },
] as const;

for (const locale of ['fr-DZ', 'ar-DZ']) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test(`the way in fits narrow screens in ${locale}`, async ({ page, words }) => {
      await new ConnectPage(page, words).open();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        await expectNoSidewaysScroll(page, `sign-in at ${width}`);
      }
    });

    for (const { name, screensOf } of GROUPS) {
      test(`${name}: every screen fits narrow ones in ${locale}`, async ({
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
          await test.step(screen.name, async () => {
            await screen.show(page);
            for (const width of WIDTHS) {
              await page.setViewportSize({ width, height: 844 });
              await expectNoSidewaysScroll(page, `${screen.name} at ${width}`);
            }
            await page.setViewportSize({ width: 390, height: 844 });
          });
        }
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('tabs and the create button are within the reach of a thumb', async ({
    page,
    merchant,
    say,
  }) => {
    await page.goto(`/${merchant.instanceId}/links`);
    const bar = page.getByRole('navigation', { name: say('frame.navigation') });
    const create = bar.getByRole('link', { name: say('frame.createLink') });
    for (const tab of await bar.getByRole('link').all()) {
      const box = await tab.boundingBox();
      expect(box?.y).toBeGreaterThan(700);
      expect(box?.height).toBeGreaterThanOrEqual(40);
    }
    await create.tap();
    await expect(page).toHaveURL(/\/links\/new$/);
  });
});
