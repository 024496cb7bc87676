import { defineConfig } from 'vitest/config';
import { VerdictReporter } from './scripts/vitest/verdict-reporter.ts';

// Where to write how the run ended; nothing is written when nobody asks.
const verdict = process.env['VITEST_VERDICT'];

/**
 * Four projects, so that a narrow run starts only what it needs:
 * `npx vitest run --project contract` starts neither a database nor a server.
 */
export default defineConfig({
  test: {
    reporters: verdict === undefined ? ['default'] : ['default', new VerdictReporter(verdict)],
    // One more than the cores of a build machine: a test of a page waits for half of its time, as a person would.
    maxWorkers: 3,
    // A build machine may stall for seconds; a defect fails three times. At a desk a failure shows at once.
    retry: process.env['CI'] ? 2 : 0,
    // A pure function has no business to take longer; the rest says so by itself.
    testTimeout: 10_000,
    // What is waited for comes when it comes.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'contract',
          environment: 'node',
          isolate: false,
          include: ['src/contract/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          // Each test has a database and a server of its own, and no module keeps anything: loading all of them anew for each
          // file costs as much as a third of the tests.
          isolate: false,
          include: ['src/server/**/*.test.ts'],
          globalSetup: ['scripts/vitest/postgres-server.global.ts'],
          // The reference page's style sheet is handed out as it is; vitest would empty it.
          css: { include: /\/src\/server\// },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dashboard',
          environment: 'happy-dom',
          // Loading React and the pages anew for each file takes as long as the tests. What is of one test is put away
          // after it: the page, its storage, its width.
          isolate: false,
          include: ['src/dashboard/**/*.test.{ts,tsx}'],
          globalSetup: ['scripts/vitest/product-server.global.ts'],
          setupFiles: ['scripts/vitest/dashboard.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scripts',
          environment: 'node',
          isolate: false,
          include: ['scripts/**/*.test.{mjs,ts}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
