import { BffProblem } from '../bff-problem.ts';

/** The request headers that tell where a request was made. */
export interface OriginHeaders {
  get(name: string): string | null;
}

/** A `Host` that only this machine can mean. */
const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * Whether an origin is this server's own.
 * @param publicOrigin where people reach it; null: nobody said so, and then it is reached on this machine alone
 * @param allowsLoopback whether the address in use counts too, as long as it is this machine (a development server on another port)
 */
export function createOwnOriginTest(
  publicOrigin: string | null,
  allowsLoopback: boolean,
): (origin: string, host: string | null) => boolean {
  return (origin, host) =>
    origin === publicOrigin ||
    (allowsLoopback && host !== null && LOOPBACK_HOST.test(host) && origin === `http://${host}`);
}

function originOf(referer: string | null): string | null {
  return referer !== null && URL.canParse(referer) ? new URL(referer).origin : null;
}

/**
 * Refuses what another site can make a browser send. Each sign that a request carries must be right, and one must be there:
 * `Sec-Fetch-Site` of every browser of today, else `Origin`, else the origin of `Referer`. Writes also carry a header
 * that no form can send and no script of another site may.
 * @throws BffProblem 403 `CROSS_SITE`
 */
export function checkOrigin(
  method: string,
  headers: OriginHeaders,
  isOwn: (origin: string, host: string | null) => boolean,
): void {
  const refuse = (message: string): never => {
    throw new BffProblem(403, 'CROSS_SITE', message);
  };
  const isRead = method === 'GET' || method === 'HEAD';
  const host = headers.get('host');
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (origin !== null && !isOwn(origin, host)) {
    refuse('This address is not the dashboard’s own: is PUBLIC_URL the address in the browser?');
  }
  if (site === null) {
    const proof = origin ?? originOf(headers.get('referer'));
    if (proof === null || !isOwn(proof, host))
      refuse('Only the dashboard itself may ask for this.');
  } else if (site === 'none') {
    // Typed or bookmarked; nobody types a write.
    if (!isRead || headers.get('sec-fetch-mode') !== 'navigate') {
      refuse('Only the dashboard itself may ask for this.');
    }
  } else if (site !== 'same-origin') {
    refuse('Only the dashboard itself may ask for this.');
  }
  if (!isRead && headers.get('x-requested-by') !== 'dashboard') {
    refuse('Writes carry the header X-Requested-By: dashboard.');
  }
}
