import { describe, expect, it } from 'vitest';
import { pageWindow, readPageRequest, toPaginator } from './paginator.ts';

const PATH = 'https://pay.example.dz/api/v2/mytpe-pay/i/links';

describe('readPageRequest', () => {
  it.each([
    [{}, 1, 10],
    [{ page: '3', per_page: '25' }, 3, 25],
    [{ per_page: '101' }, 1, 100],
    [{ page: '0', per_page: '0' }, 1, 10],
    [{ page: '-1', per_page: '-5' }, 1, 10],
    [{ page: 'abc', per_page: '1e3' }, 1, 10],
    [{ page: '9999999999' }, 1, 10],
  ])('reads %j', (query, page, perPage) => {
    expect(readPageRequest(query)).toEqual({ page, perPage });
  });
});

describe('pageWindow', () => {
  it.each([
    [1, 1, '1'],
    [5, 13, '1 2 3 4 5 6 7 8 9 10 11 12 13'],
    [1, 14, '1 2 3 4 5 6 7 8 9 10 ... 13 14'],
    [7, 100, '1 2 3 4 5 6 7 8 9 10 ... 99 100'],
    [8, 100, '1 2 ... 5 6 7 8 9 10 11 ... 99 100'],
    [50, 100, '1 2 ... 47 48 49 50 51 52 53 ... 99 100'],
    [93, 100, '1 2 ... 90 91 92 93 94 95 96 ... 99 100'],
    [94, 100, '1 2 ... 91 92 93 94 95 96 97 98 99 100'],
    [100, 100, '1 2 ... 91 92 93 94 95 96 97 98 99 100'],
  ])('on page %i of %i names %s', (current, last, named) => {
    expect(pageWindow(current, last).join(' ')).toBe(named);
  });
});

describe('toPaginator', () => {
  it('is the documented object, key by key', () => {
    expect(Object.keys(toPaginator(['a'], { page: 1, perPage: 10 }, 1, PATH))).toEqual([
      'current_page',
      'data',
      'first_page_url',
      'from',
      'last_page',
      'last_page_url',
      'links',
      'next_page_url',
      'path',
      'per_page',
      'prev_page_url',
      'to',
      'total',
    ]);
  });

  it('names its neighbours', () => {
    expect(toPaginator(['c', 'd'], { page: 2, perPage: 2 }, 5, PATH)).toMatchObject({
      from: 3,
      to: 4,
      last_page: 3,
      prev_page_url: `${PATH}?page=1`,
      next_page_url: `${PATH}?page=3`,
      links: [
        { url: `${PATH}?page=1`, label: '&laquo; Previous', active: false },
        { url: `${PATH}?page=1`, label: '1', active: false },
        { url: `${PATH}?page=2`, label: '2', active: true },
        { url: `${PATH}?page=3`, label: '3', active: false },
        { url: `${PATH}?page=3`, label: 'Next &raquo;', active: false },
      ],
    });
  });

  it('marks gaps without an address', () => {
    const { links } = toPaginator(['x'], { page: 50, perPage: 1 }, 100, PATH);
    expect(links.filter(({ label }) => label === '...')).toEqual([
      { url: null, label: '...', active: false },
      { url: null, label: '...', active: false },
    ]);
  });

  it('has an empty page past the end', () => {
    expect(toPaginator([], { page: 9, perPage: 10 }, 12, PATH)).toMatchObject({
      current_page: 9,
      data: [],
      from: null,
      to: null,
      last_page: 2,
      next_page_url: null,
      prev_page_url: `${PATH}?page=8`,
      total: 12,
    });
  });

  it('has one page of nothing', () => {
    expect(toPaginator([], { page: 1, perPage: 10 }, 0, PATH)).toMatchObject({
      last_page: 1,
      from: null,
      to: null,
      total: 0,
    });
  });
});
