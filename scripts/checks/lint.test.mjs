import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../lib/root.mjs';

/**
 * The rules that ARCHITECTURE.md names, each with a text that it must refuse: a plugin that fails
 * to load, or an override whose files no longer match, would otherwise go unnoticed.
 * @type {Record<string, { path: string, text: string }>}
 */
const PLANTED = {
  'react(jsx-no-literals)': {
    path: 'src/dashboard/ui/literal.tsx',
    text: `export const Literal = () => <p>Bonjour</p>;`,
  },
  '@tanstack/query(exhaustive-deps)': {
    path: 'src/dashboard/features/links/query.ts',
    text: `import { queryOptions } from '@tanstack/react-query';
      export const one = (id: string) => queryOptions({ queryKey: ['one'], queryFn: () => fetch(id) });`,
  },
  '@tanstack/router(create-route-property-order)': {
    path: 'src/dashboard/routes/order.tsx',
    text: `import { createFileRoute } from '@tanstack/react-router';
      export const Route = createFileRoute('/order')({ loader: () => null, validateSearch: () => ({}) });`,
  },
  'import(no-default-export)': {
    path: 'src/server/bff/default.ts',
    text: `export default function serve(): void {}`,
  },
  'typescript(no-explicit-any)': {
    path: 'src/contract/core/anything.ts',
    text: `export const read = (input: any): unknown => input;`,
  },
  'typescript(no-floating-promises)': {
    path: 'src/server/bff/floating.ts',
    text: `export function send(): void { fetch('/'); }`,
  },
  'typescript(no-misused-promises)': {
    path: 'src/server/bff/misused.ts',
    text: `export function isOpen(): number { async function ask() { return false; } if (ask()) return 1; return 0; }`,
  },
  'typescript(switch-exhaustiveness-check)': {
    path: 'src/contract/core/exhaustive.ts',
    text: `export function word(state: 'a' | 'b'): string { switch (state) { case 'a': return 'x'; } return ''; }`,
  },
  'typescript(consistent-type-imports)': {
    path: 'src/contract/core/type-import.ts',
    text: `import { Money } from './anything.ts'; export const zero: Money | null = null;`,
  },
  'eslint(no-restricted-imports)': {
    path: 'src/dashboard/forms/whole-zod.ts',
    text: `import * as z from 'zod'; export const text = z.string();`,
  },
  'vitest(no-restricted-vi-methods)': {
    path: 'src/dashboard/forms/mocked.test.ts',
    text: `import { expect, it, vi } from 'vitest'; vi.mock('./field.ts'); it('x', () => { expect(1).toBe(1); });`,
  },
  'vitest(no-disabled-tests)': {
    path: 'src/dashboard/forms/skipped.test.ts',
    text: `import { expect, it } from 'vitest'; it.skip('x', () => { expect(1).toBe(1); });`,
  },
  'jsx-a11y(alt-text)': {
    path: 'src/dashboard/ui/picture.tsx',
    text: `export const Picture = () => <img src="/a.png" />;`,
  },
  'eslint(no-warning-comments)': {
    path: 'src/server/bff/later.ts',
    text: `// TODO: later\nexport const later = 1;`,
  },
};

/** @type {string} */
let folder;
/** @type {Set<string>} */
let reported;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) {
    cpSync(join(ROOT, name), join(folder, name));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const { path, text } of Object.values(PLANTED)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const cli = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const args = [cli, '--type-aware', '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`oxlint failed: ${stderr || stdout}`);
  /** @type {{ diagnostics: { code: string, filename: string }[] }} */
  const report = JSON.parse(stdout);
  reported = new Set(report.diagnostics.map(({ code, filename }) => `${filename} ${code}`));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the linter', () => {
  it.each(Object.entries(PLANTED))('refuses what breaks %s', (rule, { path }) => {
    expect([...reported].filter((line) => line.startsWith(path))).toContain(`${path} ${rule}`);
  });
});
