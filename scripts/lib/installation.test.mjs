import { expect, it } from 'vitest';
import { isInstalled } from './installation.mjs';

const lock = JSON.stringify({
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', dev: true },
    'node_modules/b-other-platform': { version: '2.0.0', integrity: 'sha512-o', optional: true },
  },
});

/** @param {Record<string, unknown>} packages */
const record = (packages) => JSON.stringify({ packages });
const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b' };

it('is in line when every package is there, platforms apart', () => {
  expect(isInstalled(lock, record({ 'node_modules/a': a, 'node_modules/b': b }))).toBe(true);
});

it.each([
  ['nothing is installed', null],
  ['development packages were left out', record({ 'node_modules/a': a })],
  [
    'a version differs',
    record({ 'node_modules/a': { ...a, version: '1.0.1' }, 'node_modules/b': b }),
  ],
  [
    'a checksum differs',
    record({ 'node_modules/a': { ...a, integrity: 'sha512-z' }, 'node_modules/b': b }),
  ],
])('is not in line when %s', (_, installed) => {
  expect(isInstalled(lock, installed)).toBe(false);
});
