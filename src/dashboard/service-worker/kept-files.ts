import type { WorkerScope } from './worker-scope.ts';

/** The dashboard's page, whatever its address. */
export const PAGE = '/index.html';
/** So many files at once: what the merchant does meanwhile comes first. */
const AT_ONCE = 3;

/** A version of the dashboard as the build names it. */
export interface Version {
  /** The script that its page starts with. */
  readonly entry: string;
  /** Paths of all its files. */
  readonly files: readonly string[];
  /** Changes with the content of those files whose names do not. */
  readonly content: string;
}

/** Finds a file in the own version's cache first, then in those of the versions that tabs still run. */
export async function findFile(
  { caches }: WorkerScope,
  cacheName: string,
  path: string,
): Promise<Response | undefined> {
  const own = await caches.open(cacheName);
  const options = { ignoreSearch: true, ignoreVary: true };
  return (await own.match(path, options)) ?? (await caches.match(path, options));
}

/**
 * Brings a version's files into its cache. A file whose name holds a hash of its content is taken over from the version
 * before, so that an update loads what has changed and nothing else.
 * @throws Error when one cannot be had, or when the server has gone on to another version meanwhile
 */
export async function keepFiles(
  scope: WorkerScope,
  cacheName: string,
  { entry, files, content }: Version,
): Promise<void> {
  const cache = await scope.caches.open(cacheName);
  const waiting = [...files];
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isHashed = path.startsWith('/assets/');
      const known = isHashed ? await findFile(scope, cacheName, path) : undefined;
      await cache.put(path, known ?? (await load(isHashed ? path : `${path}?${content}`)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const page = await (await cache.match(PAGE))?.text();
  if (!page?.includes(entry)) throw new Error('The page is another version’s');
  const wanted = new Set(files);
  for (const { url } of await cache.keys()) {
    if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
  }
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}
