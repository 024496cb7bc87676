import { expect } from 'playwright/test';
import { loseNextAnswer } from '../fixtures/hostile-network.ts';
import { noteWrites } from '../fixtures/requests.ts';
import { test } from '../fixtures/test.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';

test.use({ isRough: true });

test('a create whose answer got lost ends on the link that was made', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const sent = noteWrites(page, 'create');
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Collier ${merchant.tag}`);
  await form.amount.fill('4500');
  await loseNextAnswer(page, 'create');

  await form.create.click();

  await expect(form.createdHeading).toBeVisible();
  await expect(form.recovered).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(await api.listLinks()).toMatchObject([{ title: `Collier ${merchant.tag}` }]);
});

test('a create that nobody could settle is settled by the next try, not made twice', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Collier ${merchant.tag}`);
  await form.amount.fill('4500');
  await loseNextAnswer(page, 'create');
  // The look-up that would settle it meets the same bad line.
  const lookUp = `**/bff/v2/${merchant.instanceId}/links?*`;
  await page.route(lookUp, (route) => route.abort('connectionreset'));

  await form.create.click();
  await expect(form.problem).toContainText(say('linkForm.createUnknown'));
  await expect(form.title).toHaveValue(`Collier ${merchant.tag}`);
  await page.unroute(lookUp);
  await form.create.click();

  await expect(form.createdHeading).toBeVisible();
  await expect(form.recovered).toBeVisible();
  expect(await api.listLinks()).toHaveLength(1);
});

test('a reload in the middle of an unsettled create finds the link', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Collier ${merchant.tag}`);
  await form.amount.fill('4500');
  await loseNextAnswer(page, 'create');
  const lookUp = `**/bff/v2/${merchant.instanceId}/links?*`;
  await page.route(lookUp, (route) => route.abort('connectionreset'));
  await form.create.click();
  await expect(form.problem).toBeVisible();

  await page.unroute(lookUp);
  await page.reload();

  await expect(form.createdHeading).toBeVisible();
  expect(await api.listLinks()).toHaveLength(1);
});
