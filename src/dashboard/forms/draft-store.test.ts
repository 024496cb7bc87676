import { beforeEach, expect, test } from 'vitest';
import { createDraftStore } from './draft-store.ts';

const DAY_MS = 24 * 60 * 60_000;
let now = 0;
const clock = () => now;

beforeEach(() => {
  now = 1_000_000;
  localStorage.clear();
  sessionStorage.clear();
});

test('a draft survives a reload, both its parts', () => {
  createDraftStore(localStorage, sessionStorage, clock).write(
    'i/new',
    { title: 'a' },
    { udf: 'b' },
  );
  expect(createDraftStore(localStorage, sessionStorage, clock).read('i/new')).toEqual({
    savedAt: now,
    device: { title: 'a' },
    tab: { udf: 'b' },
  });
});

test('what is nobody else’s business is gone with the tab and never lies on the device', () => {
  createDraftStore(localStorage, sessionStorage, clock).write(
    'i/new',
    { title: 'a' },
    { udf: 'INV77' },
  );
  expect(JSON.stringify({ ...localStorage })).not.toContain('INV77');
  sessionStorage.clear();
  expect(createDraftStore(localStorage, sessionStorage, clock).read('i/new')).toMatchObject({
    device: { title: 'a' },
    tab: null,
  });
});

test('the private part of another moment belongs to another draft', () => {
  const here = createDraftStore(localStorage, sessionStorage, clock);
  here.write('i/new', { title: 'a' }, { udf: 'b' });
  now += 5;
  createDraftStore(localStorage, null, clock).write('i/new', { title: 'other tab' }, {});
  expect(here.read('i/new')).toMatchObject({ device: { title: 'other tab' }, tab: null });
});

test('instances do not share drafts, and disconnecting takes all of them away', () => {
  const store = createDraftStore(localStorage, sessionStorage, clock);
  localStorage.setItem('theme', 'dark');
  store.write('one/new', 1, 1);
  store.write('two/new', 2, 2);
  expect(store.read('one/new')?.device).toBe(1);
  store.forgetAll();
  expect(store.read('one/new')).toBeNull();
  expect(store.read('two/new')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
  expect(localStorage.getItem('theme')).toBe('dark');
});

test('a draft of more than thirty days is old news', () => {
  const store = createDraftStore(localStorage, sessionStorage, clock);
  store.write('i/new', 1, 1);
  now += 30 * DAY_MS;
  expect(store.read('i/new')).not.toBeNull();
  now += 1;
  expect(store.read('i/new')).toBeNull();
  expect(localStorage).toHaveLength(0);
});

test('a spoilt record is no draft, and a browser without storage keeps nothing and breaks nothing', () => {
  localStorage.setItem('mytpe.draft.1.i/new', '{"savedAt":"soon"}');
  expect(createDraftStore(localStorage, sessionStorage, clock).read('i/new')).toBeNull();
  localStorage.setItem('mytpe.draft.1.i/new', '{cut');
  expect(createDraftStore(localStorage, sessionStorage, clock).read('i/new')).toBeNull();
  const none = createDraftStore(null, null, clock);
  expect(none.write('i/new', 1, 1)).toEqual({ device: false, tab: false });
  expect(none.read('i/new')).toBeNull();
});
