import { useSyncExternalStore } from 'react';

/** What Chromium hands out once it would install the page; not in TypeScript's library. Good for one question. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

declare global {
  interface Window {
    /** Kept by public/theme-start.js: it may come before anybody listens. */
    installOffer?: Event;
  }
}

/** `offered`: the browser asks when told to. `ios`: only its own sheet can. `unknown`: perhaps a menu of the browser can. */
type InstallState = 'installed' | 'offered' | 'ios' | 'unknown';

function isPrompt(event: Event | undefined): event is InstallPrompt {
  return event !== undefined && 'prompt' in event;
}

function readState(): InstallState {
  const isApp =
    window.matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true);
  if (isApp) return 'installed';
  if (isPrompt(window.installOffer)) return 'offered';
  // An iPad says that it is a Mac; no Mac has a touch screen.
  const isApple = /iPad|iPhone|iPod/.test(navigator.userAgent);
  const isPad = navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
  return isApple || isPad ? 'ios' : 'unknown';
}

let state: InstallState | null = null;
const listeners = new Set<() => void>();

function show(next: InstallState): void {
  state = next;
  for (const listener of listeners) listener();
}

function keep(event: Event): void {
  // The browser's own banner would come over the page.
  event.preventDefault();
  window.installOffer = event;
  show(readState());
}

function noteInstalled(): void {
  delete window.installOffer;
  show('installed');
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('beforeinstallprompt', keep);
    window.addEventListener('appinstalled', noteInstalled);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('beforeinstallprompt', keep);
    window.removeEventListener('appinstalled', noteInstalled);
    state = null;
  };
}

function getState(): InstallState {
  state ??= readState();
  return state;
}

/** Whether and how this device takes the dashboard as an application. */
export function useInstallState(): InstallState {
  return useSyncExternalStore(subscribe, getState);
}

/** Has the browser ask; does nothing where it offers nothing. */
export async function install(): Promise<void> {
  const offer = window.installOffer;
  if (!isPrompt(offer)) return;
  // A second question needs a second offer.
  delete window.installOffer;
  const { outcome } = await offer.prompt();
  show(outcome === 'accepted' ? 'installed' : readState());
}
