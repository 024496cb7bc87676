import { describe, expect, it } from 'vitest';
import { lockFileProblems } from './lock-file-rules.mjs';

const fine = { integrity: 'sha512-x', license: 'MIT' };

describe('the lock file', () => {
  it('is fine with checksums and agreed licences', () => {
    expect(
      lockFileProblems({
        '': {},
        'node_modules/a': {
          ...fine,
          license: '(MIT OR GPL-3.0)',
          optionalDependencies: { b: '1' },
        },
        'node_modules/b': { ...fine, license: 'Apache-2.0 AND MIT' },
        'node_modules/c/node_modules/d': { ...fine, optionalDependencies: { e: '1' } },
        'node_modules/c/node_modules/e': fine,
      }),
    ).toEqual([]);
  });

  it.each([
    ['no checksum', { license: 'MIT' }, 'has no integrity'],
    ['no licence', { integrity: 'sha512-x' }, 'has the licence none'],
    ['a licence that nobody has agreed to', { ...fine, license: 'MIT AND GPL-3.0' }, 'GPL-3.0'],
    ['an install script', { ...fine, hasInstallScript: true }, 'has an install script'],
    [
      'a binary that is not locked',
      { ...fine, optionalDependencies: { 'x-linux': '1' } },
      'x-linux',
    ],
  ])('is refused with %s', (_, entry, said) => {
    expect(lockFileProblems({ 'node_modules/a': entry })).toEqual([expect.stringContaining(said)]);
  });
});
