// npm run bench: what the list costs, beside a bare page of the same packages measured in the same
// run. Times drift with the machine, ratios hold. `npm run bench -- 100 10000` takes other counts, and
// `npm run bench -- list 100000` does that part alone: `opening`, `forms`, `list`, `api`, `payments`.
import { ensureInstalled } from './lib/installation.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { ROOT } from './lib/root.mjs';

process.chdir(ROOT);
const log = (/** @type {string} */ line) => console.log(line);
ensureInstalled({ root: ROOT, log });
ensureBuilt({ root: ROOT, log });
process.env['NODE_ENV'] = 'production';

const { chromium } = await import('playwright');
const { build } = await import('vite');
const { startFrontServer } = await import('../bench/measure/front-server.mjs');
const { BARE_LIST, DASHBOARD_LIST } = await import('../bench/measure/list-pages.mjs');
const { startBareEndpoint } = await import('../bench/measure/bare-endpoint.mjs');
const { measureListEndpoint } = await import('../bench/measure/measure-api.mjs');
const { measureBareLoop, measureLoad, measureWork, quantile } =
  await import('../bench/measure/measure-page.mjs');
const { measureSelection } = await import('../bench/measure/measure-selection.mjs');
const { editableLink, measureForm } = await import('../bench/measure/measure-forms.mjs');
const { bytesOfPage } = await import('../bench/measure/page-scripts.mjs');
const { openSignedIn } = await import('../bench/measure/sign-in.mjs');
const { startSeededProduct } = await import('../bench/measure/seeded-product.mjs');
const { benchPayments } = await import('../bench/measure/bench-payments.mjs');
const { printTable } = await import('../bench/measure/print-table.mjs');
const { startPostgresServer } = await import('./lib/postgres-server.mjs');
const { chromiumFlags, ensureChromium } = await import('./lib/find-chromium.mjs');
const { compressFolder } = await import('./lib/compress-folder.mjs');

const LOAD_RUNS = 5;
const WORK_RUNS = 3;
/** A list this long is read once: a thousand pages three times by three sides is half an hour. */
const ONCE_FROM = 50_000;
/** Rows on which choosing all of them is measured. */
const MANY = 10_000;
const given = process.argv.slice(2);
const parts = given.filter((word) => !/^\d+$/.test(word));
const isAsked = (/** @type {string} */ part) => parts.length === 0 || parts.includes(part);
const numbers = given.map(Number).filter((number) => !Number.isNaN(number));
const counts = numbers.length > 0 ? numbers : [100, 10_000, 100_000];

await build({ configFile: 'bench/bare/vite.config.ts', logLevel: 'warn' });
await compressFolder('dist/bench-bare');
log(`seeding ${counts.join(', ')} links`);
const product = await startSeededProduct(counts);
const front = await startFrontServer(product.origin);
const browser = await chromium.launch({
  executablePath: ensureChromium({ log }),
  args: [...chromiumFlags(), '--enable-precise-memory-info'],
});
try {
  if (isAsked('opening')) await benchLoad();
  if (isAsked('forms')) await benchForms();
  for (const merchant of product.merchants) {
    if (!isAsked('list')) break;
    await benchWork(merchant);
    if (merchant.count >= MANY) await benchSelection(merchant);
  }
  if (isAsked('api')) {
    await benchApi('embedded database', product, null, { firstPage: 5, lastPage: 25 });
  }
} finally {
  await browser.close();
  await front.stop();
  await product.stop();
}
if (isAsked('api')) await benchApiOnServer();
if (isAsked('payments')) await benchPayments();

async function benchLoad() {
  const merchant = product.merchants[Math.min(1, product.merchants.length - 1)];
  if (!merchant) return;
  for (const isSlow of [false, true]) {
    /** @type {Record<'bare' | 'ours', import('../bench/measure/measure-page.mjs').Load[]>} */
    const loads = { bare: [], ours: [] };
    for (let run = 0; run < LOAD_RUNS; run += 1) {
      for (const [side, list] of /** @type {const} */ ([
        ['bare', BARE_LIST],
        ['ours', DASHBOARD_LIST],
      ])) {
        // A context of its own each time: nothing is cached.
        const context = await openSignedIn(browser, front.origin, merchant);
        const where = { origin: front.origin, instanceId: merchant.instanceId, isSlow };
        loads[side].push(await measureLoad(context, list, where));
        await context.close();
      }
    }
    const row = (
      /** @type {string} */ name,
      /** @type {keyof import('../bench/measure/measure-page.mjs').Load} */ key,
      /** @type {{ unit: string, divide?: number, atMost?: number, atMostRatio?: number }} */ rest,
    ) => ({ name, ours: medianOf(loads.ours, key), bare: medianOf(loads.bare, key), ...rest });
    printTable(
      isSlow
        ? `Opening the list, slow 4G and a quarter of the processor, median of ${LOAD_RUNS}`
        : `Opening the list, cold cache, median of ${LOAD_RUNS}`,
      [
        row('first row', 'firstRowMs', { unit: 'ms', ...(isSlow ? { atMostRatio: 1.15 } : {}) }),
        row('blocking', 'blockingMs', { unit: 'ms', ...(isSlow ? { atMost: 200 } : {}) }),
        row('layout shift', 'shift', { unit: '', atMost: 0.02 }),
        ...(isSlow
          ? []
          : [
              row('JavaScript to the first row, br', 'scriptBytes', {
                unit: 'kB',
                divide: 1000,
                atMost: 125,
              }),
              row('CSS to the first row, br', 'styleBytes', {
                unit: 'kB',
                divide: 1000,
                atMost: 10,
              }),
              row('requests to the first row', 'requests', { unit: '', atMost: 9 }),
              row('requests to other hosts', 'otherHosts', { unit: '', atMost: 0 }),
              {
                name: 'all JavaScript, one language, br',
                ours: bytesOfPage('dist/dashboard', 'index.html'),
                bare: bytesOfPage('dist/bench-bare', 'index.html'),
                unit: 'kB',
                divide: 1000,
                atMost: 350,
              },
            ]),
      ],
    );
  }
}

async function benchForms() {
  const merchant = product.merchants[0];
  if (!merchant) return;
  const { instanceId } = merchant;
  const context = await openSignedIn(browser, front.origin, merchant);
  const link = await editableLink(context, { origin: front.origin, instanceId });
  const links = `${front.origin}/${instanceId}/links`;
  const rest = { bare: null, unit: 'kB', divide: 1000, atMost: 40 };
  const create = await measureForm(context, `${links}/new`);
  const edit = await measureForm(context, `${links}/${link}/edit`);
  await context.close();
  printTable('JavaScript of its own until its form is there, texts apart, br', [
    { name: 'create', ours: create, ...rest },
    { name: 'edit', ours: edit, ...rest },
  ]);
}

/** @param {import('../bench/measure/seeded-product.mjs').SeededMerchant} merchant */
async function benchWork(merchant) {
  const where = {
    origin: front.origin,
    instanceId: merchant.instanceId,
    total: merchant.count,
  };
  const context = await openSignedIn(browser, front.origin, merchant);
  /** @type {{ allRowsMs: number, heapBytes: number }[]} */
  const loops = [];
  /** @type {Record<'bare' | 'ours', import('../bench/measure/measure-page.mjs').Work[]>} */
  const works = { bare: [], ours: [] };
  // In turn, so that what else the machine does falls on all of them.
  const runs = merchant.count < ONCE_FROM ? WORK_RUNS : 1;
  for (let run = 0; run < runs; run += 1) {
    loops.push(await measureBareLoop(context, where));
    works.bare.push(await measureWork(context, BARE_LIST, where));
    works.ours.push(await measureWork(context, DASHBOARD_LIST, where));
  }
  await context.close();
  const loop = {
    allRowsMs: medianOf(loops, 'allRowsMs'),
    heapBytes: medianOf(loops, 'heapBytes'),
  };
  const bare = summaryOf(works.bare);
  const ours = summaryOf(works.ours);
  const worst = (/** @type {number[]} */ times) => quantile(times, 1);
  const middle = (/** @type {number[]} */ times) => quantile(times, 0.5);
  printTable(
    `${merchant.count.toLocaleString('en')} links, ${runs === 1 ? 'one run' : `median of ${runs}`}`,
    [
      { name: 'first row', ours: ours.firstRowMs, bare: bare.firstRowMs, unit: 'ms' },
      { name: 'all rows', ours: ours.allRowsMs, bare: bare.allRowsMs, unit: 'ms' },
      {
        name: 'all rows, beside a bare loop',
        ours: ours.allRowsMs,
        bare: loop.allRowsMs,
        unit: 'ms',
        atMostRatio: 1.1,
      },
      {
        name: 'all rows but the first, beside a bare loop',
        ours: ours.allRowsMs - ours.firstRowMs,
        bare: loop.allRowsMs,
        unit: 'ms',
      },
      {
        name: 'longest task while reading',
        ours: ours.longestTaskMs,
        bare: bare.longestTaskMs,
        unit: 'ms',
        atMost: 50,
      },
      {
        name: 'keystroke to paint, median',
        ours: middle(ours.keystrokesMs),
        bare: middle(bare.keystrokesMs),
        unit: 'ms',
        atMost: 33,
      },
      {
        name: 'keystroke to paint, worst',
        ours: worst(ours.keystrokesMs),
        bare: worst(bare.keystrokesMs),
        unit: 'ms',
        atMost: 50,
      },
      {
        name: 'sort to paint, median',
        ours: middle(ours.sortsMs),
        bare: middle(bare.sortsMs),
        unit: 'ms',
        atMost: 65,
      },
      {
        name: 'scroll frame, p95',
        ours: ours.framesP95Ms,
        bare: bare.framesP95Ms,
        unit: 'ms',
        atMost: 17,
      },
      {
        name: 'frames without rows',
        ours: ours.blankFrames,
        bare: bare.blankFrames,
        unit: '',
        atMost: 0,
      },
      {
        name: 'heap on top of the rows',
        ours: ours.heapBytes - loop.heapBytes,
        bare: bare.heapBytes - loop.heapBytes,
        unit: 'MB',
        divide: 1e6,
        atMost: 20,
      },
      {
        name: 'heap',
        ours: ours.heapBytes,
        bare: bare.heapBytes,
        unit: 'MB',
        divide: 1e6,
      },
    ],
  );
}

/** @param {import('../bench/measure/seeded-product.mjs').SeededMerchant} merchant */
async function benchSelection(merchant) {
  const context = await openSignedIn(browser, front.origin, merchant);
  const work = await measureSelection(context, DASHBOARD_LIST, {
    origin: front.origin,
    instanceId: merchant.instanceId,
    total: merchant.count,
  });
  await context.close();
  const rest = { bare: null, unit: 'ms' };
  printTable(`All of ${merchant.count.toLocaleString('en')} links chosen`, [
    { name: 'all ticked', ours: work.chooseMs, ...rest },
    { name: 'longest task meanwhile', ours: work.choosingTaskMs, atMost: 200, ...rest },
    { name: 'addresses copied', ours: work.copyMs, ...rest },
    { name: 'longest task meanwhile', ours: work.copyingTaskMs, atMost: 200, ...rest },
    { name: 'CSV file written', ours: work.fileMs, ...rest },
    { name: 'longest task meanwhile', ours: work.writingTaskMs, atMost: 200, ...rest },
  ]);
}

/**
 * One figure of several runs: medians; keystrokes and sorts of all runs together.
 * @param {import('../bench/measure/measure-page.mjs').Work[]} works
 * @returns {import('../bench/measure/measure-page.mjs').Work}
 */
function summaryOf(works) {
  return {
    firstRowMs: medianOf(works, 'firstRowMs'),
    allRowsMs: medianOf(works, 'allRowsMs'),
    longestTaskMs: medianOf(works, 'longestTaskMs'),
    keystrokesMs: works.flatMap((work) => work.keystrokesMs),
    sortsMs: works.flatMap((work) => work.sortsMs),
    framesP95Ms: medianOf(works, 'framesP95Ms'),
    blankFrames: Math.max(...works.map((work) => work.blankFrames)),
    heapBytes: medianOf(works, 'heapBytes'),
  };
}

/**
 * @template {string} Key
 * @param {readonly Record<Key, number>[]} runs
 * @param {Key} key
 */
function medianOf(runs, key) {
  return quantile(
    runs.map((run) => run[key]),
    0.5,
  );
}

/**
 * @param {string} database for people
 * @param {{ origin: string, merchants: import('../bench/measure/seeded-product.mjs').SeededMerchant[] }} seeded
 * @param {string | null} bareOrigin of the bare counterpart on the same database; null: there is none
 * @param {{ firstPage: number, lastPage: number }} goals milliseconds
 */
async function benchApi(database, { origin, merchants }, bareOrigin, goals) {
  /** @type {import('../bench/measure/print-table.mjs').Row[]} */
  const rows = [];
  for (const merchant of merchants) {
    const { firstPageMs, bareFirstPageMs, lastPageMs } = await measureListEndpoint(
      origin,
      merchant,
      bareOrigin,
    );
    const of = `of ${merchant.count.toLocaleString('en')} links`;
    rows.push({
      name: `first page ${of}`,
      ours: firstPageMs,
      bare: bareFirstPageMs,
      unit: 'ms',
      atMost: goals.firstPage,
    });
    rows.push({
      name: `last page ${of}`,
      ours: lastPageMs,
      bare: null,
      unit: 'ms',
      atMost: goals.lastPage,
    });
  }
  printTable(`The sandbox answers 100 links, ${database}, p50`, rows);
}

async function benchApiOnServer() {
  const postgres = await startPostgresServer({ log });
  const seeded = await startSeededProduct(counts, { DATABASE_URL: postgres.url });
  const bare = await startBareEndpoint(postgres.url);
  try {
    await benchApi('Postgres server', seeded, bare.origin, { firstPage: 2.5, lastPage: 12.5 });
  } finally {
    await bare.stop();
    await seeded.stop();
    await postgres.stop();
  }
}
