import { expect } from 'playwright/test';
import { expectAccessible } from '../fixtures/axe.ts';
import { noteWrites } from '../fixtures/requests.ts';
import { soon } from '../fixtures/soon.ts';
import { test } from '../fixtures/test.ts';
import { Frame } from '../pages/frame.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';
import { RestockPage } from '../pages/restock-page.ts';

test.use({ isRough: true });

test('the loss of the connection is told within a second, with the age of the figures @arabic', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveText(['Tapis']);

  await context.setOffline(true);
  const banner = page.getByRole('status').filter({ hasText: say('frame.offlineTitle') });
  await expect(banner).toBeVisible(soon(1_000));
  await expect(banner).toContainText(/\d\d:\d\d/);
  await expect(list.titles()).toHaveText(['Tapis']);

  await context.setOffline(false);
  await expect(banner).toHaveCount(0);
});

test('a create without a connection fails at once, and does not fire later @arabic', async ({
  page,
  context,
  say,
  merchant,
  api,
}) => {
  const sent = noteWrites(page, 'create');
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Tapis ${merchant.tag}`);
  await form.amount.fill('2500');
  await context.setOffline(true);
  await form.create.click();

  await expect(form.problem).toContainText(say('errors.offline.title'), soon(2_000));
  await expect(form.title).toHaveValue(`Tapis ${merchant.tag}`);
  const attempts = sent.length;
  await context.setOffline(false);
  await expect(page.getByText(say('frame.offlineTitle'))).toHaveCount(0);
  // Another page's reading goes through, and nothing but that.
  await page.reload();
  await expect(form.title).toHaveValue(`Tapis ${merchant.tag}`);
  expect(sent).toHaveLength(attempts);
  expect(await api.listLinks()).toHaveLength(0);

  await form.create.click();
  await expect(form.createdHeading).toBeVisible();
  expect(await api.listLinks()).toHaveLength(1);
});

test('an edit without a connection fails at once, and does not fire later', async ({
  page,
  context,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const sent = noteWrites(page, 'update');
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Tapis berbère');
  await form.save.click();
  // With the review it has come, all that saving needs is there.
  await expect(form.reviewSave).toBeFocused();
  await context.setOffline(true);
  await form.reviewSave.click();

  await expect(form.problem).toContainText(say('errors.offline.title'), soon(2_000));
  await expect(form.title).toHaveValue('Tapis berbère');
  const attempts = sent.length;
  await context.setOffline(false);
  await expect(page.getByText(say('frame.offlineTitle'))).toHaveCount(0);
  await expect(form.save).toBeEnabled();
  expect((await api.readLink(id)).title).toBe('Tapis');
  await form.save.click();
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();
  expect(sent).toHaveLength(attempts + 1);
  expect((await api.readLink(id)).title).toBe('Tapis berbère');
});

test('a restock and a pause without a connection fail at once, and do not fire later', async ({
  page,
  context,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const stock = { payment_mode: 'limited', max_payments: 20 };
  const { id } = await api.createLink({ title: 'Tapis', slug, ...stock });
  await control.putLink(slug, 'partly_sold', 18);
  const restocks = noteWrites(page, 'update');
  const toggles = noteWrites(page, 'toggle');
  const restock = new RestockPage(page, say);
  await restock.open(merchant.instanceId, id);
  await restock.add(5).click();
  await context.setOffline(true);
  await restock.submit.click();
  await expect(restock.problem).toContainText(say('errors.offline.title'), soon(2_000));
  await context.setOffline(false);

  const link = new LinkPage(page, say);
  await link.open(merchant.instanceId, id);
  await context.setOffline(true);
  await link.pause.click();
  const toast = page.getByRole('region', { name: say('ui.notifications') }).getByRole('listitem');
  await expect(toast).toContainText(say('errors.offline.text'), soon(2_000));
  await context.setOffline(false);
  await link.open(merchant.instanceId, id);

  expect(await api.readLink(id)).toMatchObject({ status: 'active', max_payments: 20 });
  expect([...restocks, ...toggles]).toEqual([]);
});

test('a part that has not been loaded says that it needs a connection, and comes when there is one', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  const frame = new Frame(page, say);
  await list.open(merchant.instanceId);
  // With the palette the last parts that come by themselves are there.
  await frame.openPalette();
  await page.keyboard.press('Escape');
  await list.search.fill('tap');
  await expect(list.titles()).toHaveText(['Tapis']);
  await page.getByRole('button', { name: say('links.tools') }).click();
  const csv = list.menu.getByRole('menuitem', { name: say('bulk.csvOfScreen') });
  await expect(csv).toBeVisible();
  await context.setOffline(true);
  // By key: a pointer would come near the row's own menu, whose file is then asked for too.
  await csv.press('Enter');

  const missing = page.getByRole('alert').filter({ hasText: say('offline.partMissing') });
  const retry = missing.getByRole('button', { name: say('ui.retry') });
  await expect(missing).toBeVisible();
  await expectAccessible(page);
  await retry.click();
  await expect(missing).toBeVisible();
  await expect(list.titles()).toHaveText(['Tapis']);
  await expect(list.search).toHaveValue('tap');

  await context.setOffline(false);
  await expect(page.getByText(say('frame.offlineTitle'))).toHaveCount(0);
  await retry.click();
  await expect(page.getByRole('dialog', { name: say('csv.title') })).toBeVisible();
  await expect(missing).toHaveCount(0);
  await expect(list.search).toHaveValue('tap');
});

test('a double click pauses once', async ({ page, say, merchant, api }) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const sent = noteWrites(page, 'toggle');
  const link = new LinkPage(page, say);
  await link.open(merchant.instanceId, id);
  await link.pause.dblclick();

  await expect(link.resume).toBeVisible();
  expect(sent).toHaveLength(1);
  expect((await api.readLink(id)).status).toBe('inactive');
});
