import { describe, expect, it } from 'vitest';
import { readListSearch, toDay, toListQuery } from './list-search.ts';

it('takes two days the wrong way round for the days between them', () => {
  expect(readListSearch({ from: '2026-02-10', to: '2026-01-10' })).toMatchObject({
    from: '2026-01-10',
    to: '2026-02-10',
  });
});

describe('readListSearch', () => {
  it('keeps what asks for something', () => {
    const search = {
      view: 'paid',
      mode: 'one_shot,limited',
      q: 'Leïla 12',
      from: '2026-01-01',
      to: '2026-01-31',
      min: '1000',
      max: '2500.50',
      sort: '-collected',
    };
    expect(readListSearch(search)).toEqual(search);
  });

  it('leaves out what is usual, empty, unknown or malformed', () => {
    expect(
      readListSearch({
        view: 'all',
        mode: 'gift,,',
        q: '   ',
        from: '2026-02-30',
        to: 'yesterday',
        min: '1e3',
        max: '-5',
        sort: '-created',
        page: '4',
        __proto__: 'x',
      }),
    ).toEqual({});
    expect(readListSearch({ view: 'closed', sort: 'colour' })).toEqual({});
  });

  it('writes one thing in one way', () => {
    expect(readListSearch({ mode: 'static,reusable,static', min: '1000.00', q: 2024 })).toEqual({
      mode: 'reusable,static',
      min: '1000',
      q: '2024',
    });
  });

  it('reads its own answer as it is', () => {
    const once = readListSearch({ view: 'paused', sort: 'title', mode: 'limited', max: '10.10' });
    expect(readListSearch({ ...once })).toEqual(once);
  });
});

describe('toListQuery', () => {
  it('asks for everything, newest first, when the address says nothing', () => {
    expect(toListQuery({})).toEqual({
      view: 'all',
      filter: {
        modes: [],
        createdFrom: null,
        createdBefore: null,
        minAmount: null,
        maxAmount: null,
        text: '',
      },
      sort: { key: 'created', isDescending: true },
    });
  });

  it('takes days as they are in Algiers, both included', () => {
    const { filter } = toListQuery({ from: '2026-01-10', to: '2026-01-10' });
    expect(filter.createdFrom).toBe(Date.parse('2026-01-09T23:00:00Z'));
    expect(filter.createdBefore).toBe(Date.parse('2026-01-10T23:00:00Z'));
  });

  it('reads amounts in centimes and orders with their direction', () => {
    const query = toListQuery({ min: '1000', max: '2500.50', sort: 'closes' });
    expect(query.filter).toMatchObject({ minAmount: 100_000, maxAmount: 250_050 });
    expect(query.sort).toEqual({ key: 'closes', isDescending: false });
  });
});

describe('toDay', () => {
  it('turns the day at midnight in Algiers', () => {
    expect(toDay(Date.parse('2026-01-09T22:59:59Z'))).toBe('2026-01-09');
    expect(toDay(Date.parse('2026-01-09T23:00:00Z'))).toBe('2026-01-10');
  });
});
