import { expect } from 'playwright/test';
import { expectFocusToBeSeen, stepTo, tabTo } from '../fixtures/keyboard.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';
import { RestockPage } from '../pages/restock-page.ts';
import { ShareSheet } from '../pages/share-sheet.ts';

test('from the sign-in to a link that is made, without a mouse', async ({
  page,
  say,
  words,
  control,
}) => {
  const merchant = await control.makeMerchant();
  const connect = new ConnectPage(page, words);
  const form = new LinkFormPage(page, say);
  await connect.open();
  await tabTo(page, connect.key);
  await page.keyboard.type(merchant.apiKey);
  await tabTo(page, connect.secret);
  await page.keyboard.type(merchant.apiSecret);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(`/${merchant.instanceId}/links`);
  const create = page.getByRole('main').getByRole('link', { name: say('frame.createLink') });
  // An empty shop offers it twice, once it is known to be empty.
  await expect(create).toHaveCount(2);
  await tabTo(page, create.first());
  await page.keyboard.press('Enter');
  await expect(form.create).toBeVisible();
  // A new page begins at its heading.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await tabTo(page, form.purpose('product'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(form.purpose('stock')).toBeChecked();
  await expectFocusToBeSeen(page);
  await tabTo(page, form.title);
  await page.keyboard.type(`Tapis ${merchant.tag}`);
  await tabTo(page, form.details);
  await page.keyboard.type('Laine de mouton');
  await tabTo(page, form.amount);
  await page.keyboard.type('2500');
  await tabTo(page, form.quantity);
  await page.keyboard.type('20');
  await tabTo(page, form.reference('udf1'));
  await page.keyboard.type('TAPIS7');
  await tabTo(page, form.addReference);
  await page.keyboard.press('Enter');
  await expect(form.reference('udf2')).toBeFocused();
  await page.keyboard.type('CLI7');
  await tabTo(page, form.anonymous);
  await page.keyboard.press('Space');
  await expect(form.anonymous).toBeChecked();
  await tabTo(page, form.addMetadata);
  await page.keyboard.press('Enter');
  await expect(form.metadataKeys).toBeFocused();
  await page.keyboard.type('order_id');
  await page.keyboard.press('Tab');
  await page.keyboard.type('42');
  await tabTo(page, form.create);
  await page.keyboard.press('Enter');

  await expect(form.createdHeading).toBeFocused();
  await tabTo(page, form.seeLink);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: `Tapis ${merchant.tag}` }),
  ).toBeFocused();
});

test('an edit with its questions, without a mouse', async ({ page, say, merchant, api }) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const link = new LinkPage(page, say);
  const form = new LinkFormPage(page, say);
  await link.open(merchant.instanceId, id);
  await tabTo(page, link.edit);
  await page.keyboard.press('Enter');
  await expect(form.editHeading).toBeFocused();
  await tabTo(page, form.title);
  await page.keyboard.press('End');
  await page.keyboard.type(' en or');
  await tabTo(page, form.save);
  await page.keyboard.press('Enter');

  await expect(form.reviewSave).toBeFocused();
  await expectFocusToBeSeen(page);
  await page.keyboard.press('Escape');
  await expect(form.review).toHaveCount(0);
  await expect(form.save).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.reviewSave).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(link.heading).toHaveText('Bague en or');
  await expect(link.heading).toBeFocused();
  expect((await api.readLink(id)).title).toBe('Bague en or');
});

test('the day’s work from the list on, without a mouse', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
  control,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const slug = `tapis-${merchant.tag}`;
  const stock = { payment_mode: 'limited', max_payments: 20 };
  const { payment_link: address } = await api.createLink({ title: 'Tapis', slug, ...stock });
  await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  await control.putLink(slug, 'sold_out');
  const list = new LinkListPage(page, words);
  const link = new LinkPage(page, say);
  const restock = new RestockPage(page, say);
  const share = new ShareSheet(page, say);

  await test.step('restock', async () => {
    await list.open(merchant.instanceId);
    await expect(list.titles()).toHaveCount(2);
    await tabTo(page, list.view(words.links.view.sold_out));
    await page.keyboard.press('Enter');
    await expect(list.titles()).toHaveText(['Tapis']);
    await tabTo(page, list.actions('Tapis'));
    await page.keyboard.press('Enter');
    await stepTo(page, list.menu.getByRole('menuitem', { name: say('linkActions.restock') }));
    await page.keyboard.press('Enter');
    await expect(restock.heading).toBeFocused();
    await tabTo(page, restock.add(5));
    await page.keyboard.press('Space');
    await tabTo(page, restock.count);
    await expect(restock.count).toHaveValue('5');
    await page.keyboard.press('Enter');
    await expect(restock.reopened.getByRole('heading')).toBeFocused();
  });

  await test.step('find', async () => {
    // The browser's own key, which it has only with a window.
    await page.goBack();
    await expect(list.heading).toBeVisible();
    await tabTo(page, list.view(words.links.view.all));
    await page.keyboard.press('Enter');
    await expect(list.titles()).toHaveCount(2);
    await page.keyboard.press('/');
    await expect(list.search).toBeFocused();
    await page.keyboard.type('tap');
    await expect(list.titles()).toHaveText(['Tapis']);
    await tabTo(page, list.titles().first());
    await page.keyboard.press('Enter');
    await expect(link.heading).toBeFocused();
  });

  await test.step('share', async () => {
    const more = page.getByRole('main').getByRole('button', { name: say('share.more') });
    await tabTo(page, more);
    await page.keyboard.press('Enter');
    await share.ready();
    await tabTo(page, share.copyAddress);
    await page.keyboard.press('Enter');
    await tabTo(page, share.message);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await expect(share.message).toHaveValue(address);
    await page.keyboard.press('Escape');
    await expect(share.sheet).toHaveCount(0);
    await expect(more).toBeFocused();
  });

  await test.step('sign out', async () => {
    await tabTo(page, page.getByRole('button', { name: say('frame.disconnect') }));
    await page.keyboard.press('Enter');
    await expect(new ConnectPage(page, words).heading).toBeVisible();
    await page.keyboard.press('Tab');
    await expectFocusToBeSeen(page);
  });
});

test('the actions of a row, without a mouse: Escape closes, and the focus returns', async ({
  page,
  say,
  words,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await tabTo(page, list.actions('Tapis'));
  await page.keyboard.press('Enter');
  await expect(list.menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list.menu).toBeHidden();
  await expect(list.actions('Tapis')).toBeFocused();

  await page.keyboard.press('Enter');
  const pause = list.menu.getByRole('menuitem', { name: say('linkActions.pause') });
  await stepTo(page, pause);
  await page.keyboard.press('Enter');
  await expect(list.menu).toBeHidden();
  await expect(list.actions('Tapis')).toBeFocused();
  await expect(page.getByRole('row', { name: /Tapis/ })).toContainText(say('links.status.paused'));
  expect((await api.readLink(id)).status).toBe('inactive');

  // The question before a deletion: the way back has the focus.
  await page.keyboard.press('Enter');
  await expect(list.menu).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Tapis');
  await expectFocusToBeSeen(page);
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(list.actions('Tapis')).toBeFocused();
});

test('rows are walked by arrow keys, and the search is one key away', async ({
  page,
  words,
  merchant,
  api,
}) => {
  for (const name of ['Premier', 'Second', 'Troisième']) {
    await api.createLink({
      title: name,
      slug: `${name.toLowerCase().slice(0, 4)}-${merchant.tag}`,
    });
  }
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveText(['Troisième', 'Second', 'Premier']);
  await page.keyboard.press('/');
  await expect(list.search).toBeFocused();
  await page.keyboard.type('second');
  await expect(list.titles()).toHaveText(['Second']);
  await page.keyboard.press('Escape');
  await expect(list.search).toHaveValue('');
  await expect(list.titles()).toHaveCount(3);
});

test('a visitor with a keyboard can skip the rail', async ({ page, say, merchant }) => {
  await page.goto(`/${merchant.instanceId}/links`);
  const skip = page.getByRole('link', { name: say('frame.skipToContent') });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, skip);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const isInMain = await page
    .getByRole('main')
    .evaluate((main) => main.contains(document.activeElement));
  expect(isInMain).toBe(true);
});
