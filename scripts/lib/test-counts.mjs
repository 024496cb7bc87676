import { existsSync, readFileSync } from 'node:fs';

/**
 * `failures` names what failed, `late` what passed only when it was tried again.
 * @typedef {{ passed: number, failed: number, failures: string[], late: string[] }} Count
 */

/** @typedef {{ file: string, title: string, tests: { status: string }[] }} PlaywrightSpec */
/** @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */

/** @type {Count} */
const NOTHING = { passed: 0, failed: 0, failures: [], late: [] };

/**
 * Reads what `scripts/vitest/verdict-reporter.ts` wrote.
 * @param {string} path
 * @returns {Count} zeros when there is no report
 */
export function readVitestCount(path) {
  return readReport(path) ?? NOTHING;
}

/**
 * Reads what Playwright's JSON reporter wrote. A skipped test counts as a failure; an error outside
 * all tests (a file that cannot be loaded) too. One that passed at another try has passed; the list says so.
 * @param {string} path
 * @returns {Count} zeros when there is no report
 */
export function readPlaywrightCount(path) {
  const report = readReport(path);
  if (!report) return NOTHING;
  const { expected, unexpected, flaky, skipped } = report.stats;
  /** @type {PlaywrightSuite[]} */
  const suites = report.suites;
  const specs = suites.flatMap(specsOf);
  return {
    passed: expected + flaky,
    failed: unexpected + skipped + report.errors.length,
    failures: specs
      .filter(({ statuses }) =>
        statuses.some((status) => status !== 'expected' && status !== 'flaky'),
      )
      .map(({ name }) => name),
    late: specs.filter(({ statuses }) => statuses.includes('flaky')).map(({ name }) => name),
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {{ name: string, statuses: string[] }[]}
 */
function specsOf(suite) {
  return [
    ...(suite.specs ?? []).map(({ file, title, tests }) => ({
      name: `${file} › ${title}`,
      statuses: tests.map(({ status }) => status),
    })),
    ...(suite.suites ?? []).flatMap(specsOf),
  ];
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
