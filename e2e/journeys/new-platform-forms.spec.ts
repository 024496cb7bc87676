import { expect } from 'playwright/test';
import { test } from '../fixtures/payer.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { signIn } from '../fixtures/sign-in.ts';
import { BankPage } from '../pages/bank-page.ts';
import { ExtFormPage } from '../pages/ext-form-page.ts';
import { PayPage } from '../pages/pay-page.ts';

test('links of either amount mode are made and published; what a payment freezes stays @arabic', async ({
  page,
  context,
  payer,
  say,
  paySay,
  control,
}) => {
  test.slow();
  const ext = await control.makeMerchant({ platform: 'ext' });
  await signIn(context, productOrigin(), ext, { platform: 'ext' });
  const form = new ExtFormPage(page, say);

  await test.step('a collection whose amount the payer chooses, published at once', async () => {
    await form.openNew(ext.instanceId);
    await form.choose('capped_amount');
    await form.title.fill('Toit de l’école');
    await form.letPayerChoose();
    await form.minimum.fill('200');
    await form.goal.fill('100 000');
    await form.createAndPublish.click();
    await expect(form.publishedHeading).toBeVisible();
  });

  await test.step('a sale between two moments, which is not open yet', async () => {
    await form.another.click();
    await form.choose('time_window');
    await form.title.fill('Vente de l’Aïd');
    await form.price.fill('1 900');
    await form.starts.fill('01/03/2090');
    await form.startTime.fill('8:00');
    await form.ends.fill('10/03/2090');
    await form.endTime.fill('20:30');
    await form.createAndPublish.click();
    await expect(form.publishedHeading).toBeVisible();
    const pay = new PayPage(payer, paySay);
    await pay.open(await form.address.inputValue());
    await expect(payer.getByText(paySay('checkout.notOpenTitle'))).toBeVisible();
    await expect(pay.payAmount).toBeHidden();
  });

  const address =
    await test.step('a limited number at a fixed price, first as a draft', async () => {
      await form.another.click();
      await form.choose('limited');
      await form.title.fill('Atelier poterie');
      await form.price.fill('2 500');
      await form.uses.fill('3');
      await form.saveDraft.click();
      await expect(form.draftHeading).toBeVisible();
      await form.publish.click();
      await expect(form.publishedHeading).toBeVisible();
      return await form.address.inputValue();
    });

  await test.step('a customer pays', async () => {
    const pay = new PayPage(payer, paySay);
    await pay.open(address);
    await pay.fillPayer();
    await pay.payAmount.click();
    await payer.waitForURL(/\/bank\//);
    await new BankPage(payer).payWith('accepted');
  });

  await test.step('the price is locked, and the number may rise', async () => {
    await form.seeLink.click();
    await page.waitForURL(/\/links\/[^/]+$/);
    await page.goto(`${page.url()}/edit`);
    await expect(form.frozen).toBeVisible();
    await expect(form.price).toHaveAttribute('readonly', '');
    await form.uses.fill('5');
    await form.save.click();
    await expect(form.review).toContainText('3');
    await form.reviewSave.click();
    await page.waitForURL(/\/links\/[^/]+$/);
  });
});

test.describe('moving over', () => {
  // The connection breaks on purpose.
  test.use({ isRough: true });

  test('a move that is cut off goes on after a reload and makes nothing twice @arabic', async ({
    page,
    context,
    request,
    say,
    merchant,
    api,
    control,
  }) => {
    test.slow();
    const ext = await control.makeMerchant({ platform: 'ext' });
    await signIn(context, productOrigin(), merchant, { other: ext });
    const titles = ['Un', 'Deux', 'Trois', 'Quatre'];
    for (const title of titles)
      await api.createLink({ title, slug: `${title.toLowerCase()}-${merchant.tag}` });

    await page.goto(`/${merchant.instanceId}/move`);
    await page.getByRole('button', { name: say('moving.see', { count: '4' }) }).click();
    // The second draft is made, and its answer never arrives.
    let sent = 0;
    await page.route('**/bff/ext/links', async (route) => {
      if (route.request().method() !== 'POST') {
        await route.continue();
        return;
      }
      sent += 1;
      if (sent !== 2) {
        await route.continue();
        return;
      }
      await route.fetch();
      await context.setOffline(true);
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: say('moving.makeDrafts', { count: '4' }) }).click();
    await expect(page.getByText(say('runs.stop.offline'))).toBeVisible();
    await context.setOffline(false);
    await page.reload();
    await expect(page.getByText(say('moving.run.reloaded'))).toBeVisible();
    await page.getByRole('button', { name: say('runs.goOn') }).click();
    await page.getByRole('button', { name: say('moving.publish', { count: 4 }) }).click();
    await expect(
      page.getByText(say('moving.publishedOf', { made: '4', total: '4' })),
    ).toBeVisible();

    const answer = await request.get(`${productOrigin()}/api/ext/links`, {
      headers: { 'X-Api-Key': ext.apiKey, 'X-Api-Secret': ext.apiSecret },
    });
    const made = (await answer.json()) as { data: { title: string; status: string }[] };
    expect(made.data.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
    expect(new Set(made.data.map(({ status }) => status))).toEqual(new Set(['active']));
    const old = await api.listLinks();
    expect(new Set(old.map(({ status }) => status))).toEqual(new Set(['inactive']));
  });
});
