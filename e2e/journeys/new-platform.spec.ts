import { expect } from 'playwright/test';
import { expectToFit } from '../fixtures/fit.ts';
import { MerchantApi } from '../fixtures/merchant-api.ts';
import { test } from '../fixtures/payer.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { soon } from '../fixtures/soon.ts';
import { BankPage } from '../pages/bank-page.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { containing } from '../pages/containing.ts';
import { ExtFormPage } from '../pages/ext-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';
import { LinkPage } from '../pages/link-page.ts';
import { PayPage } from '../pages/pay-page.ts';
import { ResultPage } from '../pages/result-page.ts';

const TITLE = 'Cotisation 10428';
/** More than there is room for. */
const NOTE = 'Bijoux, ateliers et commandes sur mesure';
const MEMBER = 'leila@example.dz';
/** From the payer’s result to the merchant’s list. */
const SOON = soon(2_000);

test('a merchant of both platforms leads a link of the new one from its form to the archive, and whoever is on its list pays @arabic @english', async ({
  page,
  payer,
  words,
  say,
  paySay,
  control,
  request,
}) => {
  test.slow();
  const v2 = await control.makeMerchant();
  const ext = await control.makeMerchant({ platform: 'ext' });
  await new MerchantApi(request, productOrigin(), v2).describeInstance(NOTE);
  const form = new ExtFormPage(page, say);
  const list = new LinkListPage(page, words);
  const link = new LinkPage(page, say);

  await test.step('signs in to both and goes over to the new platform', async () => {
    const connect = new ConnectPage(page, words);
    await connect.open();
    await connect.signInToBoth(v2, ext);
    await expect(page).toHaveURL(`/${v2.instanceId}/links`);
    await expect(page.getByText(NOTE).filter({ visible: true })).toBeVisible();
    await expectToFit(page, 'the mark of a platform beside the words of an instance');
    await page.getByRole('button', { name: containing(words.frame.switchInstance) }).click();
    await page.getByRole('menuitemradio', { name: containing(words.frame.platform.ext) }).click();
    await expect(page).toHaveURL(`/${ext.instanceId}/links`);
  });

  await test.step('makes a draft that chosen customers alone can pay', async () => {
    await form.openNew(ext.instanceId);
    await form.choose('whitelist');
    await form.title.fill(TITLE);
    await form.price.fill('4 500');
    await form.payers.fill(`${MEMBER}\n0661 00 00 01`);
    await expect(page.getByText(say('extForm.payersRead', { count: 2 }))).toBeVisible();
    await form.saveDraft.click();
    await expect(form.draftHeading).toBeVisible();
  });

  await test.step('finds it among the drafts', async () => {
    await list.open(ext.instanceId);
    await page
      .getByRole('navigation', { name: words.linksExt.view.label })
      .getByRole('link', { name: words.linksExt.view.draft })
      .click();
    await expect(page).toHaveURL(`/${ext.instanceId}/links?status=draft`);
    await page.getByRole('link', { name: TITLE, exact: true }).click();
  });

  const address = await test.step('publishes it, and has its address', async () => {
    await link.publish.click();
    await expect(link.address).toHaveValue(new RegExp(`^${productOrigin()}/pay/`));
    await expect(link.publish).toBeHidden();
    return await link.address.inputValue();
  });

  await list.open(ext.instanceId);
  const row = list.row(TITLE);
  await expect(row).toContainText(words.links.status.active);

  await test.step('whoever is not on the list is told so; whoever is on it pays', async () => {
    const pay = new PayPage(payer, paySay);
    await pay.open(address);
    await pay.fillPayer();
    await pay.payAmount.click();
    await expect(payer.getByText(paySay('pay.rule.email.notAllowed')).first()).toBeVisible();
    await pay.email.fill(MEMBER);
    await pay.payAmount.click();
    await payer.waitForURL(/\/bank\//);
    await new BankPage(payer).payWith('accepted');
    await expect(new ResultPage(payer, paySay).paid).toBeVisible();
  });

  await test.step('the open list says so by itself', async () => {
    // Its price, and as much collected, as each language writes it.
    await expect(row).toContainText(/4\D500\D00.*4\D500\D00/s, SOON);
  });

  await test.step('pauses and resumes it', async () => {
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await link.pause.click();
    await link.resume.click();
    await expect(link.pause).toBeVisible();
  });

  await test.step('archives it, having been told that this is final', async () => {
    await link.actions(TITLE).click();
    await link.menu.getByRole('menuitem', { name: words.linksExt.action.archive }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText(TITLE);
    await expect(question).toContainText(words.linksExt.archive.text);
    await question.getByRole('button', { name: words.linksExt.action.archive }).click();
    await expect(page.getByText(words.linksExt.page.closed.archived)).toBeVisible();
    await expect(link.pause).toBeHidden();
    await expect(link.newFromThis).toBeVisible();
  });
});
