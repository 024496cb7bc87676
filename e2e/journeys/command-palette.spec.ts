import { expect } from 'playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';

test('links, actions and settings are one search away, from a button too @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
}) => {
  for (const title of ['Bague en or', 'سجادة تقليدية']) {
    await api.createLink({ title, slug: `${title.length}-${merchant.tag}` });
  }
  const frame = new Frame(page, say);
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveCount(2);

  await test.step('a link, written without its marks', async () => {
    await frame.openPalette();
    await expect(frame.paletteField).toBeFocused();
    await expectAccessible(page, 'dialog');
    await frame.paletteField.fill('سجاده');
    const found = frame.palette.getByRole('option', { name: 'سجادة تقليدية' });
    await expect(found).toHaveCount(1);
    await found.click();
    await expect(new LinkPage(page, say).heading).toHaveText('سجادة تقليدية');
    await expect(frame.palette).toHaveCount(0);
  });

  await test.step('a place, by Enter', async () => {
    await page.goBack();
    await frame.openPalette();
    await frame.paletteField.fill(say('frame.followUp'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/follow-up$/);
  });

  await test.step('a setting', async () => {
    await page.goBack();
    await frame.openPalette();
    const dark = say('commands.theme', { theme: say('frame.themeDark') });
    await frame.paletteField.fill(say('frame.themeDark'));
    await frame.palette.getByRole('option', { name: dark }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  await test.step('nothing of that name', async () => {
    await frame.openPalette();
    await frame.paletteField.fill('zzzzzz');
    await expect(frame.palette.getByText(say('commands.nothing'))).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(frame.palette).toHaveCount(0);
  });
});
