const KEY = 'sound-of-money';
const listeners = new Set<() => void>();
/** What was chosen where storage is switched off. */
let unstored = false;

/** Whether this device rings when money comes; silent unless somebody has asked for it. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return unstored;
  }
}

export function chooseSound(isOn: boolean): void {
  unstored = isOn;
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // Storage is switched off: the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** Tells of a change, be it in another tab. Out: how to stop. */
export function onSoundChoice(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
