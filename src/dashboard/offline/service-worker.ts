import { afterLongReads } from '../api/long-reads.ts';
import { filesOf } from '../service-worker/file-caches.ts';
import { untouchedPage } from './untouched-page.ts';

const ADDRESS = '/service-worker.js';
/** A tab that stays open asks for a new version at most so often, milliseconds. */
const ASK_EVERY_MS = 60 * 60_000;
/** The files of a version are some hundred requests: a list that is being read comes before, for so long. Milliseconds. */
const START_AT_LAST_MS = 60_000;
/** Whoever types or scrolls comes before them, too: so long nobody has touched the page, milliseconds. */
const REST_MS = 3_000;
/** A new version that does not take over within this time is left to the reload, milliseconds. */
const TAKE_OVER_MS = 3_000;

/** Not in TypeScript's library yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/**
 * Puts the service worker in place, which keeps the dashboard's files for times without a network.
 * @param onNewVersion told when another version has been loaded and waits; `takeOver` resolves when it has taken over
 * @returns how to stop
 */
export function startServiceWorker(
  onNewVersion: (takeOver: () => Promise<void>) => void,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  if ('serviceWorker' in navigator) {
    // A browser that refuses it, or a network that breaks off: the dashboard works without.
    start(navigator.serviceWorker, onNewVersion, signal).catch(() => undefined);
  }
  return () => stop.abort();
}

async function start(
  container: ServiceWorkerContainer,
  onNewVersion: (takeOver: () => Promise<void>) => void,
  signal: AbortSignal,
): Promise<void> {
  holdFiles(signal);
  await afterLongReads(START_AT_LAST_MS);
  await untouchedPage(REST_MS, START_AT_LAST_MS);
  if (signal.aborted) return;
  const registration = await container.register(trustedAddress(), { updateViaCache: 'none' });
  registration.active?.postMessage('tidy up');
  const tell = () => {
    const { waiting } = registration;
    // Without an old one there is nothing to take over from: it is the first.
    if (signal.aborted || waiting === null || container.controller === null) return;
    onNewVersion(() => takeOver(container, waiting));
  };
  tell();
  registration.addEventListener(
    'updatefound',
    () => registration.installing?.addEventListener('statechange', tell, { signal }),
    { signal },
  );
  let askedAt = Date.now();
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState !== 'visible' || Date.now() - askedAt < ASK_EVERY_MS) return;
      askedAt = Date.now();
      registration.update().catch(() => undefined);
    },
    { signal },
  );
}

function takeOver(container: ServiceWorkerContainer, waiting: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    container.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, TAKE_OVER_MS);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker, not a window.
    waiting.postMessage('take over');
  });
}

/** Lets the worker know that this version is in use here, for as long as the tab is open. */
function holdFiles(signal: AbortSignal): void {
  const entry = [...document.scripts].findLast(({ type }) => type === 'module');
  if (entry === undefined || !('locks' in navigator)) return;
  const name = filesOf(new URL(entry.src).pathname);
  const isStopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  navigator.locks.request(name, { mode: 'shared', signal }, () => isStopped).catch(() => undefined);
}

/** The policy is named in the content security policy; it lets this one address pass and nothing else. */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return ADDRESS;
  const policy = trustedTypes.createPolicy('service-worker', {
    createScriptURL: (address) => {
      if (address !== ADDRESS) throw new TypeError(`${address} is not the service worker`);
      return address;
    },
  });
  return policy.createScriptURL(ADDRESS);
}
