import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Reads what vitest's JSON reporter wrote. A file that could not be loaded is one failure, and so
 * is a skipped test: what does not run proves nothing.
 * @param {string} path
 * @returns {Count} zeros when there is no report
 */
export function readVitestCount(path) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 0 };
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + brokenFiles,
  };
}

/**
 * Reads what Playwright's JSON reporter wrote. A skipped test counts as a failure; an error outside
 * all tests (a file that cannot be loaded) too. One that passed at another try has passed; the list says so.
 * @param {string} path
 * @returns {Count} zeros when there is no report
 */
export function readPlaywrightCount(path) {
  const report = readReport(path);
  if (!report) return { passed: 0, failed: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + skipped + report.errors.length,
  };
}

/** @param {string} path */
function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}
