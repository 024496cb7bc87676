/** What is the server's own, or a payer's: never kept, never answered from what was kept. */
const SERVERS_OWN = new Set(['api', 'assets', 'bank', 'bff', 'docs', 'healthz', 'pay', 'sandbox']);

/** What the worker goes by; a `Request` is one. */
export type Asked = Pick<Request, 'method' | 'mode' | 'url'>;

/**
 * Where a request is answered from. `page`: the dashboard's page, from the network as long as there is one. `file`: one of
 * the version's files, from the cache. `network`: the worker leaves it alone, as it does every write.
 * @param origin the own one
 * @param files paths of the version's files; of other versions those in `/assets/` count too, by their hashed names
 */
export function placeOf(
  { method, mode, url }: Asked,
  origin: string,
  files: ReadonlySet<string>,
): 'page' | 'file' | 'network' {
  const { origin: asked, pathname } = new URL(url);
  if (method !== 'GET' || asked !== origin) return 'network';
  const room = pathname.split('/', 2)[1] ?? '';
  if (mode === 'navigate') {
    return SERVERS_OWN.has(room) || files.has(pathname) ? 'network' : 'page';
  }
  return room === 'assets' || files.has(pathname) ? 'file' : 'network';
}
