import { expect } from 'playwright/test';
import { isWrite } from '../fixtures/requests.ts';
import { test } from '../fixtures/test.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';

/** A limited link with something in every field that an edit could lose. */
const RICH = {
  payment_mode: 'limited',
  max_payments: 20,
  inactivity_timeout_minutes: 4_320,
  udfs: {
    udf1: { value: 'INV2026001', label: 'Facture' },
    udf2: { value: 'CLI7', label: '' },
    udf5: { value: 'ATELIER3', label: 'Atelier' },
  },
  metadata: { order_id: '42', note: 'à livrer' },
  settings: { show_retry_button: false, allow_anonymous: true },
};

test('a new title leaves everything else as it was', async ({ page, say, merchant, api }) => {
  const before = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}`, ...RICH });
  const whole = await api.readLink(before.id);
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, before.id);
  await form.title.fill('Tapis berbère');
  await form.save.click();

  await expect(form.review).toContainText(say('linkForm.reviewTitle', { count: 1 }));
  await expect(form.review).toContainText('Tapis berbère');
  const [request] = await Promise.all([
    page.waitForRequest((sent) => isWrite(sent, 'update')),
    form.reviewSave.click(),
  ]);
  await expect(page.getByRole('heading', { level: 1, name: 'Tapis berbère' })).toBeVisible();

  expect(request.postData()).not.toMatch(/udfs|metadata|settings|inactivity/);
  const { updated_at: _, ...after } = await api.readLink(before.id);
  const { updated_at: __, ...expected } = { ...whole, title: 'Tapis berbère' };
  expect(after).toEqual(expected);
});

test('one reference that changes takes all the others along', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}`, ...RICH });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.reference('udf2').fill('CLI8');
  await form.save.click();
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();

  const { udfs } = RICH;
  expect((await api.readLink(id))['udfs']).toEqual({
    udf1: udfs.udf1,
    udf2: expect.objectContaining({ value: 'CLI8' }),
    udf5: udfs.udf5,
  });
});

test('a reference that would vanish is named before saving', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}`, ...RICH });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.reference('udf5').fill('');
  await form.referenceLabel('udf5').fill('');
  await form.save.click();

  await expect(form.review).toContainText(say('linkForm.reviewVanish', { count: 1 }));
  await expect(form.review).toContainText('ATELIER3');
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();
  expect(Object.keys((await api.readLink(id))['udfs'] ?? {})).toEqual(['udf1', 'udf2']);
});

test('settings and metadata merge, and the timeout can be cleared', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}`, ...RICH });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.retry.check();
  await form.metadataValues.nth(0).fill('43');
  await form.form.getByRole('radio', { name: say('linkForm.closingNever') }).check({ force: true });
  await form.save.click();
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();

  expect(await api.readLink(id)).toMatchObject({
    settings: { show_retry_button: true, allow_anonymous: true },
    metadata: { order_id: '43', note: 'à livrer' },
    inactivity_timeout_minutes: null,
    udfs: { udf1: RICH.udfs.udf1, udf5: RICH.udfs.udf5 },
  });
});

test('mode and kind of price are shown, and stay', async ({ page, say, merchant, api }) => {
  const { id } = await api.createLink({ title: 'Tapis', slug: `tapis-${merchant.tag}`, ...RICH });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);

  await expect(page.getByText(say('linkForm.lockedMode'))).toBeVisible();
  await expect(form.purpose('product')).toHaveCount(0);
  await expect(form.address).toHaveAttribute('readonly', '');
});

for (const { kind, state, rule } of [
  { kind: 'an unpaid invoice', state: null, rule: 'rules.link.oneShotImmutable' },
  { kind: 'a paid invoice', state: 'paid', rule: 'rules.link.oneShotImmutable' },
  { kind: 'an expired stock', state: 'expired', rule: 'rules.link.expiredFinal' },
] as const) {
  test(`${kind} says why it cannot be changed, and leads on to a new one`, async ({
    page,
    say,
    merchant,
    api,
    control,
  }) => {
    const slug = `verrou-${merchant.tag}`;
    const isStock = state === 'expired';
    const { id } = await api.createLink({
      title: 'Facture 12',
      slug,
      details: 'Deux bagues',
      ...(isStock ? { payment_mode: 'limited', max_payments: 20 } : { payment_mode: 'one_shot' }),
      udfs: { udf1: { value: 'FAC12', label: 'Facture' } },
      metadata: { order_id: '42' },
    });
    if (state !== null) await control.putLink(slug, state);
    const form = new LinkFormPage(page, say);
    await form.openEdit(merchant.instanceId, id);
    await expect(page.getByText(say(rule))).toBeVisible();
    await expect(form.save).toHaveCount(0);

    await form.newFromThis.click();

    await expect(form.title).toHaveValue('Facture 12');
    await expect(form.details).toHaveValue('Deux bagues');
    await expect(form.purpose(isStock ? 'stock' : 'invoice')).toBeChecked();
    await expect(form.amount).toHaveValue('2500');
    await expect(form.reference('udf1')).toHaveValue('FAC12');
    await expect(form.metadataValues).toHaveValue('42');
    await form.address.fill(`${slug}-2`);
    await form.create.click();
    await expect(form.createdHeading).toBeVisible();
    expect(await api.listLinks()).toHaveLength(2);
  });
}

test('nothing typed is left behind unasked', async ({ page, say, merchant, api }) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Bague en or');
  const away = page.getByRole('navigation', { name: say('frame.navigation') });

  await away.getByRole('link', { name: say('frame.links') }).click();
  await expect(form.unsaved).toContainText(say('linkForm.title'));
  await form.unsaved
    .getByRole('button', { name: say('forms.unsavedStay') })
    .last()
    .click();
  await expect(form.title).toHaveValue('Bague en or');

  await away.getByRole('link', { name: say('frame.links') }).click();
  await form.unsaved.getByRole('button', { name: say('forms.unsavedLeave') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('links.title') })).toBeVisible();
  expect((await api.readLink(id)).title).toBe('Bague');

  await form.openEdit(merchant.instanceId, id);
  await expect(form.title).toHaveValue('Bague');
});

test('an edit survives a reload', async ({ page, say, merchant, api }) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Bague en or');
  // The browser asks on its own behalf; the merchant insists.
  page.on('dialog', (dialog) => void dialog.accept());

  await page.reload();

  await expect(form.title).toHaveValue('Bague en or');
  await expect(page.getByText(say('linkForm.draftRestored'))).toBeVisible();
});

test('a link that changed meanwhile is not overwritten silently', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Bague en or');
  await api.updateLink(id, { title: 'Bague en argent', amount: '9900.00' });
  await form.save.click();
  await form.reviewSave.click();

  await expect(form.conflict).toContainText('Bague en argent');
  await expect(form.conflict).toContainText(say('linkForm.conflictBoth'));
  await expect(form.title).toHaveValue('Bague en or');
  expect((await api.readLink(id)).title).toBe('Bague en argent');

  await form.conflict.getByRole('button', { name: say('linkForm.conflictMine') }).click();
  await expect(form.amount).toHaveValue('9900');
  await form.save.click();
  await form.reviewSave.click();
  await expect(form.editHeading).toBeHidden();
  expect(await api.readLink(id)).toMatchObject({ title: 'Bague en or', amount: '9900.00' });
});

test('what changed meanwhile can be taken over instead', async ({ page, say, merchant, api }) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await form.title.fill('Bague en or');
  await api.updateLink(id, { title: 'Bague en argent' });
  await form.save.click();
  await form.reviewSave.click();
  await form.conflict.getByRole('button', { name: say('linkForm.conflictTheirs') }).click();

  await expect(form.title).toHaveValue('Bague en argent');
  await expect(form.conflict).toHaveCount(0);
});

test('of two tabs the older save is a conflict @arabic', async ({
  page,
  context,
  say,
  merchant,
  api,
}) => {
  const { id } = await api.createLink({ title: 'Bague', slug: `bague-${merchant.tag}` });
  const older = new LinkFormPage(page, say);
  await older.openEdit(merchant.instanceId, id);
  const newer = new LinkFormPage(await context.newPage(), say);
  await newer.openEdit(merchant.instanceId, id);

  await newer.title.fill('Du second onglet');
  await newer.save.click();
  await newer.reviewSave.click();
  await expect(newer.editHeading).toBeHidden();
  await older.title.fill('Du premier onglet');
  await older.save.click();
  await older.reviewSave.click();

  await expect(older.conflict).toContainText('Du second onglet');
  expect((await api.readLink(id)).title).toBe('Du second onglet');
});
