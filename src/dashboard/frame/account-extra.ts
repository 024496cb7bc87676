import { useSyncExternalStore } from 'react';
import type { MenuAction } from '../ui/menu-groups.ts';

let extra: MenuAction | null = null;
const listeners = new Set<() => void>();

/** Puts one more action into the account's menu, from a part that is loaded later; null takes it away. */
export function setAccountExtra(action: MenuAction | null): void {
  extra = action;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAccountExtra(): MenuAction | null {
  return useSyncExternalStore(subscribe, () => extra);
}
