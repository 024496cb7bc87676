import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  blockOfCodeword,
  BLOCKS,
  dataPlaces,
  readCode,
} from '../../../../e2e/fixtures/qr-reader.ts';
import { encodeQr, logoSide, qrPath, withLogoHole, type QrModules } from './qr-code.ts';

const url = 'https://pay.mytpe.app/atelier-poterie';

function codeOf(address: string): QrModules {
  const modules = encodeQr(address);
  if (modules === null) throw new Error('no code');
  return modules;
}

/** An address that fills a code of this version. */
function addressOfVersion(version: number): string {
  const bytes = at(BLOCKS, version).reduce((sum, [count, , data]) => sum + count * data, 0);
  // Four bits say that text follows, eight or sixteen how much.
  return 'a'.repeat(bytes - (version < 10 ? 2 : 3));
}

describe('encodeQr', () => {
  it('says the address, with the highest error correction', () => {
    expect(readCode(codeOf(url))).toEqual({ version: 5, level: 'H', isWhole: true, text: url });
  });

  it('keeps every byte of any address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true, size: 'small' }),
          fc.constantFrom(
            'https://pay.mytpe.app/قلادة-فضية',
            'https://pay.mytpe.app/a%20b?é=1&x=+%2B#ü',
            'http://127.0.0.1:4000/pay/collier/',
          ),
        ),
        (address) => {
          fc.pre(new TextEncoder().encode(address).length <= 200);
          const reading = readCode(codeOf(address));
          expect(reading.text).toBe(address);
          expect([reading.level, reading.isWhole]).toEqual(['H', true]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the three patterns by which a camera finds a code', () => {
    const modules = codeOf(url);
    const size = modules.length;
    const pattern = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
    for (const [top, start] of [
      [0, 0],
      [0, size - 7],
      [size - 7, 0],
    ] as const) {
      const found = pattern.map((_, y) =>
        modules[top + y]
          ?.slice(start, start + 7)
          .map(Number)
          .join(''),
      );
      expect(found).toEqual(pattern);
    }
  });

  it('answers null for an address that no code can hold', () => {
    expect(encodeQr('a'.repeat(1_273))).not.toBeNull();
    expect(encodeQr('a'.repeat(1_274))).toBeNull();
  });
});

describe('the place of the logo', () => {
  const versions = Array.from({ length: 15 }, (_, index) => index + 1);

  it.each(versions)('hides at most half of what a code of version %i can restore', (version) => {
    const modules = codeOf(addressOfVersion(version));
    const size = modules.length;
    expect(size).toBe(17 + 4 * version);
    const first = (size - logoSide(size)) / 2;
    const isHidden = (index: number) => index >= first && index < size - first;
    const blockOf = blockOfCodeword(version);
    const damaged = new Map<number, Set<number>>();
    dataPlaces(size).forEach(([y, x], index) => {
      const codeword = Math.floor(index / 8);
      const block = blockOf[codeword];
      if (block === undefined || !isHidden(y) || !isHidden(x)) return;
      damaged.set(block, (damaged.get(block) ?? new Set()).add(codeword));
    });
    const restorable = at(BLOCKS, version).flatMap(([count, total, data]) =>
      Array.from({ length: count }, () => Math.floor((total - data) / 2)),
    );
    expect(Number.isInteger(first)).toBe(true);
    for (const [block, codewords] of damaged) {
      expect(codewords.size / at(restorable, block)).toBeLessThanOrEqual(0.5);
    }
  });

  it('is light, and the rest as it was', () => {
    const modules = codeOf(url);
    const holed = withLogoHole(modules);
    const side = logoSide(modules.length);
    const first = (modules.length - side) / 2;
    modules.forEach((row, y) =>
      row.forEach((isDark, x) => {
        const isInside = [y, x].every((index) => index >= first && index < first + side);
        expect(holed[y]?.[x]).toBe(isInside ? false : isDark);
      }),
    );
  });
});

describe('qrPath', () => {
  it('covers the dark modules and no other', () => {
    const modules = codeOf(url);
    const drawn = modules.map((row) => row.map(() => false));
    for (const [, x = '', y = '', width = ''] of qrPath(modules).matchAll(
      /M(\d+) (\d+)h(\d+)v1H\1z/g,
    )) {
      for (let step = 0; step < Number(width); step += 1) {
        const row = drawn[Number(y)];
        if (row) row[Number(x) + step] = true;
      }
    }
    expect(drawn).toEqual(modules.map((row) => [...row]));
  });
});
