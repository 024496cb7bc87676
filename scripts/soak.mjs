// npm run soak: the checks of the server that have a figure, at their full figures. `npm test` runs
// the same tests at a tenth of them, beside those that have none. Seeds are printed; TEST_SEED=…
// brings one back. Arguments narrow it down, as they do for vitest: `npm run soak -- model.test`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/installation.mjs';
import { startPostgresServer } from './lib/postgres-server.mjs';
import { ROOT } from './lib/root.mjs';
import { runCommand, seconds } from './lib/run-command.mjs';

const log = (/** @type {string} */ line) => console.log(line);
const wanted = process.argv.slice(2);
process.chdir(ROOT);
ensureInstalled({ root: ROOT, log });
const server = await startPostgresServer({ log });
const { ok, ms } = await runCommand(
  [
    process.execPath,
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'server',
    // A tenth of a figure fits into the time that a test has; all of it takes its own.
    '--testTimeout=1800000',
    '--hookTimeout=120000',
    ...(wanted.length > 0 ? wanted : scaledTests()),
  ],
  {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'test', SOAK: '1', TEST_DATABASE_URL: server.url },
    isShown: true,
  },
);
await server.stop();
console.log(`${ok ? 'passed' : 'FAILED'} in ${seconds(ms)}`);
process.exitCode = ok ? 0 : 1;

/**
 * The tests whose figures depend on the scale.
 * @returns {string[]} paths relative to the root
 */
function scaledTests() {
  return readdirSync('src/server', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `src/server/${name}`)
    .filter((path) => readFileSync(path, 'utf8').includes("testing/scale.ts'"));
}
