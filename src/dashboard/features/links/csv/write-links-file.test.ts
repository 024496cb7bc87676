import { describe, expect, it } from 'vitest';
import { centimes } from '../../../../contract/core/money.ts';
import type { ListedLink } from '../listed-link.ts';
import { CSV_COLUMNS } from './link-columns.ts';
import { writeLinksFile, type LinksFile } from './write-links-file.ts';

const NOW = Date.parse('2026-03-01T08:00:00Z');

const link: ListedLink = {
  id: 'l1',
  title: '=HYPERLINK("x")',
  slug: 'collier',
  address: 'https://pay.example.dz/collier',
  logo: null,
  mode: 'limited',
  status: 'active',
  standing: 'selling',
  amount: centimes(250_050),
  collected: null,
  quota: 20,
  sold: 5,
  // In Algiers it is the next day already.
  createdAt: Date.parse('2026-01-17T23:30:00Z'),
  updatedAt: null,
  closesAt: Date.parse('2026-03-02T13:05:00Z'),
  references: '',
};

function file(overrides: Partial<LinksFile> = {}): LinksFile {
  return {
    count: 1,
    linkAt: () => link,
    columns: CSV_COLUMNS,
    headOf: (column) => column,
    words: { mode: (mode) => mode, standing: (standing) => standing },
    delimiter: ';',
    now: NOW,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...overrides,
  };
}

describe('a file of links', () => {
  it('has its mark, plain decimals, days as they are in Algiers, and no formula', async () => {
    const bytes = new Uint8Array(await (await writeLinksFile(file())).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, line, rest] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toBe(CSV_COLUMNS.join(';'));
    expect(line).toBe(
      '"\'=HYPERLINK(""x"")";collier;https://pay.example.dz/collier;limited;selling;2500.50;;5;20;15;' +
        '2026-01-18;;2026-03-02 14:05;l1',
    );
    expect(rest).toBe('');
  });

  it('writes a hundred thousand links in turns with the page', async () => {
    let turns = 0;
    let isDone = false;
    const count = async () => {
      while (!isDone) {
        turns += 1;
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
      }
    };
    const counting = count();
    const blob = await writeLinksFile(file({ count: 100_000, columns: ['slug', 'amount'] }));
    isDone = true;
    await counting;
    expect((await blob.text()).split('\r\n')).toHaveLength(100_002);
    expect(turns).toBeGreaterThan(50);
  });

  it('gives the page its turn where few lines take long', async () => {
    const told: number[] = [];
    const slow = (standing: string) => {
      const until = performance.now() + 2;
      while (performance.now() < until);
      return standing;
    };
    const words = { mode: (mode: string) => mode, standing: slow };
    await writeLinksFile(file({ count: 100, words, onProgress: (lines) => told.push(lines) }));
    expect(told.length).toBeGreaterThan(5);
    expect(told.at(-1)).toBe(100);
  });

  it('stops when it is called off', async () => {
    const controller = new AbortController();
    const written = writeLinksFile(
      file({
        count: 100_000,
        signal: controller.signal,
        onProgress: () => controller.abort(),
      }),
    );
    await expect(written).rejects.toThrow(/abort/i);
  });
});
