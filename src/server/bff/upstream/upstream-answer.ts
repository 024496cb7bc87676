import type { IncomingMessage } from 'node:http';

/** `text/html; charset=utf-8` → `text/html`; empty when there is none. */
export function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

export function isJson(answer: IncomingMessage): boolean {
  return (
    !isEncoded(answer) &&
    /^application\/(?:[a-z0-9.-]+\+)?json$/.test(mediaTypeOf(answer.headers['content-type']))
  );
}

/** True for a body that was packed although nobody asked for it. */
export function isEncoded(answer: IncomingMessage): boolean {
  return (answer.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity';
}

/** The `Retry-After` of an answer, seconds or a date; null when it has none or anything else. */
export function retryAfterOf(answer: IncomingMessage): string | null {
  const value = answer.headers['retry-after']?.trim() ?? '';
  return /^\d{1,6}$/.test(value) || isHttpDate(value) ? value : null;
}

/** The `ETag` of an answer, when it is one. */
export function etagOf(answer: IncomingMessage): string | null {
  const value = answer.headers.etag ?? '';
  return /^(?:W\/)?"[\u0021\u0023-\u007e]{0,200}"$/.test(value) ? value : null;
}

/** The `Date` of an answer, when it is one. */
export function dateOf(answer: IncomingMessage): string | null {
  const value = answer.headers.date ?? '';
  return isHttpDate(value) ? value : null;
}

/** `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that is written today. */
function isHttpDate(value: string): boolean {
  return (
    /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
