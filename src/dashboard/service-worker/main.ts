import { filesOf, unusedCaches } from './file-caches.ts';
import { findFile, keepFiles, PAGE, type Version } from './kept-files.ts';
import { openPage } from './open-page.ts';
import { placeOf } from './request-place.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Put in by the build; see vite.worker.config.ts. */
declare const BUILT_VERSION: Version;

const scope = self as unknown as WorkerScope;
const version = BUILT_VERSION;
const files = new Set(version.files);
const cacheName = filesOf(version.entry);

scope.addEventListener('install', (event) => {
  event.waitUntil(keepFiles(scope, cacheName, version));
  // Data is none of the worker's business: a call of the API neither wakes it nor goes through it.
  const passing = event.addRoutes?.({ condition: { urlPattern: '/bff/*' }, source: 'network' });
  if (passing) event.waitUntil(passing);
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([scope.clients.claim(), dropUnused()]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const place = placeOf(request, scope.location.origin, files);
  if (place === 'page') {
    const kept = () => findFile(scope, cacheName, PAGE);
    event.respondWith(openPage(() => fetch(request), kept));
  } else if (place === 'file') {
    event.respondWith(openFile(request));
  }
});

scope.addEventListener('message', (event) => {
  // Said by the button of the toast that tells of a new version.
  if (event.data === 'take over') event.waitUntil(scope.skipWaiting());
  if (event.data === 'tidy up') event.waitUntil(dropUnused());
});

async function openFile(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  return (await findFile(scope, cacheName, pathname)) ?? fetch(request);
}

/** Takes away the files of versions that no tab runs any more. */
async function dropUnused(): Promise<void> {
  const { installing, waiting } = scope.registration;
  // The files of the version that comes next are not in use yet.
  if (installing || waiting) return;
  const locks = await scope.navigator.locks?.query();
  const held = locks?.held?.map(({ name }) => name ?? '') ?? null;
  const names = await scope.caches.keys();
  for (const name of unusedCaches(names, cacheName, held)) await scope.caches.delete(name);
}
