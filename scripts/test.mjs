// npm test: everything, from a fresh clone. Brings what it needs (packages, a browser, a Postgres
// server), then checks, builds and runs the tests. Its last line is `N passed, N failed`.
// A phase that fails counts as one failure, and the phases after it still run where they can.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureJourneyBrowser } from './lib/find-chromium.mjs';
import { ensureInstalled } from './lib/installation.mjs';
import { startPostgresServer } from './lib/postgres-server.mjs';
import { ensureBuilt } from './lib/product-build.mjs';
import { ROOT } from './lib/root.mjs';
import { runCommand, seconds } from './lib/run-command.mjs';
import { readPlaywrightCount, readVitestCount } from './lib/test-counts.mjs';

const log = (/** @type {string} */ line) => console.log(line);
const bin = (/** @type {string} */ path) => join(ROOT, 'node_modules', path);
const folder = mkdtempSync(join(tmpdir(), 'test-reports-'));
const vitestReport = join(folder, 'vitest.json');
const playwrightReport = join(folder, 'playwright.json');
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const times = [];
/** @type {string[]} */
const words = [];
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NODE_ENV: 'test', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
/** @type {() => Promise<void>} */
let stopPostgres = async () => {};

process.chdir(ROOT);
const isReady =
  (await phase('install', async () => ensureInstalled({ root: ROOT, log }))) &&
  (await phase('browser', async () => {
    env['CHROMIUM_PATH'] = ensureJourneyBrowser({ log });
    return env['CHROMIUM_PATH'];
  })) &&
  (await phase('Postgres server', async () => {
    const server = await startPostgresServer({ log });
    env['TEST_DATABASE_URL'] = server.url;
    stopPostgres = server.stop;
    return server.source;
  }));

if (isReady) {
  await phase('check', () => command([join(ROOT, 'scripts/check.mjs')]));
  const isBuilt = await phase('build', async () => ensureBuilt({ root: ROOT, log }));
  env['VITEST_VERDICT'] = vitestReport;
  await tests('vitest', () => readVitestCount(vitestReport), [bin('vitest/vitest.mjs'), 'run']);
  // The journeys are the built product's.
  if (isBuilt) {
    env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = playwrightReport;
    await tests('playwright', () => readPlaywrightCount(playwrightReport), [
      bin('playwright/cli.js'),
      'test',
      '--reporter=list,json',
    ]);
  }
}
await stopPostgres();
rmSync(folder, { recursive: true, force: true });

console.log(`\n${[...times, ...words].join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {() => Promise<string | void>} work may answer a word about what it did; throws to fail
 * @returns {Promise<boolean>} whether it succeeded
 */
async function phase(name, work) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  let word;
  try {
    word = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
    times.push(`${name}  FAILED  ${seconds(performance.now() - started)}`);
    return false;
  }
  times.push(`${name}  ${seconds(performance.now() - started)}${word ? `  ${word}` : ''}`);
  return true;
}

/** @param {string[]} args of Node */
async function command(args) {
  const { ok } = await runCommand([process.execPath, ...args], { cwd: ROOT, env, isShown: true });
  if (!ok) throw new Error(`${args[0]} failed`);
}

/**
 * @param {string} name
 * @param {() => import('./lib/test-counts.mjs').Count} count
 * @param {string[]} args
 */
async function tests(name, count, args) {
  await phase(name, async () => {
    const { ok } = await runCommand([process.execPath, ...args], { cwd: ROOT, env, isShown: true });
    const { passed, failed, failures, late } = count();
    words.push(...failures.map((name) => `FAILED  ${name}`));
    words.push(...late.map((name) => `passed at another try  ${name}`));
    total.passed += passed;
    total.failed += failed;
    if (passed + failed === 0) throw new Error(`${name} ran no test`);
    // A failure that no test stands for, such as a set-up that broke.
    if (!ok && failed === 0) throw new Error(`${name} failed beside its tests`);
    return `${passed} passed, ${failed} failed`;
  });
}
