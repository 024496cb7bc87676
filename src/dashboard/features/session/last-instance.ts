import type { Generation } from '../../../contract/core/generation.ts';
import type { SessionInstance } from './session.ts';

/** Read by public/theme-start.js too, which asks for the first links before the dashboard has loaded. */
const STORAGE_KEY = 'instance';
/** The same one where it is of the new platform: whoever asks before the session is known asks the right API. */
const EXT_STORAGE_KEY = 'ext-instance';

/** Keeps which instance was last on screen on this device, where storage is allowed. */
export function rememberInstance(instanceId: string, generation: Generation): void {
  try {
    localStorage.setItem(STORAGE_KEY, instanceId);
    if (generation === 'ext') localStorage.setItem(EXT_STORAGE_KEY, instanceId);
  } catch {
    // Storage is switched off: the first instance is shown next time.
  }
}

export function forgetInstance(): void {
  try {
    localStorage.removeItem(STORAGE_KEY);
    localStorage.removeItem(EXT_STORAGE_KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Whether an instance was last seen to be of the new platform; for times when the session is not known yet. */
export function wasExtInstance(instanceId: string): boolean {
  try {
    return localStorage.getItem(EXT_STORAGE_KEY) === instanceId;
  } catch {
    return false;
  }
}

/** The instance to begin with: the last one if these keys own it, else the first that can take payments, else any. */
export function instanceToShow(instances: readonly SessionInstance[]): SessionInstance | null {
  let last: string | null = null;
  try {
    last = localStorage.getItem(STORAGE_KEY);
  } catch {
    // Storage is switched off.
  }
  return (
    instances.find((instance) => instance.id === last) ??
    instances.find((instance) => instance.status === 'active') ??
    instances[0] ??
    null
  );
}
