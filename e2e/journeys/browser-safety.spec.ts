import { expect, type Page } from 'playwright/test';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';
import { LinkFormPage } from '../pages/link-form-page.ts';
import { LinkListPage } from '../pages/link-list-page.ts';

// That no screen complains or calls elsewhere is watched in every journey; see page-watch.ts.

/** Everything that this browser keeps for the product, as one text. */
function readStorage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [
      { ...localStorage },
      { ...sessionStorage },
      window.name,
      location.href,
    ];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        kept.push(
          await new Promise<unknown>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.addEventListener('success', () => resolve(request.result));
            request.addEventListener('error', () => reject(new Error(store)));
          }),
        );
      }
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        kept.push(await (await cache.match(request))?.text());
      }
    }
    return JSON.stringify(kept);
  });
}

test('after the sign-in no credential is anywhere in the browser', async ({
  page,
  context,
  words,
  say,
  control,
}) => {
  const merchant = await control.makeMerchant();
  const connect = new ConnectPage(page, words);
  await connect.open();
  const answers: string[] = [];
  page.on('response', (response) => {
    const reading = async () =>
      answers.push(await response.text(), JSON.stringify(await response.allHeaders()));
    // A stream of events never ends, and a redirect has no body.
    if (!response.url().endsWith('/events')) reading().catch(() => undefined);
  });
  await connect.signIn(merchant.apiKey, merchant.apiSecret);
  await expect(page).toHaveURL(`/${merchant.instanceId}/links`);
  const form = new LinkFormPage(page, say);
  await form.openNew(merchant.instanceId);
  await form.fillEssentials(`Tapis ${merchant.tag}`);
  await form.amount.fill('2500');
  await form.create.click();
  await expect(form.createdHeading).toBeVisible();

  const inPage = await page.evaluate(() => document.documentElement.outerHTML);
  for (const text of [...answers, inPage, await readStorage(page)]) {
    expect(text).not.toContain(merchant.apiKey);
    expect(text).not.toContain(merchant.apiSecret);
  }
  expect(answers.length).toBeGreaterThan(20);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  expect(await page.evaluate(() => document.cookie)).toBe('');
});

test('the page is bound by a strict policy', async ({ page }) => {
  const answer = await page.goto('/connect');
  const { 'content-security-policy': policy = '', ...headers } = answer?.headers() ?? {};
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test('what others wrote is shown as text, and leads nowhere @arabic', async ({
  page,
  say,
  words,
  merchant,
  api,
}) => {
  const title = '<img src=x onerror=alert(1)>"\'`${7*7}{{7*7}}';
  const details = '<script>alert(1)</script> javascript:alert(1) \u202Egnp.exe';
  const { id } = await api.createLink({
    title,
    details,
    slug: `xss-${merchant.tag}`,
    metadata: { '<b>key</b>': '"><svg onload=alert(1)>' },
    udfs: { udf1: { value: 'A1', label: '<a href="javascript:alert(1)">x</a>' } },
  });
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.accept();
  });
  const list = new LinkListPage(page, words);
  await list.open(merchant.instanceId);
  await expect(list.titles()).toHaveText([title]);
  await list.titles().first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('"><svg onload=alert(1)>')).toBeVisible();
  const form = new LinkFormPage(page, say);
  await form.openEdit(merchant.instanceId, id);
  await expect(form.title).toHaveValue(title);
  expect(await page.locator('a[href^="javascript:"], main script, main [onerror]').count()).toBe(0);
  expect(alerts).toEqual([]);
});
