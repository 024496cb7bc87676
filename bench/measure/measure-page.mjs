import { installProbe } from './page-probe.mjs';

/** Lighthouse's slow 4G as its DevTools throttling applies it. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const SLOW_CPU = 4;
/** Blocking counts to the end of what the first row's page still does by itself. */
const SETTLE_MS = 3_000;
/** A hundred thousand links are a thousand pages. */
const READ_WITHIN_MS = 900_000;
const SCROLL_MS = 2_500;
const SCROLL_SPEED = 8_000;

/**
 * How to work one of the two pages: where it is and what a merchant would touch.
 * @typedef {object} ListPage
 * @property {string} name
 * @property {(instanceId: string) => string} path
 * @property {{ row: string, count: string }} selectors
 * @property {(total: number) => { selector: string, text: string }} whole an element that is there, with this text in it, once every link is read
 * @property {(page: Page) => import('playwright').Locator} search
 * @property {(page: Page) => Promise<() => Promise<void>>} sorter readies a control; what it answers sorts with one event
 * @property {'click' | 'change'} sortEvent
 */
/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').BrowserContext} BrowserContext
 * @typedef {import('./page-probe.mjs').Probe} Probe
 */

/**
 * @typedef {object} Load
 * @property {number} firstRowMs
 * @property {number} blockingMs  what long tasks took over 50 ms each
 * @property {number} shift       cumulative layout shift
 * @property {number} scriptBytes compressed JavaScript that was asked for before the first row
 * @property {number} styleBytes
 * @property {number} requests
 * @property {number} otherHosts  requests to another origin
 */

/**
 * Opens the page with a cold cache.
 * @param {BrowserContext} context signed in, its cache empty
 * @param {ListPage} list
 * @param {{ origin: string, instanceId: string, isSlow: boolean }} where `isSlow`: slow 4G and a quarter of the processor
 * @returns {Promise<Load>}
 */
export async function measureLoad(context, list, { origin, instanceId, isSlow }) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (isSlow) {
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  }
  await page.addInitScript(installProbe, list.selectors);
  await page.goto(`${origin}${list.path(instanceId)}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => benchProbe.firstRowAt !== null, null, { timeout: 120_000 });
  await page.waitForTimeout(SETTLE_MS);
  const seen = await page.evaluate(() => ({
    firstRowMs: benchProbe.firstRowAt ?? 0,
    shift: benchProbe.shift,
    longTasks: benchProbe.longTasks,
    requests: benchProbe.requestsToFirstRow,
  }));
  // What was under way at the first row has its size only now.
  const sizes = await page.evaluate(() =>
    Object.fromEntries(
      performance
        .getEntriesByType('resource')
        .map((entry) => [
          entry.name,
          /** @type {PerformanceResourceTiming} */ (entry).encodedBodySize,
        ]),
    ),
  );
  await page.close();
  const bytesOf = (/** @type {RegExp} */ kind) =>
    seen.requests
      .filter(({ name }) => kind.test(new URL(name).pathname))
      .reduce((sum, { name }) => sum + (sizes[name] ?? 0), 0);
  return {
    firstRowMs: seen.firstRowMs,
    blockingMs: seen.longTasks.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
    shift: seen.shift,
    scriptBytes: bytesOf(/\.m?js$/),
    styleBytes: bytesOf(/\.css$/),
    requests: seen.requests.length,
    otherHosts: seen.requests.filter(({ name }) => new URL(name).origin !== origin).length,
  };
}

/**
 * @typedef {object} Work
 * @property {number} firstRowMs
 * @property {number} allRowsMs
 * @property {number} longestTaskMs while the rest of the list is read
 * @property {number[]} keystrokesMs
 * @property {number[]} sortsMs
 * @property {number} framesP95Ms
 * @property {number} blankFrames
 * @property {number} heapBytes after filter and sort, garbage collected
 */

/**
 * Reads the whole list and works with it, as a merchant at a desk: full speed, warm cache.
 * @param {BrowserContext} context signed in
 * @param {ListPage} list
 * @param {{ origin: string, instanceId: string, total: number }} where
 * @returns {Promise<Work>}
 */
export async function measureWork(context, list, { origin, instanceId, total }) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(installProbe, list.selectors);
  await page.goto(`${origin}${list.path(instanceId)}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => benchProbe.firstRowAt !== null, null, { timeout: 60_000 });
  const allRowsMs = await wholeList(page, list, total);
  const loading = await page.evaluate(() => ({
    firstRowMs: benchProbe.firstRowAt ?? 0,
    longestTaskMs: Math.max(
      0,
      ...benchProbe.longTasks
        .filter(({ startTime }) => startTime > (benchProbe.firstRowAt ?? 0))
        .map(({ duration }) => duration),
    ),
  }));
  const keystrokesMs = await measureKeystrokes(page, list, total);
  const sortsMs = await measureSorts(page, list);
  const { framesP95Ms, blankFrames } = await measureScroll(page, session);
  const heapBytes = await measureHeap(session);
  await page.close();
  return { ...loading, allRowsMs, keystrokesMs, sortsMs, framesP95Ms, blankFrames, heapBytes };
}

/**
 * Waits for a list that was opened to be whole.
 * @param {Page} page
 * @param {ListPage} list
 * @param {number} total
 * @returns {Promise<number>} milliseconds from the navigation, noted in the page: whoever asks from outside is late
 */
export async function wholeList(page, list, total) {
  const handle = await page.waitForFunction(
    ({ selector, text }) => {
      const isWhole = [...document.querySelectorAll(selector)].some(({ textContent }) =>
        textContent?.includes(text),
      );
      return isWhole && performance.now();
    },
    list.whole(total),
    { timeout: READ_WITHIN_MS },
  );
  const ms = await handle.jsonValue();
  return Number(ms);
}

/**
 * @param {Page} page
 * @param {ListPage} list
 * @param {number} total
 */
async function measureKeystrokes(page, list, total) {
  const search = list.search(page);
  await search.click();
  /** @type {number[]} */
  const times = [];
  for (const text of [String(Math.floor(total * 0.42)), String(Math.floor(total * 0.7))]) {
    for (const key of text) times.push(...(await timed(page, 'keydown', () => search.press(key))));
    for (const _ of text) {
      times.push(...(await timed(page, 'keydown', () => search.press('Backspace'))));
    }
  }
  return times;
}

/**
 * @param {Page} page
 * @param {ListPage} list
 */
async function measureSorts(page, list) {
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < 4; round += 1) {
    const sort = await list.sorter(page);
    times.push(...(await timed(page, list.sortEvent, sort)));
  }
  return times;
}

/**
 * @param {Page} page
 * @param {'keydown' | 'click' | 'change'} event
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>} one time, or none when what is seen of the list did not change
 */
async function timed(page, event, act) {
  await page.evaluate((name) => benchProbe.armChange(name), event);
  await act();
  const ms = await page.evaluate(() => benchProbe.change);
  return ms === null ? [] : [ms];
}

/**
 * @param {Page} page
 * @param {import('playwright').CDPSession} session
 */
async function measureScroll(page, session) {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  const recording = page.evaluate((forMs) => benchProbe.recordScroll(forMs), SCROLL_MS);
  const gesture = session.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height * 0.7,
    yDistance: -(SCROLL_SPEED * SCROLL_MS) / 1000,
    speed: SCROLL_SPEED,
    preventFling: true,
    gestureSourceType: 'mouse',
  });
  const { frames, blank } = await recording;
  await gesture;
  return { framesP95Ms: quantile(frames, 0.95), blankFrames: blank };
}

/** @param {import('playwright').CDPSession} session */
async function measureHeap(session) {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/**
 * Reads all pages in a page with nothing else in it, keeps the rows: what reading and holding the
 * list costs by itself.
 * @param {BrowserContext} context signed in
 * @param {{ origin: string, instanceId: string }} where
 * @returns {Promise<{ allRowsMs: number, heapBytes: number }>}
 */
export async function measureBareLoop(context, { origin, instanceId }) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${origin}/healthz`);
  const before = await measureHeap(session);
  const allRowsMs = await page.evaluate(async (id) => {
    const started = performance.now();
    /** @type {unknown[]} */
    const rows = [];
    Object.assign(window, { rows });
    const read = async (/** @type {number} */ number) => {
      const answer = await fetch(`/bff/v2/${id}/links?page=${number}&per_page=100`);
      const { data } = await answer.json();
      rows.push(...data.data);
      return data.last_page;
    };
    const lastPage = await read(1);
    let next = 2;
    const work = async () => {
      while (next <= lastPage) await read(next++);
    };
    await Promise.all(Array.from({ length: 6 }, work));
    return performance.now() - started;
  }, instanceId);
  const heapBytes = (await measureHeap(session)) - before;
  await page.close();
  return { allRowsMs, heapBytes };
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 is the median
 * @returns {number} NaN without values
 */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
