import { expect } from 'playwright/test';
import { test } from '../fixtures/test.ts';
import { ConnectPage } from '../pages/connect-page.ts';

test('a merchant signs in with keys and lands on the links @arabic', async ({
  page,
  words,
  control,
}) => {
  const merchant = await control.makeMerchant();
  const connect = new ConnectPage(page, words);
  await page.goto('/');
  await expect(connect.heading).toBeVisible();

  await connect.signIn(merchant.apiKey, merchant.apiSecret);

  await expect(page).toHaveURL(`/${merchant.instanceId}/links`);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain(merchant.apiSecret);
  expect(kept).not.toContain(merchant.apiKey);
});

test('wrong keys are refused, and what was typed stays', async ({ page, words, control }) => {
  const { apiKey } = await control.makeMerchant();
  const connect = new ConnectPage(page, words);
  await connect.open();

  await connect.signIn(apiKey, 'not-the-secret-of-this-key');

  await expect(connect.refusal).toBeVisible();
  await expect(connect.key).toHaveValue(apiKey);
  await expect(page).toHaveURL('/connect');
});

test('the demo shop opens with one press', async ({ page, words }) => {
  const connect = new ConnectPage(page, words);
  await connect.open();

  await connect.demo.click();

  await expect(page).toHaveURL(/\/[\w-]+\/links$/);
});

test('the sign-in works by keyboard alone', async ({ page, words, control }) => {
  const merchant = await control.makeMerchant();
  const connect = new ConnectPage(page, words);
  await connect.open();

  await connect.key.focus();
  await page.keyboard.type(merchant.apiKey);
  await page.keyboard.press('Tab');
  await expect(connect.secret).toBeFocused();
  await page.keyboard.type(merchant.apiSecret);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(`/${merchant.instanceId}/links`);
});
