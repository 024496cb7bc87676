import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { deviceCopy, listKept, workerReady } from '../fixtures/device-copy.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { modulesOfPicture } from '../fixtures/qr-picture.ts';
import { readCode } from '../fixtures/qr-reader.ts';
import { isWrite } from '../fixtures/requests.ts';
import { startVersionedProduct } from '../fixtures/second-version.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { soon } from '../fixtures/soon.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { Frame } from '../pages/frame.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';

test.use({ serviceWorkers: 'allow', isRough: true });

test('opens without a network: the last list with its age, codes and copies @arabic', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
}) => {
  const link = await api.createLink({
    title: 'Tapis',
    slug: `tapis-${merchant.tag}`,
    udf1: 'UDF-4711',
    metadata: { atelier: 'META-4711' },
  });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await listKept(page, 'Tapis');
  const kept = await deviceCopy(page);
  expect(kept).toContain(link.payment_link);
  expect(kept).not.toMatch(/UDF-4711|META-4711|\/bff\/|\/api\//);
  expect(kept).not.toContain(merchant.apiKey);
  expect(kept).not.toContain(merchant.apiSecret);

  await context.setOffline(true);
  await page.goto('/');
  await expect(list.titles()).toHaveText(['Tapis']);
  const age = page.getByText(words.links.load.kept.split('{', 1)[0] ?? '');
  await expect(age).toContainText(/\d\d:\d\d/);

  await list.titles().click();
  const linkPage = new LinkPage(page, say);
  await expect(linkPage.address).toHaveValue(link.payment_link);
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say('share.pngDownload') }).click(),
  ]);
  const picture = await readFile(await png.path());
  expect(readCode(await modulesOfPicture(picture)).text).toBe(link.payment_link);
  await context.grantPermissions(['clipboard-write']);
  await page.getByRole('button', { name: say('share.copyAddress') }).click();
  await expect(page.getByText(say('share.addressCopied')).first()).toBeVisible();

  await context.setOffline(false);
  await expect(linkPage.edit).toBeVisible();
});

test('a write without a network is refused at once, and never sent by anybody later', async ({
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
  await listKept(page, 'Tapis');
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await context.setOffline(true);
  await form.fillEssentials(`Coussin ${merchant.tag}`);
  await form.amount.fill('2500');
  await form.create.click();
  await expect(form.problem).toContainText(say('errors.offline.title'), soon(2_000));

  // The page's requests and the worker's.
  let sent = 0;
  context.on('request', (request) => {
    if (isWrite(request, 'create')) sent += 1;
  });
  await context.setOffline(false);
  await page.reload();
  await expect(form.title).toHaveValue(`Coussin ${merchant.tag}`);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveText(['Tapis']);
  expect(sent).toBe(0);
  expect(await api.listLinks()).toHaveLength(1);
});

test('disconnecting wipes what was kept, and so does another merchant’s sign-in', async ({
  page,
  context,
  say,
  words,
  merchant,
  control,
  api,
}) => {
  await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await listKept(page, 'Tapis');
  await new Frame(page, say).disconnect();
  const connect = new ConnectPage(page, words);
  await expect(connect.heading).toBeVisible();
  await expect.poll(() => deviceCopy(page)).not.toContain('Tapis');
  await context.setOffline(true);
  await page.goto(`/${merchant.instanceId}/links`);
  await expect(page.getByText(say('errors.offline.title'))).toBeVisible();
  await expect(page.getByText('Tapis')).toHaveCount(0);
  await context.setOffline(false);

  await signIn(context, productOrigin(), merchant);
  await list.open(merchant.instanceId);
  await listKept(page, 'Tapis');
  // The session goes without a word; then somebody else sits down.
  await context.clearCookies();
  await connect.open();
  const other = await control.makeMerchant();
  await connect.signIn(other.apiKey, other.apiSecret);
  await expect(list.heading).toBeAttached();
  await expect.poll(() => deviceCopy(page)).toContain(other.instanceId);
  expect(await deviceCopy(page)).not.toMatch(new RegExp(`Tapis|${merchant.instanceId}`));
});

test('a new version says so, and an open tab works on without it', async ({
  browser,
  say,
  words,
  merchant,
  api,
}, { project }) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}` });
  const product = await startVersionedProduct(productOrigin());
  const { viewport, locale, timezoneId, hasTouch, isMobile } = project.use;
  const context = await browser.newContext({
    baseURL: product.origin,
    viewport: viewport ?? null,
    ...(locale && { locale }),
    ...(timezoneId && { timezoneId }),
    ...(hasTouch && { hasTouch }),
    ...(isMobile && { isMobile }),
  });
  try {
    await signIn(context, productOrigin(), merchant);
    const page = await context.newPage();
    const list = new LinkListPage(page, words);
    await list.open(merchant.instanceId);
    await workerReady(page);
    product.publish();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const toast = page.getByRole('listitem').filter({ hasText: say('offline.newVersion') });
    await expect(toast).toBeVisible();

    // Nothing of this page has been loaded yet, and the server has it no more.
    await list.titles().click();
    await expect(new LinkPage(page, say).edit).toBeVisible();
    await page.goBack();
    await Promise.all([
      page.waitForEvent('load'),
      toast.getByRole('button', { name: say('offline.takeOver') }).click(),
    ]);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting === null,
    );
    await expect(list.titles()).toHaveText(['Tapis']);
    await expect(toast).toHaveCount(0);
    await page.goto(`/${merchant.instanceId}/links/${id}`);
    await expect(new LinkPage(page, say).edit).toBeVisible();
  } finally {
    await context.close();
    await product.close();
  }
});
