import { wholeList } from './measure-page.mjs';

/**
 * What it takes to work on all links of a list at once.
 * @typedef {object} SelectionWork
 * @property {number} chooseMs from the press that ticks all of them to the paint of the ticks
 * @property {number} choosingTaskMs the longest task meanwhile
 * @property {number} copyMs until all addresses are on the clipboard
 * @property {number} copyingTaskMs
 * @property {number} fileMs until the CSV file is there
 * @property {number} writingTaskMs
 */

/**
 * Ticks every link of the dashboard's list in French, copies their addresses, writes them into a file.
 * @param {import('playwright').BrowserContext} context signed in
 * @param {import('./measure-page.mjs').ListPage} list
 * @param {{ origin: string, instanceId: string, total: number }} where
 * @returns {Promise<SelectionWork>}
 */
export async function measureSelection(context, list, { origin, instanceId, total }) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  await page.goto(`${origin}${list.path(instanceId)}`, { waitUntil: 'commit' });
  await wholeList(page, list, total);
  await page.getByRole('button', { name: 'Sélectionner des liens' }).click();
  const choose = page.getByRole('button', { name: /^Tout sélectionner/ });
  await choose.waitFor();
  const chosen = await watched(
    page,
    () => choose.click(),
    () => page.getByRole('button', { name: 'Tout désélectionner' }).waitFor({ timeout: 120_000 }),
  );
  const copied = await watched(
    page,
    () => page.getByRole('button', { name: 'Copier les liens' }).click(),
    () => page.getByText(/liens copiés/).waitFor({ timeout: 120_000 }),
  );
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const download = page.getByRole('dialog').getByRole('button', { name: 'Télécharger' });
  await download.waitFor();
  const arrived = page.waitForEvent('download', { timeout: 300_000 });
  const written = await watched(
    page,
    () => download.click(),
    async () => void (await arrived),
  );
  await page.close();
  return {
    chooseMs: chosen.ms,
    choosingTaskMs: chosen.longestTaskMs,
    copyMs: copied.ms,
    copyingTaskMs: copied.longestTaskMs,
    fileMs: written.ms,
    writingTaskMs: written.longestTaskMs,
  };
}

/**
 * @param {import('playwright').Page} page
 * @param {() => Promise<void>} act
 * @param {() => Promise<void>} isDone
 * @returns {Promise<{ ms: number, longestTaskMs: number }>}
 */
async function watched(page, act, isDone) {
  const tasks = await page.evaluateHandle(() => {
    /** @type {number[]} */
    const durations = [];
    const observer = new PerformanceObserver((entries) => {
      durations.push(...entries.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    return durations;
  });
  const started = performance.now();
  await act();
  await isDone();
  const ms = performance.now() - started;
  // A task is told of once it is over.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  const longestTaskMs = await tasks.evaluate((durations) => Math.max(0, ...durations));
  return { ms, longestTaskMs };
}
