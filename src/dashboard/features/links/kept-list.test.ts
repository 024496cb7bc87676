import { describe, expect, it } from 'vitest';
import { notSentProblem, unreadableProblem } from '../../api/api-problem.ts';
import { listedLink, TEST_NOW } from '../../testing/listed-links.ts';
import { readKeptList, toKeptList } from './kept-list.ts';
import { LinkIndex } from './list-engine/link-index.ts';
import type { ListedLink } from './listed-link.ts';

function indexOf(links: readonly ListedLink[]): LinkIndex {
  const index = new LinkIndex(new Intl.Collator('fr'), TEST_NOW);
  for (const link of links) index.put(link);
  return index;
}

describe('what is kept of a list', () => {
  it('is shown by the row and nothing else', () => {
    const link = listedLink({ id: 'a', references: 'UDF-1\nkamel@example.dz' });
    const extra = { ...link, udfs: { udf1: 'UDF-1' }, payer: 'Kamel', metadata: { a: 'UDF-1' } };
    const kept = toKeptList(indexOf([extra]), TEST_NOW);
    expect(kept).toEqual({ asOf: TEST_NOW, total: 1, links: [{ ...link, references: '' }] });
    expect(JSON.stringify(kept)).not.toMatch(/UDF-1|Kamel|kamel/);
  });

  it('is the newest thousand at most, and says of how many', () => {
    const links = Array.from({ length: 1_500 }, (_, age) =>
      listedLink({ id: `link-${age}`, createdAt: TEST_NOW - age }),
    );
    const kept = toKeptList(indexOf(links.reverse()), TEST_NOW);
    expect([kept.links.length, kept.total]).toEqual([1_000, 1_500]);
    expect(kept.links.every(({ createdAt }) => (createdAt ?? 0) > TEST_NOW - 1_000)).toBe(true);
  });

  it('is bounded even when all were created at once', () => {
    const links = Array.from({ length: 1_200 }, (_, place) => listedLink({ id: `link-${place}` }));
    expect(toKeptList(indexOf(links), TEST_NOW).links).toHaveLength(1_000);
  });
});

describe('the kept list', () => {
  const kept = { asOf: TEST_NOW, total: 0, links: [] };
  const database = { read: (name: string) => Promise.resolve(name === 'links i1' ? kept : null) };

  it('is shown while the server is out of reach', async () => {
    expect(await readKeptList(notSentProblem(), 'i1', database)).toBe(kept);
    expect(await readKeptList(notSentProblem(), 'i2', database)).toBeNull();
  });

  it('is not shown in place of a refusal', async () => {
    expect(await readKeptList(unreadableProblem(200, null), 'i1', database)).toBeNull();
  });

  it('is nothing where the browser has no storage', async () => {
    const refusing = { read: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    expect(await readKeptList(notSentProblem(), 'i1', refusing)).toBeNull();
  });
});
