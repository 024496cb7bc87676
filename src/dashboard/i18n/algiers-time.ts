import { readInstant, type Instant } from '../../contract/core/instant.ts';

/** Algeria is at UTC+1 all year. */
const OFFSET = '+01:00';
const OFFSET_MS = 60 * 60_000;

/** An instant as a field of date and time holds it, in Algiers: `2026-01-31T14:05`. */
export function toLocalText(instant: Instant): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 16);
}

/** In: what such a field holds. Out: the instant in Algiers, epoch milliseconds; null when it is none. */
export function readLocalText(text: string): Instant | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?$/.exec(text.trim());
  if (!match) return null;
  const instant = readInstant(`${match[1]}T${match[2]}${match[3] ?? ':00'}${OFFSET}`);
  // `2026-02-30` is read as a day of March by some engines.
  return instant !== null && toLocalText(instant).slice(0, 10) === match[1] ? instant : null;
}
