import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentHash } from './content-hash.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hash-'));
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  writeFileSync(join(folder, 'src/deep/a.ts'), 'a');
  writeFileSync(join(folder, 'src/b.ts'), 'b');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const hash = () => contentHash(folder, ['src', 'later.ts'], (path) => path.endsWith('.test.ts'));

it('stays while nothing changes, in whatever order the paths are named', () => {
  expect(hash()).toBe(hash());
  expect(contentHash(folder, ['src/b.ts', 'src/deep'])).toBe(
    contentHash(folder, ['src/deep', 'src/b.ts']),
  );
});

it.each([
  ['a file changes', () => writeFileSync(join(folder, 'src/deep/a.ts'), 'A')],
  ['a file appears', () => writeFileSync(join(folder, 'later.ts'), '')],
  ['a file goes', () => rmSync(join(folder, 'src/b.ts'))],
  ['a file is renamed', () => renameSync(join(folder, 'src/b.ts'), join(folder, 'src/c.ts'))],
])('changes when %s', (_, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

it('passes over what is ignored', () => {
  const before = hash();
  writeFileSync(join(folder, 'src/b.test.ts'), 'b');
  expect(hash()).toBe(before);
});
