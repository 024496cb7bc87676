import { expect } from 'playwright/test';
import { test } from '../fixtures/test.ts';
import { containing } from '../pages/containing.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';
import { RestockPage } from '../pages/restock-page.ts';

const LIMITED = { payment_mode: 'limited', max_payments: 20 };

test('a sold-out link is restocked from the list, at the same address @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const { id, payment_link } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'sold_out');
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await list.actions('Tapis').click();
  await list.menu.getByRole('menuitem', { name: say('linkActions.restock') }).click();

  const restock = new RestockPage(page, say);
  await expect(restock.sold).toHaveText('20');
  await expect(restock.left).toHaveText('0');
  await restock.add(5).click();
  await restock.add(1).click();
  await expect(restock.submit).toHaveText(say('restock.submit', { count: 6 }));
  await restock.submit.click();

  await expect(restock.reopened).toContainText(say('restock.doneText', { left: 6, total: '26' }));
  await expect(restock.message).toHaveValue(containing(payment_link));
  const after = await api.readLink(id);
  expect(after).toMatchObject({ status: 'active', max_payments: 26, remaining_payments: 6 });
  expect(after.payment_link).toBe(payment_link);
  // The row has heard of it too.
  await page.goBack();
  await expect(list.row('Tapis')).not.toContainText(say('links.status.soldOut'));
});

test('a sold-out link is restocked from its page, by a number of one’s own', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const { id } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'sold_out');
  const link = new LinkPage(page, say);
  await link.open(merchant.instanceId, id);
  await link.addStock.click();
  const restock = new RestockPage(page, say);
  await restock.submit.click();
  await expect(restock.count).toBeFocused();
  await expect(restock.count).toHaveAccessibleDescription(say('restock.addInvalid'));

  await restock.count.fill('30');
  await restock.submit.click();

  await expect(restock.reopened).toBeVisible();
  expect(await api.readLink(id)).toMatchObject({ status: 'active', max_payments: 50 });
});

test('a sold-out link is restocked on its edit page, along with other changes', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const { id, payment_link } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'sold_out');
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Tapis, deuxième série');

  await form.save.click();
  await expect(form.quantity).toBeFocused();
  await expect(form.quantity).toHaveAccessibleDescription(
    containing(say('rules.max_payments.mustExceedSold', { received: 20 })),
  );
  await form.form
    .getByRole('button', { name: say('linkForm.quantityAdd', { count: '10' }) })
    .click();
  await form.save.click();
  await form.reviewSave.click();

  await expect(form.editHeading).toBeHidden();
  const after = await api.readLink(id);
  expect(after).toMatchObject({
    title: 'Tapis, deuxième série',
    status: 'active',
    max_payments: 30,
  });
  expect(after.payment_link).toBe(payment_link);
});

test('a link that is running low takes more before it is sold out', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const { id } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'partly_sold', 18);
  const link = new LinkPage(page, say);
  await link.open(merchant.instanceId, id);
  await expect(page.getByText(say('links.status.runningLow', { left: 2 }))).toBeVisible();
  await link.addStock.click();
  const restock = new RestockPage(page, say);
  await restock.add(10).click();
  await restock.submit.click();

  await expect(restock.added).toBeVisible();
  expect(await api.readLink(id)).toMatchObject({ status: 'active', max_payments: 30 });
});

test('a quota that somebody else raised is shown anew before anything is added', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const { id } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'sold_out');
  const restock = new RestockPage(page, say);
  await restock.open(merchant.instanceId, id);
  await restock.add(5).click();
  await api.updateLink(id, { max_payments: 40 });
  await restock.submit.click();

  await expect(restock.problem).toContainText(say('restock.moved', { quota: '40' }));
  expect(await api.readLink(id)).toMatchObject({ max_payments: 40 });

  await restock.submit.click();
  await expect(restock.added).toBeVisible();
  expect(await api.readLink(id)).toMatchObject({ max_payments: 45 });
});

test('an expired link takes no stock, and says why', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const { id } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'expired');
  const restock = new RestockPage(page, say);
  await restock.open(merchant.instanceId, id);

  await expect(restock.refused).toBeVisible();
  await expect(page.getByText(say('rules.link.expiredFinal'))).toBeVisible();
});

test('a double click adds once', async ({ page, say, merchant, api, control }) => {
  const slug = `tapis-${merchant.tag}`;
  const { id } = await api.createLink({ title: 'Tapis', slug, ...LIMITED });
  await control.putLink(slug, 'sold_out');
  const restock = new RestockPage(page, say);
  await restock.open(merchant.instanceId, id);
  await restock.add(5).click();
  await restock.submit.dblclick();

  await expect(restock.reopened).toBeVisible();
  expect(await api.readLink(id)).toMatchObject({ max_payments: 25 });
});
