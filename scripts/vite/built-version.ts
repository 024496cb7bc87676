import { createHash } from 'node:crypto';

/** What the service worker is told of the version that it belongs to. */
interface BuiltVersion {
  /** The script that its page starts with. */
  readonly entry: string;
  /** Paths of all files that are kept for offline, `/assets/start-abc.js`. */
  readonly files: readonly string[];
  /** Of all files whose names do not change with their content: another page makes another worker. */
  readonly content: string;
}

/** Read by robots and by installations; the customer's page, which is not for times without a network. */
const NOT_KEPT =
  /^\/(?:robots\.txt|service-worker\.js|pay\.html|pay-start\.js|.*\.(?:br|gz|webmanifest))$/;
const LAST_MODULE = /<script type="module"[^>]* src="([^"]+)"[^>]*><\/script>(?![^]*<script )/;

/**
 * In: paths of the dashboard's built files, and how one is read.
 * @throws Error when its page names no script
 */
export function builtVersion(
  paths: readonly string[],
  read: (path: string) => Buffer,
): BuiltVersion {
  const files = paths.filter((path) => !NOT_KEPT.test(path)).sort();
  const entry = LAST_MODULE.exec(read('/index.html').toString('utf8'))?.[1];
  if (entry === undefined) throw new Error('index.html names no script of its own');
  const hash = createHash('sha256');
  for (const path of files.filter((path) => !path.startsWith('/assets/'))) hash.update(read(path));
  return { entry, files, content: hash.digest('base64url').slice(0, 12) };
}
