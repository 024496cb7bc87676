import { clearShelf, DRAFT_PREFIX, shelfOf } from './draft-shelves.ts';

/**
 * What somebody was typing, kept so that a reload, a crash or an ended session costs nothing.
 *
 * Two shelves. **device** (localStorage) survives a closed tab, and holds what will be public anyway: what
 * the payer's page shows. **tab** (sessionStorage) is gone with the tab, and holds what is nobody else's
 * business: bank references, metadata, the chosen picture. A tab keeps a copy of the other part there too: two tabs that fill
 * in the same form each go on with their own, and a tab that has none yet is given the newest. A draft is taken away when it
 * is saved, discarded or a month old, and all of them when somebody disconnects.
 */
export interface Draft<Device, Tab> {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly device: Device;
  /** Null when the tab in which it was typed is gone. */
  readonly tab: Tab | null;
}

/** A draft as it lies in the storage: whoever reads it checks its shape. */
export type StoredDraft = Draft<unknown, unknown>;

/** Part of every key. Another shape of draft takes another number; drafts of the old one are swept away. */
const VERSION = 2;
const MONTH_MS = 30 * 24 * 60 * 60_000;

export interface DraftStore {
  /** In: the draft's name (`{instanceId}/new`). Out: what is kept under it, or null. */
  read(name: string): StoredDraft | null;
  /** Out: which shelf took its part; a browser may have no room, or its storage switched off. */
  write(name: string, device: unknown, tab: unknown): { device: boolean; tab: boolean };
  forget(name: string): void;
  /** Every draft of every instance: when somebody disconnects. */
  forgetAll(): void;
}

/** In: the two shelves, null where the browser refuses them, and the time in epoch milliseconds. */
export function createDraftStore(
  device: Storage | null,
  tab: Storage | null,
  now: () => number,
): DraftStore {
  const keyOf = (name: string) => `${DRAFT_PREFIX}${VERSION}.${name}`;

  /** What this tab itself has written. */
  const readOwn = (name: string): StoredDraft | null => {
    const record = readRecord(tab, keyOf(name));
    const { content } = record ?? {};
    const isOwn =
      typeof content === 'object' && content !== null && 'device' in content && 'tab' in content;
    return record !== null && isOwn
      ? { savedAt: record.savedAt, device: content.device, tab: content.tab }
      : null;
  };

  const readNewest = (name: string): StoredDraft | null => {
    const kept = readRecord(device, keyOf(name));
    return kept && { savedAt: kept.savedAt, device: kept.content, tab: null };
  };

  const forget = (name: string) => {
    const own = readOwn(name);
    const newest = readNewest(name);
    tab?.removeItem(keyOf(name));
    // What another tab has written since is that tab's draft.
    if (own === null || newest === null || newest.savedAt <= own.savedAt) {
      device?.removeItem(keyOf(name));
    }
  };

  return {
    read(name) {
      const kept = readOwn(name) ?? readNewest(name);
      if (kept === null) return null;
      if (now() - kept.savedAt > MONTH_MS) {
        forget(name);
        return null;
      }
      return kept;
    },
    write(name, deviceContent, tabContent) {
      const savedAt = now();
      const own = { device: deviceContent, tab: tabContent };
      const isOwnKept = writeRecord(tab, keyOf(name), { savedAt, content: own });
      // An older one must not come back in its place.
      if (!isOwnKept) tab?.removeItem(keyOf(name));
      return {
        device: writeRecord(device, keyOf(name), { savedAt, content: deviceContent }),
        tab: isOwnKept,
      };
    },
    forget,
    forgetAll() {
      clearShelf(device);
      clearShelf(tab);
    },
  };
}

interface StoredRecord {
  readonly savedAt: number;
  readonly content: unknown;
}

function readRecord(shelf: Storage | null, key: string): StoredRecord | null {
  const text = shelf?.getItem(key);
  if (text === null || text === undefined) return null;
  try {
    const record: unknown = JSON.parse(text);
    const isRecord =
      typeof record === 'object' &&
      record !== null &&
      'savedAt' in record &&
      typeof record.savedAt === 'number' &&
      'content' in record;
    return isRecord ? { savedAt: record.savedAt as number, content: record.content } : null;
  } catch {
    return null;
  }
}

function writeRecord(shelf: Storage | null, key: string, record: StoredRecord): boolean {
  try {
    if (shelf === null) return false;
    shelf.setItem(key, JSON.stringify(record));
    return true;
  } catch {
    return false;
  }
}

/** The drafts of this browser. */
export function browserDrafts(now: () => number): DraftStore {
  return createDraftStore(
    shelfOf(() => localStorage),
    shelfOf(() => sessionStorage),
    now,
  );
}
