/** Part of the name is a version: another shape of what is kept takes another number. */
export const KEPT_DATABASE = 'mytpe.kept.1';

/** Takes all that was kept for times without a network off this device. */
export function forgetKept(): void {
  try {
    indexedDB.deleteDatabase(KEPT_DATABASE);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}
