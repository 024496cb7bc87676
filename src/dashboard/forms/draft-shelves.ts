/** Part of every draft's key. */
export const DRAFT_PREFIX = 'mytpe.draft.';

/** In: how a shelf is had. Out: it, or null where it is switched off by the browser's settings. */
export function shelfOf(read: () => Storage): Storage | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Takes every draft off a shelf. */
export function clearShelf(shelf: Storage | null): void {
  if (shelf === null) return;
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
  for (const key of keys) if (key?.startsWith(DRAFT_PREFIX)) shelf.removeItem(key);
}

/** Takes every draft off this device; called when somebody disconnects. */
export function forgetAllDrafts(): void {
  clearShelf(shelfOf(() => localStorage));
  clearShelf(shelfOf(() => sessionStorage));
}
