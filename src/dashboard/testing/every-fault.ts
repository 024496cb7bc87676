import type { Fault } from './fault-proxy.ts';

/** What can come in place of an answer (Reliability, "The app under trouble"), by the name of its test. */
export const EVERY_FAULT: readonly (readonly [name: string, fault: Fault])[] = [
  ...[400, 401, 403, 404, 409, 412, 413, 419, 422, 429, 500, 502, 503, 504].map(
    (status) => [String(status), { kind: 'status', status }] as const,
  ),
  ['dropped', { kind: 'dropped' }],
  ['HTML', { kind: 'html' }],
  ['empty', { kind: 'empty' }],
  ['cut', { kind: 'cut' }],
];

/** What says, whatever came, that the form is as it was. */
export const NOTHING_LOST = /Nothing you typed is lost\.|what you typed is kept\./;
