import { expect, type Route } from 'playwright/test';
import { MerchantApi } from '../fixtures/merchant-api.ts';
import { holdLiveUpdates } from '../fixtures/live-updates.ts';
import { pngFile } from '../fixtures/picture.ts';
import { noteWrites } from '../fixtures/requests.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { endSession, signIn } from '../fixtures/sign-in.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { Frame } from '../pages/frame.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { SignInPrompt } from '../pages/sign-in-prompt.ts';

test('disconnecting ends the session, and leaves nothing to go back to', async ({
  page,
  context,
  say,
  words,
  merchant,
  api,
}) => {
  await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials('Un brouillon');
  await expect(page.getByText(/\d\d:\d\d/).first()).toBeVisible();
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveText(['Bague']);
  const cookies = await context.cookies();

  await new Frame(page, say).disconnect();

  await expect(new ConnectPage(page, words).heading).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Bague')).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain('Un brouillon');
  // The cookie of before is worth nothing any more.
  await context.addCookies(cookies);
  const status = await page.evaluate(async (path) => {
    const answer = await fetch(path);
    return answer.status;
  }, `/bff/v2/${merchant.instanceId}/links`);
  expect(status).toBe(401);
});

test('a session that ends while a form is filled in costs nothing @arabic', async ({
  page,
  context,
  say,
  merchant,
  api,
}) => {
  await holdLiveUpdates(page);
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.purpose('stock').check({ force: true });
  await form.fillEssentials(`Tapis ${merchant.tag}`);
  await form.amount.fill('2500');
  await form.quantity.fill('20');
  await form.reference('udf1').fill('TAPIS7');
  await form.logo.setInputFiles(await pngFile('tapis.png'));
  await expect(form.logoRemove).toBeVisible();
  await endSession(context, productOrigin());
  await form.create.click();

  const prompt = new SignInPrompt(page, say);
  await prompt.signIn(merchant);

  await expect(prompt.dialog).toHaveCount(0);
  await expect(form.title).toHaveValue(`Tapis ${merchant.tag}`);
  await expect(form.quantity).toHaveValue('20');
  await expect(form.reference('udf1')).toHaveValue('TAPIS7');
  await expect(form.logoRemove).toBeVisible();
  expect(await api.listLinks()).toHaveLength(0);
  await form.create.click();
  await expect(form.createdHeading).toBeVisible();
  const [made] = await api.listLinks();
  expect(made).toMatchObject({ max_payments: 20, logo: expect.any(String) });
});

test('a session that ends during an edit costs nothing', async ({
  page,
  context,
  say,
  merchant,
  api,
}) => {
  await holdLiveUpdates(page);
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Bague en or');
  await endSession(context, productOrigin());
  await form.save.click();
  await form.reviewSave.click();
  await new SignInPrompt(page, say).signIn(merchant);

  await expect(form.title).toHaveValue('Bague en or');
  await form.save.click();
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();
  expect((await api.readLink(id)).title).toBe('Bague en or');
});

test('the sign-in may come over a question, which is still there afterwards', async ({
  page,
  context,
  say,
  merchant,
  api,
}) => {
  const letThrough = await holdLiveUpdates(page);
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Bague en or');
  await form.save.click();
  await expect(form.reviewSave).toBeFocused();
  await endSession(context, productOrigin());
  await letThrough();
  const prompt = new SignInPrompt(page, say);
  await prompt.signIn(merchant);
  await expect(prompt.dialog).toHaveCount(0);

  await expect(form.reviewSave).toBeFocused();
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();
  expect((await api.readLink(id)).title).toBe('Bague en or');
});

test('a page that is opened without a session is where one lands after signing in', async ({
  page,
  context,
  say,
  words,
  merchant,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials('Tapis berbère');
  await form.reference('udf1').fill('TAPIS7');
  await endSession(context, productOrigin());
  await page.reload();

  const connect = new ConnectPage(page, words);
  await expect(connect.heading).toBeVisible();
  await connect.signIn(merchant.apiKey, merchant.apiSecret);

  await expect(page).toHaveURL(`/${merchant.instanceId}/links/new`);
  await expect(form.title).toHaveValue('Tapis berbère');
  await expect(form.reference('udf1')).toHaveValue('TAPIS7');
});

test('an address from elsewhere does not lead to another site', async ({
  page,
  words,
  control,
}) => {
  const merchant = await control.makeMerchant();
  await page.goto('/connect?next=https%3A%2F%2Fexample.com%2F');
  await new ConnectPage(page, words).signIn(merchant.apiKey, merchant.apiSecret);
  await expect(page).toHaveURL(`/${merchant.instanceId}/links`);
});

test('many refusals at once ask once to sign in again', async ({
  page,
  context,
  say,
  words,
  control,
  request,
}) => {
  const merchant = await control.makeMerchant({ links: 600 });
  const api = new MerchantApi(request, productOrigin(), merchant);
  for (const number of [1, 2, 3, 4]) {
    const slug = `facture-${number}-${merchant.tag}`;
    await api.createLink({ title: slug, slug, payment_mode: 'one_shot' });
  }
  await signIn(context, productOrigin(), merchant);
  const held: Route[] = [];
  let isHolding = true;
  // All but the first rows wait: six pages and four links are asked for at once.
  await page.route(/\/bff\/v2\/(?:.*per_page=100|links\/)/, async (route) => {
    if (isHolding) held.push(route);
    else await route.fallback();
  });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect.poll(() => held.length).toBeGreaterThanOrEqual(10);
  isHolding = false;
  await endSession(context, productOrigin());
  const answers = await Promise.all(
    held.map(async (route) => {
      await route.continue();
      return (await route.request().response())?.status();
    }),
  );

  expect(answers).toEqual(answers.map(() => 401));
  const prompt = new SignInPrompt(page, say);
  await expect(prompt.dialog).toHaveCount(1);
  await prompt.signIn(merchant);
  await expect(prompt.dialog).toHaveCount(0);
  await expect(list.found).toHaveText(say('links.found', { count: 604 }));
});

test('wrong keys in the prompt are told there', async ({ page, context, say, merchant }) => {
  await holdLiveUpdates(page);
  const sent = noteWrites(page, 'create');
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Tapis ${merchant.tag}`);
  await form.amount.fill('2500');
  await endSession(context, productOrigin());
  await form.create.click();
  const prompt = new SignInPrompt(page, say);
  await prompt.signIn({ ...merchant, apiSecret: 'not-the-secret-of-this-key' });

  await expect(prompt.dialog.getByRole('alert')).toContainText(say('connect.failure.keysTitle'));
  await page.keyboard.press('Escape');
  await expect(prompt.dialog).toHaveCount(0);
  await expect(form.title).toHaveValue(`Tapis ${merchant.tag}`);
  await page.getByRole('button', { name: say('session.again') }).click();
  await prompt.signIn(merchant);
  await expect(prompt.dialog).toHaveCount(0);
  // Signing in sends nothing by itself.
  expect(sent).toHaveLength(1);
});
