// npm run soak: the checks of the server that have a figure, at their full figures, and the journeys that
// promise a time, look at every screen, in each language, width and theme, or meet every fault. `npm test` runs the same
// tests at a twentieth of the figures, holds nobody to a time, and sees each language, width and theme once. Seeds are
// printed; TEST_SEED=… brings one back. Arguments narrow it down to tests of the server, as they do for
// vitest: `npm run soak -- model.test`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './lib/find-chromium.mjs';
import { ensureInstalled } from './lib/installation.mjs';
import { startPostgresServer } from './lib/postgres-server.mjs';
import { ROOT } from './lib/root.mjs';
import { runCommand, seconds } from './lib/run-command.mjs';

const log = (/** @type {string} */ line) => console.log(line);
const wanted = process.argv.slice(2);
process.chdir(ROOT);
ensureInstalled({ root: ROOT, log });
const server = await startPostgresServer({ log });
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NODE_ENV: 'test', SOAK: '1' };
const started = performance.now();
let { ok } = await runCommand(
  [
    process.execPath,
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'server',
    // A twentieth of a figure fits into the time that a test has; all of it takes its own.
    '--testTimeout=1800000',
    '--hookTimeout=120000',
    // A figure of time is not taken beside more tests than there are cores.
    '--maxWorkers=2',
    ...(wanted.length > 0 ? wanted : testsWith('src/server', '.test.ts', ["testing/scale.ts'"])),
  ],
  {
    cwd: ROOT,
    env: { ...env, TEST_DATABASE_URL: server.url },
    isShown: true,
  },
);
await server.stop();
if (wanted.length === 0) {
  const journeys = await runCommand(
    [
      process.execPath,
      join(ROOT, 'node_modules/playwright/cli.js'),
      'test',
      '--project=wide',
      '--workers=1',
      ...testsWith('e2e/journeys', '.spec.ts', ["fixtures/soon.ts'", "fixtures/is-soak.ts'"]),
    ],
    { cwd: ROOT, env: { ...env, CHROMIUM_PATH: ensureChromium({ log }) }, isShown: true },
  );
  ok &&= journeys.ok;
}
console.log(`${ok ? 'passed' : 'FAILED'} in ${seconds(performance.now() - started)}`);
process.exitCode = ok ? 0 : 1;

/**
 * The tests below a folder that hold to a figure: those that import what knows of the soak.
 * @param {string} folder
 * @param {string} ending of their names
 * @param {readonly string[]} imported how such imports end
 * @returns {string[]} paths relative to the root
 */
function testsWith(folder, ending, imported) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .filter((path) => {
      const text = readFileSync(path, 'utf8');
      return imported.some((each) => text.includes(each));
    });
}
