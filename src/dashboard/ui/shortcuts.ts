const STORAGE_KEY = 'shortcuts';

/** Whether single keys do something: a merchant who dictates, or hits keys by accident, turns them off. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

/**
 * True when a pressed key is nobody else's: not typed into a field, not meant for a dialog or a menu, not held with others,
 * and single keys are on.
 */
export function isSingleKey(event: KeyboardEvent): boolean {
  const { target } = event;
  const isHeld = event.ctrlKey || event.metaKey || event.altKey;
  if (isHeld || event.repeat || event.isComposing || event.defaultPrevented) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role=menu], [role=listbox]') !== null);
  return !isTyping && areShortcutsOn();
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
