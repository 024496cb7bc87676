import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPlaywrightCount, readVitestCount } from './test-counts.mjs';

/** @type {string} */
let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** @param {unknown} report */
function written(report) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

it('a report of vitest: skipped tests and broken files are failures', () => {
  const path = written({
    numTotalTests: 10,
    numPassedTests: 7,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(readVitestCount(path)).toEqual({ passed: 7, failed: 4 });
});

it('a report of Playwright: skipped and unloadable are failures', () => {
  const path = written({
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{ message: 'cannot be loaded' }],
  });
  expect(readPlaywrightCount(path)).toEqual({ passed: 6, failed: 3 });
});

it('no report: nothing ran', () => {
  const path = join(folder, 'absent.json');
  expect(readVitestCount(path)).toEqual({ passed: 0, failed: 0 });
  expect(readPlaywrightCount(path)).toEqual({ passed: 0, failed: 0 });
});
