import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(
  new URL('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs', import.meta.url),
);

/** Everything with imports; what does not exist is passed over. */
const PLACES = ['src', 'e2e', 'bench', 'scripts', 'vite.config.ts', 'playwright.config.ts'];

/**
 * @typedef {{ rule: string, from: string, to: string }} Violation
 * @typedef {{ modules: number, violations: Violation[] }} Cruise
 */

/**
 * Reads all imports below a folder and holds them against `.dependency-cruiser.cjs` there.
 * @param {string} root
 * @returns {Cruise} `modules` is the number of our own files that were read: without @swc/core the
 *   tool reads no TypeScript, finds nothing wrong in nothing and calls that a success
 * @throws {Error} when the tool itself fails
 */
export function cruiseDependencies(root) {
  const result = spawnSync(
    process.execPath,
    [CLI, '--output-type', 'json', ...PLACES.filter((place) => existsSync(join(root, place)))],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  /** @type {{ modules: { source: string }[], summary: { violations: { rule: { name: string }, from: string, to: string }[] } }} */
  let report;
  try {
    report = JSON.parse(result.stdout);
  } catch {
    throw new Error(`dependency-cruiser failed: ${result.stderr || result.stdout}`);
  }
  return {
    modules: report.modules.filter(({ source }) => /^(src|e2e|bench|scripts)\//.test(source))
      .length,
    violations: report.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
  };
}
