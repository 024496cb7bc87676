import type { BffContext } from '../bff-env.ts';
import { isSessionId } from './session-id.ts';
import { sessionLengthMs } from './session-length.ts';

/** With the prefix a browser takes it over HTTPS from this very host alone, so that no neighbouring host can plant one. */
function nameOf(isHttps: boolean): string {
  return isHttps ? '__Host-session' : 'session';
}

/** The session id that a request carries, or null when there is none that could be one. */
export function readSessionCookie(context: BffContext): string | null {
  const name = nameOf(context.get('isHttps'));
  for (const part of (context.req.header('cookie') ?? '').split(';')) {
    const end = part.indexOf('=');
    if (end === -1 || part.slice(0, end).trim() !== name) continue;
    const value = part.slice(end + 1).trim();
    // Other programs on localhost share its cookies, and may call theirs the same.
    if (isSessionId(value)) return value;
  }
  return null;
}

function writeCookie(context: BffContext, value: string, maxAgeSeconds: number | null): void {
  const isHttps = context.get('isHttps');
  const parts = [`${nameOf(isHttps)}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
  if (isHttps) parts.push('Secure');
  if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`);
  context.header('Set-Cookie', parts.join('; '), { append: true });
}

/** On a device that is not trusted the cookie goes with the browser, before the session ends by itself. */
export function giveSessionCookie(context: BffContext, id: string, isTrustedDevice: boolean): void {
  writeCookie(context, id, isTrustedDevice ? sessionLengthMs(true) / 1000 : null);
}

export function clearSessionCookie(context: BffContext): void {
  writeCookie(context, '', 0);
}
