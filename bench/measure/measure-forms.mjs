/** What every page has: React, the start, and the texts of the language. */
const COMMON = /\/(?:react|start|core|extra)-[\w-]+\.js$|\/theme-start\.js$/;

/**
 * Opens a page with a form by its address, with a cold cache.
 * @param {import('playwright').BrowserContext} context signed in, its cache empty
 * @param {string} url
 * @returns {Promise<number>} compressed bytes of the scripts of its own that it asked for until its form was there
 */
export async function measureForm(context, url) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  /** @type {import('playwright').Request[]} */
  const asked = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.push(request);
  });
  await page.addInitScript(() => {
    const watching = new MutationObserver(() => {
      if (document.querySelector('main form') === null) return;
      performance.mark('form');
      watching.disconnect();
    });
    watching.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('main form').first().waitFor({ timeout: 60_000 });
  const until = await page.evaluate(() => performance.getEntriesByName('form')[0]?.startTime ?? 0);
  // What was under way has its size only when it is there. The stream of news never ends: the network is not idle then.
  await Promise.all(asked.map(async (request) => (await request.response())?.finished()));
  const scripts = await page.evaluate((at) => {
    const all = /** @type {PerformanceResourceTiming[]} */ (
      performance.getEntriesByType('resource')
    );
    return all
      .filter(({ name, startTime }) => startTime <= at && new URL(name).pathname.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name, encodedBodySize }));
  }, until);
  await page.close();
  return scripts
    .filter(({ name }) => !COMMON.test(name))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

/**
 * @param {import('playwright').BrowserContext} context signed in
 * @param {{ origin: string, instanceId: string }} where
 * @returns {Promise<string>} the id of a link that may be edited
 */
export async function editableLink(context, { origin, instanceId }) {
  const answer = await context.request.get(`${origin}/bff/v2/${instanceId}/links?per_page=100`, {
    headers: { 'X-Requested-By': 'dashboard', Origin: origin },
  });
  if (!answer.ok()) throw new Error(`no links: ${answer.status()} ${await answer.text()}`);
  const { data } = /** @type {{ data: { data: Record<string, string>[] } }} */ (
    await answer.json()
  );
  const link = data.data.find(
    ({ status, payment_mode }) => status === 'active' && payment_mode === 'reusable',
  );
  if (link?.['id'] === undefined) throw new Error('no link that may be edited');
  return link['id'];
}
