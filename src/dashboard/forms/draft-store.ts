import { clearShelf, DRAFT_PREFIX, shelfOf } from './draft-shelves.ts';

/**
 * What somebody was typing, kept so that a reload, a crash or an ended session costs nothing.
 *
 * Two shelves. **device** (localStorage) survives a closed tab, and holds what will be public anyway: what
 * the payer's page shows. **tab** (sessionStorage) is gone with the tab, and holds what is nobody else's
 * business: bank references, metadata, the chosen picture. A draft is taken away when it is saved,
 * discarded or a month old, and all of them when somebody disconnects.
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
const VERSION = 1;
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

  const forget = (name: string) => {
    device?.removeItem(keyOf(name));
    tab?.removeItem(keyOf(name));
  };

  return {
    read(name) {
      const kept = readRecord(device, keyOf(name));
      if (kept === null) return null;
      if (now() - kept.savedAt > MONTH_MS) {
        forget(name);
        return null;
      }
      const own = readRecord(tab, keyOf(name));
      return {
        savedAt: kept.savedAt,
        device: kept.content,
        // The two are written together: one from another time belongs to another tab's draft.
        tab: own?.savedAt === kept.savedAt ? own.content : null,
      };
    },
    write(name, deviceContent, tabContent) {
      const savedAt = now();
      return {
        device: writeRecord(device, keyOf(name), { savedAt, content: deviceContent }),
        tab: writeRecord(tab, keyOf(name), { savedAt, content: tabContent }),
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
