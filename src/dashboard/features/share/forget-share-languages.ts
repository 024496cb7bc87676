/** Part of the key is a version: another shape takes another number. Holds ids and languages, nothing of any payer. */
export const SHARE_LANGUAGES_KEY = 'mytpe.share.1';

/** Takes the languages chosen for messages off this device; called when somebody disconnects. */
export function forgetShareLanguages(): void {
  try {
    localStorage.removeItem(SHARE_LANGUAGES_KEY);
  } catch {
    // Storage is switched off: nothing was kept.
  }
}
