import { expect } from 'playwright/test';
import { breakWrites, invalid } from '../fixtures/hostile-network.ts';
import { test } from '../fixtures/test.ts';
import { containing } from '../pages/containing.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';

test('a form sent empty leads to its first mistake, and lists them all @arabic', async ({
  page,
  say,
  merchant,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.purpose('stock').check({ force: true });
  await form.reference('udf1').fill('INV-2026/001');
  await form.create.click();

  await expect(form.title).toBeFocused();
  await expect(form.title).toHaveAccessibleDescription(say('rules.title.required'));
  await expect(form.details).toHaveAccessibleDescription(say('rules.details.required'));
  await expect(form.address).toHaveAttribute('aria-invalid', 'true');
  await expect(form.amount).toHaveAccessibleDescription(
    containing(say('rules.amount.requiredForDynamic')),
  );
  await expect(form.quantity).toHaveAccessibleDescription(
    containing(say('rules.max_payments.requiredForLimited')),
  );
  await expect(form.reference('udf1')).toHaveAttribute('aria-invalid', 'true');
  const summary = form.form
    .getByRole('status')
    .filter({ hasText: say('forms.summary', { count: 6 }) });
  const first = summary.getByRole('button', { name: containing(say('linkForm.title')) });
  // On a phone the count alone is shown, until it is pressed.
  if (await first.isHidden()) await summary.locator('summary').click();
  await expect(first).toBeVisible();

  await summary.getByRole('button', { name: containing(say('linkForm.quantity')) }).click();
  await expect(form.quantity).toBeFocused();
});

test('an address that was taken a moment ago is refused on its field', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const slug = `bague-${merchant.tag}`;
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials('Bague en or');
  await form.address.fill(slug);
  await form.amount.fill('8000');
  await expect(page.getByText(say('linkForm.addressFree'))).toBeVisible();
  await api.createLink({ title: 'Une autre', slug });
  await form.create.click();

  await expect(form.address).toBeFocused();
  await expect(form.address).toHaveAccessibleDescription(containing(say('rules.slug.taken')));
  await expect(form.title).toHaveValue('Bague en or');
  await form.form
    .getByRole('button', { name: `${slug}-2` })
    .first()
    .click();
  await form.create.click();
  await expect(form.createdHeading).toBeVisible();
  expect((await api.listLinks()).map((link) => link.slug)).toEqual([`${slug}-2`, slug]);
});

test('a rule that only the service knows is told on its field, in its own words', async ({
  page,
  say,
  merchant,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Bague ${merchant.tag}`);
  await form.amount.fill('8000');
  await form.reference('udf1').fill('INV1');
  await form.addReference.click();
  await form.reference('udf2').fill('CLI7');
  await form.fillMetadata([['order.id', '42']]);
  await breakWrites(
    page,
    'create',
    invalid({
      'udfs.udf2.value': ['The reference is blacklisted.'],
      'metadata.order.id': ['The order does not exist.'],
      amount: ['The amount must be at least 50.'],
      merchant_rank: ['Your rank is too low.'],
    }),
  );
  await form.create.click();

  await expect(form.amount).toBeFocused();
  await expect(form.amount).toHaveAccessibleDescription(/The amount must be at least 50/);
  await expect(form.reference('udf2')).toHaveAccessibleDescription('The reference is blacklisted.');
  await expect(form.metadataValues).toHaveAccessibleDescription('The order does not exist.');
  await expect(form.form.getByRole('status').filter({ hasText: 'Your rank' })).toBeVisible();
  await expect(form.reference('udf1')).not.toHaveAttribute('aria-invalid');
});

test('fewer than are sold is refused on the quantity, before and by the service', async ({
  page,
  say,
  merchant,
  api,
  control,
}) => {
  const slug = `tapis-${merchant.tag}`;
  const stock = { payment_mode: 'limited', max_payments: 20 };
  const { id } = await api.createLink({ title: 'Tapis', slug, ...stock });
  await control.putLink(slug, 'partly_sold', 5);
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.quantity.fill('4');
  await form.save.click();
  await expect(form.quantity).toHaveAccessibleDescription(
    containing(say('rules.max_payments.belowReceived', { limit: 4, received: 5 })),
  );

  // Three more are sold while the form stands there.
  await form.quantity.fill('6');
  await control.putLink(slug, 'partly_sold', 8);
  await form.save.click();
  await form.reviewSave.click();
  await expect(form.quantity).toBeFocused();
  await expect(form.quantity).toHaveAccessibleDescription(
    containing(say('rules.max_payments.belowReceived', { limit: 6, received: 8 })),
  );
  expect(await api.readLink(id)).toMatchObject({ max_payments: 20 });
});

test('a picture that is none is refused before anything is sent', async ({
  page,
  say,
  merchant,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.logo.setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  });
  await expect(page.getByText(say('rules.logo.notAnImage'))).toBeVisible();
  await expect(form.logoRemove).toHaveCount(0);
});
