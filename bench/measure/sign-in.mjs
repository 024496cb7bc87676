/**
 * A browser context with nothing cached, signed in as a merchant.
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {import('./seeded-product.mjs').SeededMerchant} merchant
 * @returns {Promise<import('playwright').BrowserContext>}
 */
export async function openSignedIn(browser, origin, { apiKey, apiSecret }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-DZ',
    timezoneId: 'Africa/Algiers',
  });
  const answer = await context.request.post(`${origin}/bff/session`, {
    headers: { 'X-Requested-By': 'dashboard', Origin: origin },
    data: { platform: 'v2', api_key: apiKey, api_secret: apiSecret, is_trusted_device: false },
  });
  if (!answer.ok()) throw new Error(`no sign-in: ${answer.status()} ${await answer.text()}`);
  return context;
}
