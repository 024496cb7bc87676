import type { Instant } from './instant.ts';

/**
 * From where somebody who opens a stream of events wants to be told: after the last event that he had, from an instant on
 * (by the clock of whoever tells), or, null, from now on.
 */
export type StreamStart = { readonly after: string } | { readonly since: Instant } | null;

/** What an id of an event may look like; it goes on into headers and queries. */
const EVENT_ID = /^[\u0021-\u007e]{1,100}$/;
const EPOCH_MS = /^\d{1,13}$/;

/**
 * Reads where a stream begins; what cannot be read counts as not given.
 * @param lastEventId the `Last-Event-ID` header, which tells more exactly than an instant does
 * @param since the `since` of the query, epoch milliseconds
 */
export function readStreamStart(
  lastEventId: string | undefined,
  since: string | undefined,
): StreamStart {
  if (lastEventId !== undefined && EVENT_ID.test(lastEventId)) return { after: lastEventId };
  if (since !== undefined && EPOCH_MS.test(since)) return { since: Number(since) };
  return null;
}
