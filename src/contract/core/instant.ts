/** A point in time as milliseconds since 1970 UTC. */
export type Instant = number;

export const MINUTE_MS = 60_000;

/**
 * Reads an ISO 8601 instant as the API writes it (`….000Z`, `….000000Z`), and the variants that servers are known to send:
 * an offset, or no zone at all, which means UTC.
 * @returns milliseconds since 1970, or null when it is no instant
 */
export function readInstant(input: unknown): Instant | null {
  if (typeof input !== 'string') return null;
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:?\d{2})?$/.exec(input);
  if (!match) return null;
  const milliseconds = (match[3] ?? '').slice(0, 3).padEnd(3, '0');
  const time = Date.parse(`${match[1]}T${match[2]}.${milliseconds}${match[4] ?? 'Z'}`);
  return Number.isNaN(time) ? null : time;
}

/** Writes an instant with microseconds in UTC, as the documents show: `2026-01-17T07:43:30.000000Z`. */
export function toApiInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('Z', '000Z');
}
