import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, type Download } from 'playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { modulesOfPicture } from '../fixtures/qr-picture.ts';
import { readCode } from '../fixtures/qr-reader.ts';
import { test } from '../fixtures/test.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { PrintPage } from '../pages/print-page.ts';
import { ShareSheet } from '../pages/share-sheet.ts';

const LIMITED = { payment_mode: 'limited', max_payments: 20 };

async function bytesOf(download: Download): Promise<Buffer> {
  return await readFile(await download.path());
}

test('from the list, a link leaves byte for byte @arabic', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const link = await api.createLink({ title: 'Atelier', slug: `at-${merchant.tag}`, ...LIMITED });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await list.actions('Atelier').click();
  await list.menu.getByRole('menuitem', { name: say('linkActions.share') }).click();

  const share = new ShareSheet(page, say);
  await share.ready();
  await expect(share.address).toHaveValue(link.payment_link);
  expect((await share.message.inputValue()).split('\n')).toContain(link.payment_link);
  await share.copyAddress.click();
  await expect(
    page.getByRole('status').filter({ hasText: say('share.addressCopied') }),
  ).toHaveCount(1);
  // The page may not read the clipboard; whoever sits before it may paste.
  await share.message.fill('');
  await share.message.press('ControlOrMeta+V');
  await expect(share.message).toHaveValue(link.payment_link);
  await expectAccessible(page, 'dialog');
});

test('the code as a picture reads as the address @arabic', async ({ page, say, merchant, api }) => {
  const link = await api.createLink({ title: 'Atelier', slug: `at-${merchant.tag}`, ...LIMITED });
  const share = new ShareSheet(page, say);
  await share.openFromPage(merchant.instanceId, link.id);

  const [png] = await Promise.all([page.waitForEvent('download'), share.png.click()]);
  expect(png.suggestedFilename()).toBe(`qr-at-${merchant.tag}.png`);
  const picture = await bytesOf(png);
  const { format, width, height } = await sharp(picture).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1024, height: 1024 });
  expect(readCode(await modulesOfPicture(picture))).toMatchObject({
    level: 'H',
    isWhole: true,
    text: link.payment_link,
  });

  const [svg] = await Promise.all([page.waitForEvent('download'), share.svg.click()]);
  expect(svg.suggestedFilename()).toBe(`qr-at-${merchant.tag}.svg`);
  const drawn = await sharp(await bytesOf(svg)).toBuffer();
  expect(readCode(await modulesOfPicture(drawn)).text).toBe(link.payment_link);
});

test('the language of a message is remembered, and the number goes along @arabic', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const link = await api.createLink({
    title: 'Facture 101',
    slug: `f-${merchant.tag}`,
    payment_mode: 'one_shot',
  });
  const share = new ShareSheet(page, say);
  await share.openFromPage(merchant.instanceId, link.id);
  await share.language('العربية').click();
  await expect(share.message).toHaveValue(/هذا رابط دفع/);
  await share.openFromPage(merchant.instanceId, link.id);
  await expect(share.message).toHaveValue(/هذا رابط دفع/);

  await share.phone.fill('٠٥٥٥ ١٢ ٣٤ ٥٦');
  const text = await share.message.inputValue();
  const whatsApp = new URL((await share.channel('whatsApp').getAttribute('href')) ?? '');
  expect(whatsApp.pathname).toBe('/213555123456');
  expect(whatsApp.searchParams.get('text')).toBe(text);
  const telegram = new URL((await share.channel('telegram').getAttribute('href')) ?? '');
  expect(telegram.searchParams.get('url')).toBe(link.payment_link);
});

// Whose paper is in another language than the dashboard, it is the same sheet in either.
for (const { sheet, paper, tag } of [
  { sheet: 'poster', paper: { width: 210, height: 297 }, tag: '@arabic' },
  { sheet: 'poster?size=a5&in=ar', paper: { width: 148, height: 210 }, tag: [] },
  { sheet: 'request', paper: { width: 210, height: 297 }, tag: '@arabic' },
  { sheet: 'request?in=ar', paper: { width: 210, height: 297 }, tag: [] },
]) {
  test(
    `${sheet} is printed on one page, without the frame`,
    { tag },
    async ({ page, say, merchant, api }) => {
      const link = await api.createLink({
        // The longest that the API takes, with more to say than a page has room for.
        title: 'Collier en argent massif, fait main à Ath Yenni. '.repeat(5).slice(0, 255),
        details: 'Argent, corail et émaux. '.repeat(150),
        slug: `collier-${merchant.tag}`,
        amount: '99999999.99',
      });
      const print = new PrintPage(page, say);
      await print.open(merchant.instanceId, link.id, sheet);
      await expect(print.preview).toContainText(link.payment_link);
      await expect(print.printed).toBeHidden();
      await expectAccessible(page);
      expect(await print.pages()).toEqual([paper]);

      await page.emulateMedia({ media: 'print' });
      await expect(print.frame).toBeHidden();
      await expect(print.printed).toContainText(link.payment_link);
      // Nothing that must be read is cut off.
      const isCut = await print.printed.locator('article').evaluate((article) => {
        const end = article.getBoundingClientRect().bottom;
        return [...article.children].some((part) => part.getBoundingClientRect().bottom > end + 1);
      });
      expect(isCut).toBe(false);
    },
  );
}
