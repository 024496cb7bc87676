import { expect } from 'playwright/test';
import { pngFile } from '../fixtures/picture.ts';
import { isWrite, noteWrites } from '../fixtures/requests.ts';
import { test } from '../fixtures/test.ts';
import { LinkFormPage, type Purpose } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

interface Case {
  readonly purpose: Purpose;
  /** What only this purpose asks for. */
  readonly fill: (form: LinkFormPage) => Promise<void>;
  /** What the API holds of it afterwards. */
  readonly holds: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  {
    purpose: 'product',
    fill: (form) => form.amount.fill('8 000,50'),
    holds: { type: 'dynamic', payment_mode: 'reusable', amount: '8000.50', max_payments: null },
  },
  {
    purpose: 'invoice',
    fill: async (form) => {
      await form.amount.fill('٨٠٠٠');
      await form.closingOwn.check({ force: true });
      await form.closingCount.fill('2');
      await form.closingUnit.selectOption('days');
    },
    holds: {
      type: 'dynamic',
      payment_mode: 'one_shot',
      amount: '8000.00',
      max_payments: 1,
      inactivity_timeout_minutes: 2_880,
    },
  },
  {
    purpose: 'stock',
    fill: async (form) => {
      await form.amount.fill('2500');
      await form.quantity.fill('20');
    },
    holds: {
      type: 'dynamic',
      payment_mode: 'limited',
      amount: '2500.00',
      max_payments: 20,
      inactivity_timeout_minutes: null,
    },
  },
  {
    purpose: 'free',
    fill: async () => {},
    holds: { type: 'static', payment_mode: 'reusable', amount: null, max_payments: null },
  },
];

for (const { purpose, fill, holds } of CASES) {
  test(`a link of purpose ${purpose} with logo and references is made and found again`, async ({
    page,
    say,
    words,
    merchant,
    api,
  }) => {
    const title = `Bague en or ${purpose}`;
    const slug = `bague-en-or-${purpose}-${merchant.tag}`;
    const form = new LinkFormPage(page, say);
    await form.openNew(merchant.instanceId);
    await form.purpose(purpose).check({ force: true });
    await form.fillEssentials(title);
    await form.address.fill(slug);
    await fill(form);
    await form.logo.setInputFiles(await pngFile('bague.png'));
    await form.reference('udf1').fill('INV2026001');
    await form.referenceLabel('udf1').fill('Facture');
    await form.addReference.click();
    await form.reference('udf2').fill('CLI7');
    await form.anonymous.check();
    await form.fillMetadata([['order_id', '42']]);
    await form.create.click();
    await expect(form.createdHeading).toBeFocused();

    const [made] = await api.listLinks();
    expect(made?.slug).toBe(slug);
    const link = await api.readLink(made?.id ?? '');
    expect(link).toMatchObject({
      title,
      details: `${title}, comme à la boutique`,
      udfs: {
        udf1: { value: 'INV2026001', label: 'Facture' },
        udf2: { value: 'CLI7' },
      },
      metadata: { order_id: '42' },
      settings: { show_retry_button: true, allow_anonymous: true },
      ...holds,
    });
    const logo = await page.request.get(link.logo ?? '');
    expect(logo.headers()['content-type']).toMatch(/^image\/(?:png|jpeg|webp)$/);

    await form.seeLink.click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('INV2026001')).toBeVisible();

    const list = new LinkListPage(page, words);
    await list.open(merchant.instanceId);
    await list.search.fill(slug);
    await expect(list.titles()).toHaveText([title]);
  });
}

test('a free amount has neither mode nor quota, whatever was typed before', async ({
  page,
  say,
  merchant,
  api,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.purpose('stock').check({ force: true });
  await form.quantity.fill('20');
  await form.amount.fill('2500');

  await form.purpose('free').check({ force: true });
  await expect(form.quantity).toBeHidden();
  await expect(form.amount).toBeHidden();
  await expect(form.closingOwn).toBeHidden();
  await form.fillEssentials(`Don libre ${merchant.tag}`);
  const [request] = await Promise.all([
    page.waitForRequest((sent) => isWrite(sent, 'create')),
    form.create.click(),
  ]);
  await expect(form.createdHeading).toBeVisible();

  const sent = request.postData() ?? '';
  expect(sent).toContain('static');
  expect(sent).not.toMatch(/payment_mode|max_payments|amount"/);
  expect(await api.listLinks()).toMatchObject([{ type: 'static', amount: null }]);
});

test('what was typed survives a reload, picture and references included', async ({
  page,
  say,
  merchant,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.purpose('stock').check({ force: true });
  await form.fillEssentials(`Tapis berbère ${merchant.tag}`);
  await form.amount.fill('12 500');
  await form.quantity.fill('7');
  await form.reference('udf1').fill('TAPIS7');
  await form.fillMetadata([['atelier', 'Ghardaïa']]);
  await form.logo.setInputFiles(await pngFile('tapis.png'));
  await expect(form.logoRemove).toBeVisible();

  await page.reload();

  await expect(form.title).toHaveValue(`Tapis berbère ${merchant.tag}`);
  await expect(form.purpose('stock')).toBeChecked();
  await expect(form.address).toHaveValue(`tapis-berbere-${merchant.tag}`);
  await expect(form.amount).toHaveValue('12 500');
  await expect(form.quantity).toHaveValue('7');
  await expect(form.reference('udf1')).toHaveValue('TAPIS7');
  await expect(form.metadataValues).toHaveValue('Ghardaïa');
  await expect(form.logoRemove).toBeVisible();
});

test('a double click makes one link', async ({ page, say, merchant, api }) => {
  const sent = noteWrites(page, 'create');
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Collier ${merchant.tag}`);
  await form.amount.fill('4500');

  await form.create.dblclick();

  await expect(form.createdHeading).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(await api.listLinks()).toHaveLength(1);
});

test('a reference as people write it is offered as the bank takes it', async ({
  page,
  say,
  merchant,
}) => {
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.reference('udf1').fill('INV-2026/001');
  await form.form.getByRole('button', { name: 'INV2026001' }).click();
  await expect(form.reference('udf1')).toHaveValue('INV2026001');
});
