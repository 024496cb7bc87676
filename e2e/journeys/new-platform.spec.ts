import { expect } from 'playwright/test';
import { makeExtDraft } from '../fixtures/ext-draft.ts';
import { productOrigin } from '../fixtures/product-origin.ts';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { containing } from '../pages/containing.ts';
import { LinkPage } from '../pages/link-page.ts';

const TITLE = 'Commande 10428';

test('a merchant of both platforms leads a link of the new one from draft to archive @arabic', async ({
  page,
  request,
  words,
  say,
  control,
}) => {
  const v2 = await control.makeMerchant();
  const ext = await control.makeMerchant({ platform: 'ext' });
  const slug = await makeExtDraft(request, ext, TITLE);
  const connect = new ConnectPage(page, words);
  await connect.open();

  await test.step('signs in to both and goes over to the new platform', async () => {
    await connect.signInToBoth(v2, ext);
    await expect(page).toHaveURL(`/${v2.instanceId}/links`);
    await page.getByRole('button', { name: containing(words.frame.switchInstance) }).click();
    await page.getByRole('menuitemradio', { name: containing(words.frame.platform.ext) }).click();
    await expect(page).toHaveURL(`/${ext.instanceId}/links`);
  });

  await test.step('finds the draft among the drafts', async () => {
    await page
      .getByRole('navigation', { name: words.linksExt.view.label })
      .getByRole('link', { name: words.linksExt.view.draft })
      .click();
    await expect(page).toHaveURL(`/${ext.instanceId}/links?status=draft`);
    await page.getByRole('link', { name: TITLE, exact: true }).click();
  });

  const link = new LinkPage(page, say);
  await test.step('publishes it, and has its address', async () => {
    await link.publish.click();
    await expect(link.address).toHaveValue(`${productOrigin()}/pay/${slug}`);
    await expect(link.publish).toBeHidden();
  });

  await test.step('pauses and resumes it', async () => {
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
