import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replacementOf } from './light-queries.ts';

const require = createRequire(import.meta.url);
const core = dirname(
  createRequire(require.resolve('@tanstack/react-query')).resolve('@tanstack/query-core'),
).replace(/legacy$/, 'modern');

describe('replacementOf', () => {
  it.each([
    ['mutationCache', './mutation.js'],
    ['query', './infiniteQueryBehavior.js'],
  ])('has another %s for what the package still imports as %s', (from, source) => {
    expect(readFileSync(join(core, `${from}.js`), 'utf8')).toContain(`from "${source}"`);
    expect(replacementOf(source, from)).not.toBeNull();
  });

  it('leaves everything else, and everybody else who asks for the same', () => {
    expect(replacementOf('./mutation.js', 'mutationObserver')).toBeNull();
    expect(replacementOf('./utils.js', 'query')).toBeNull();
  });
});
