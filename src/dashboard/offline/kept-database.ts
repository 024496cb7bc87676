import { KEPT_DATABASE } from './forget-kept.ts';

const STORE = 'kept';

/** What is kept on this device for times without a network, by name. Everything in it may be gone at any time. */
export interface KeptDatabase {
  /** Out: what was kept under a name; undefined when there is nothing. */
  read(name: string): Promise<unknown>;
  /** Puts some things in and takes away all that is not to stay, in one go. */
  update(entries: ReadonlyMap<string, unknown>, isToStay: (name: string) => boolean): Promise<void>;
}

/** @throws DOMException when the browser has no storage for us, or no room */
export const keptDatabase: KeptDatabase = {
  read: (name) => withStore('readonly', (store) => finished(store.get(name))),
  update: (entries, isToStay) =>
    withStore('readwrite', async (store) => {
      for (const name of await finished(store.getAllKeys())) {
        if (!isToStay(String(name))) store.delete(name);
      }
      for (const [name, value] of entries) store.put(value, name);
      await new Promise<void>((resolve, reject) => {
        const { transaction } = store;
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(reasonOf(transaction.error)));
      });
    }),
};

async function withStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const opening = indexedDB.open(KEPT_DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await finished(opening);
  // Never in the way of who wants it gone.
  database.addEventListener('versionchange', () => database.close());
  try {
    return await work(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(reasonOf(request.error)));
  });
}

function reasonOf(error: DOMException | null): DOMException {
  return error ?? new DOMException('The storage gave no reason', 'UnknownError');
}
