import type { BffContext } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { acceptsEncoding } from '../headers/accepts-encoding.ts';
import { loadStaticFiles, type Packing, type StaticFile } from './static-files.ts';

/** Their names hold a hash of their content. */
const HASHED = '/assets/';
const YEAR_SECONDS = 31_536_000;
/** The customer's page has an entry of its own. */
const PAY_PAGE = /^\/pay(?:\/|$)/;
/** Asked about at each visit, or a new version would be known an hour late. */
const WORKER = '/service-worker.js';
/** Icons, the manifest, the theme's start: not worth a question at each visit. */
const HOUR_SECONDS = 3_600;

function cachingOf(path: string, file: StaticFile): string {
  if (path.startsWith(HASHED)) return `public, max-age=${YEAR_SECONDS}, immutable`;
  const isAskedAbout = path === WORKER || file.contentType.startsWith('text/html');
  return isAskedAbout ? 'no-cache' : `public, max-age=${HOUR_SECONDS}`;
}

/**
 * True when somebody opens a page, and not when a page asks for a file or for data: only who opens a page asks for HTML by
 * name. `Sec-Fetch-Mode` does not tell: a service worker that passes such a request on sends `navigate` in Chromium and
 * `same-origin` in Firefox.
 */
function isNavigation(context: BffContext): boolean {
  return (context.req.header('accept') ?? '').includes('text/html');
}

/**
 * True when a program that is no browser opens an address, such as those that make a preview of a link in a message: it
 * takes whatever is there, and says nothing of what it is for.
 */
function isPreview(context: BffContext): boolean {
  const takesAll = (context.req.header('accept') ?? '*/*').includes('*/*');
  return takesAll && context.req.header('sec-fetch-dest') === undefined;
}

function pathOf(context: BffContext): string | null {
  try {
    return decodeURIComponent(new URL(context.req.url).pathname);
  } catch {
    return null;
  }
}

function packingFor(context: BffContext, file: StaticFile): Packing | null {
  if (!file.isPackable) return null;
  const accepted = context.req.header('accept-encoding');
  if (acceptsEncoding(accepted, 'br')) return 'br';
  return acceptsEncoding(accepted, 'gzip') ? 'gzip' : null;
}

/** True when the browser has these bytes already. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => {
    const tag = known.trim();
    return tag === '*' || tag === etag || `W/${tag}` === etag;
  });
}

/**
 * Answers files of the built dashboard, and its page at every address that somebody opens and no file has.
 * @param folder null: the dashboard is served by somebody else, and nothing is found here
 * @throws Error when the folder cannot be read
 */
export function createStaticServer(
  folder: string | null,
): (context: BffContext) => Promise<Response> {
  const files = folder === null ? new Map<string, StaticFile>() : loadStaticFiles(folder);

  function find(context: BffContext): { path: string; file: StaticFile } | null {
    const asked = pathOf(context);
    if (asked === null) return null;
    const isPayPage = PAY_PAGE.test(asked);
    const page = isPayPage ? '/pay.html' : '/index.html';
    const path = files.has(asked) ? asked : page;
    const file = files.get(path);
    if (!file) return null;
    const isPage =
      asked === '/' ||
      (!asked.startsWith(HASHED) && isNavigation(context)) ||
      (isPayPage && isPreview(context));
    return path === asked || isPage ? { path, file } : null;
  }

  return async (context) => {
    context.get('trace').route = 'static';
    if (context.req.raw.method !== 'GET' && context.req.raw.method !== 'HEAD') {
      throw new BffProblem(405, 'METHOD_NOT_ALLOWED', 'There is nothing to write here.', {
        headers: { Allow: 'GET, HEAD' },
      });
    }
    const found = find(context);
    if (!found) throw new BffProblem(404, 'NOT_FOUND', 'There is nothing here.');
    const { path, file } = found;
    const headers = new Headers({ 'Cache-Control': cachingOf(path, file), ETag: file.etag });
    if (file.isPackable) headers.set('Vary', 'Accept-Encoding');
    if (isKnown(context.req.header('if-none-match'), file.etag)) {
      return new Response(null, { status: 304, headers });
    }
    const packing = packingFor(context, file);
    if (packing) headers.set('Content-Encoding', packing);
    headers.set('Content-Type', file.contentType);
    const bytes = packing ? await file.packed(packing) : file.bytes;
    // Said aloud, since the answer to HEAD has no body to measure.
    headers.set('Content-Length', String(bytes.byteLength));
    return new Response(bytes, { headers });
  };
}
