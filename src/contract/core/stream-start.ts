import type { Generation } from './generation.ts';
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

/** How ids of events of the new platform begin, on the stream that tells of both. */
const EXT_MARK = 'ext:';

/** In: an event's id at its API. Out: the one that pages know it by, which says of which API it is. */
export function markedEventId(generation: Generation, id: string): string {
  return generation === 'ext' ? `${EXT_MARK}${id}` : id;
}

/**
 * Reads where a stream of both generations begins, for each of them.
 * @param lastEventId the last event of each that the page has had, marked, with a space between
 */
export function readStreamStarts(
  lastEventId: string | undefined,
  since: string | undefined,
): Readonly<Record<Generation, StreamStart>> {
  const ids = (lastEventId ?? '').split(' ');
  const ext = ids.find((id) => id.startsWith(EXT_MARK))?.slice(EXT_MARK.length);
  return {
    v2: readStreamStart(
      ids.find((id) => id !== '' && !id.startsWith(EXT_MARK)),
      since,
    ),
    ext: readStreamStart(ext, since),
  };
}
