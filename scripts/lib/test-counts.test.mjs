import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './root.mjs';
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

it('a run of vitest: what failed, was skipped, could not be loaded or broke outside the tests is named', () => {
  /** @type {Record<string, string>} */
  const files = {
    'a.test.mjs': `let tries = 0;
      it('passes', () => {});
      it('passes late', { retry: 1 }, () => { tries += 1; expect(tries).toBe(2); });
      it('fails', () => { expect(1).toBe(2); });
      it.skip('is skipped', () => {});`,
    'b.test.mjs': `throw new Error('cannot be loaded');`,
    'c.test.mjs': `it('leaves something behind', async () => {
        setTimeout(() => { throw new Error('too late'); });
        await new Promise((resolve) => setTimeout(resolve, 50));
      });`,
    'd.test.mjs': `describe('a group', () => {
        afterAll(() => { throw new Error('cannot be ended'); });
        it('passes', () => {});
      });`,
  };
  const project = mkdtempSync(join(folder, 'project-'));
  const reporter = JSON.stringify(join(ROOT, 'scripts/vitest/verdict-reporter.ts'));
  const verdict = join(project, 'verdict.json');
  files['vitest.config.mjs'] = `import { VerdictReporter } from ${reporter};
    export default { test: { globals: true, reporters: [new VerdictReporter(${JSON.stringify(verdict)})] } };`;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  spawnSync(process.execPath, [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    `--root=${project}`,
  ]);
  const { passed, failed, failures, late } = readVitestCount(verdict);
  expect([passed, failed]).toEqual([4, 5]);
  expect(failures).toEqual([
    'a.test.mjs › fails',
    'a.test.mjs › is skipped',
    'b.test.mjs: cannot be loaded',
    'd.test.mjs › a group: cannot be ended',
    expect.stringContaining('outside the tests: Error: too late'),
  ]);
  expect(late).toEqual(['a.test.mjs › passes late']);
});

it('a report of Playwright: skipped and unloadable are failures, and tests are named', () => {
  const spec = (/** @type {string} */ status) => ({
    file: 'a.spec.ts',
    title: status,
    tests: [{ status }],
  });
  const path = written({
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [{ message: 'cannot be loaded' }],
    suites: [
      {
        specs: [spec('expected'), spec('unexpected')],
        suites: [{ specs: [spec('flaky'), spec('skipped')] }],
      },
    ],
  });
  expect(readPlaywrightCount(path)).toEqual({
    passed: 6,
    failed: 3,
    failures: ['a.spec.ts › unexpected', 'a.spec.ts › skipped'],
    late: ['a.spec.ts › flaky'],
  });
});

it('no report: nothing ran', () => {
  const path = join(folder, 'absent.json');
  const nothing = { passed: 0, failed: 0, failures: [], late: [] };
  expect(readVitestCount(path)).toEqual(nothing);
  expect(readPlaywrightCount(path)).toEqual(nothing);
});
