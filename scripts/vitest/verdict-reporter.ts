import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import type { Count } from '../lib/test-counts.mjs';

/**
 * Writes how a run ended. A file that could not be loaded is one failure, and so is an error outside all tests; a skipped
 * test, too: what does not run proves nothing.
 */
export class VerdictReporter implements Reporter {
  readonly #path: string;

  /** @param path of the file to write, JSON of a `Count` */
  constructor(path: string) {
    this.#path = path;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count: Count = { passed: 0, failed: 0, failures: [], late: [] };
    const fail = (name: string): void => {
      count.failed += 1;
      count.failures.push(name);
    };
    for (const module of modules) {
      const file = module.relativeModuleId;
      for (const test of module.children.allTests()) {
        const name = `${file} › ${test.fullName}`;
        if (test.result().state !== 'passed') {
          fail(name);
          continue;
        }
        count.passed += 1;
        if (test.diagnostic()?.flaky === true) count.late.push(name);
      }
      for (const error of module.errors()) fail(`${file}: ${error.message}`);
      for (const suite of module.children.allSuites())
        for (const error of suite.errors()) fail(`${file} › ${suite.fullName}: ${error.message}`);
    }
    for (const error of errors) fail(`outside the tests: ${error.stack ?? error.message}`);
    writeFileSync(this.#path, JSON.stringify(count));
  }
}
