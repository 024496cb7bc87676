// npm run check: everything that can be known without running the product.
// One line a check; what a failed one said follows it.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { runCommand, seconds } from './lib/run-command.mjs';

const bin = (/** @type {string} */ path) => join(ROOT, 'node_modules', path);
const own = (/** @type {string} */ name) => join(ROOT, 'scripts/checks', name);

/** The longest first, so that none is left alone at the end. */
const CHECKS = [
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'lint', command: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    command: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level=warn', '.'],
  },
  { name: 'dead code', command: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'dependencies', command: [own('dependencies.mjs')] },
  {
    name: 'contract types, without DOM and Node',
    command: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/contract/tsconfig.json'],
  },
  { name: 'source text', command: [own('source-text.mjs')] },
  { name: 'lock file', command: [own('lock-file.mjs')] },
];

const waiting = [...CHECKS];
let failed = 0;
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
if (failed > 0) {
  console.error(`${failed} of ${CHECKS.length} checks failed`);
  process.exitCode = 1;
}

async function work() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { ok, output, ms } = await runCommand([process.execPath, ...check.command], {
      cwd: ROOT,
    });
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${check.name}  ${seconds(ms)}`);
    if (!ok) {
      failed += 1;
      console.log(output.trimEnd());
    }
  }
}
