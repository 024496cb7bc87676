const STORAGE_KEY = 'shortcuts';

/** Whether single keys do something: a merchant who dictates, or hits keys by accident, turns them off. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice on this device, where storage is allowed. */
export function setShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, 'off');
  } catch {
    // Storage is switched off: shortcuts stay on.
  }
}
