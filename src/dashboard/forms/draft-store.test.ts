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

/** Another tab's shelf over the same device. */
function otherShelf(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

test('two tabs that fill in the same form each go on with their own', () => {
  const here = createDraftStore(localStorage, sessionStorage, clock);
  const there = createDraftStore(localStorage, otherShelf(), clock);
  here.write('i/new', { title: 'here' }, { udf: 'a' });
  now += 5;
  there.write('i/new', { title: 'there' }, { udf: 'b' });
  expect(here.read('i/new')).toMatchObject({ device: { title: 'here' }, tab: { udf: 'a' } });
  expect(there.read('i/new')).toMatchObject({ device: { title: 'there' }, tab: { udf: 'b' } });
  now += 5;
  here.write('i/new', { title: 'here again' }, { udf: 'a' });
  expect(there.read('i/new')).toMatchObject({ device: { title: 'there' } });
  // A tab that has none yet is given the newest, without what is nobody else's business.
  const fresh = createDraftStore(localStorage, otherShelf(), clock);
  expect(fresh.read('i/new')).toMatchObject({ device: { title: 'here again' }, tab: null });
});

test('a draft that is done with leaves that of another tab', () => {
  const here = createDraftStore(localStorage, sessionStorage, clock);
  const there = createDraftStore(localStorage, otherShelf(), clock);
  here.write('i/new', { title: 'here' }, null);
  now += 5;
  there.write('i/new', { title: 'there' }, null);
  here.forget('i/new');
  expect(there.read('i/new')).toMatchObject({ device: { title: 'there' } });
  const fresh = createDraftStore(localStorage, otherShelf(), clock);
  expect(fresh.read('i/new')).toMatchObject({ device: { title: 'there' } });
  there.forget('i/new');
  expect(fresh.read('i/new')).toBeNull();
  expect(localStorage).toHaveLength(0);
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
  localStorage.setItem('mytpe.draft.2.i/new', '{"savedAt":"soon"}');
  expect(createDraftStore(localStorage, sessionStorage, clock).read('i/new')).toBeNull();
  localStorage.setItem('mytpe.draft.2.i/new', '{cut');
  expect(createDraftStore(localStorage, sessionStorage, clock).read('i/new')).toBeNull();
  const none = createDraftStore(null, null, clock);
  expect(none.write('i/new', 1, 1)).toEqual({ device: false, tab: false });
  expect(none.read('i/new')).toBeNull();
});
