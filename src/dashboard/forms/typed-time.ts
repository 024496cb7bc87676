import { readLocalText } from '../i18n/algiers-time.ts';
import { toLatinDigits } from './latin-digits.ts';

/** A day and a time as they stand in their two fields. */
export interface TimeParts {
  readonly day: string;
  readonly time: string;
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** In: a day as people write it, the day first. Out: `2026-01-31`; null when it is none. */
export function readTypedDay(typed: string): string | null {
  const text = toLatinDigits(typed).trim();
  const [, day, month, year] =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
    [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  const found = isoYear
    ? `${isoYear}-${two(isoMonth)}-${two(isoDay)}`
    : `${year?.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return readLocalText(`${found}T00:00`) === null ? null : found;
}

/** In: a time of the day as people write it: `14:05`, `14h05`, `14h`, `1405`. Out: `14:05`; null when it is none. */
export function readTypedTime(typed: string): string | null {
  const text = toLatinDigits(typed).trim();
  const [, hour, minute] =
    /^(\d{1,2})(?:\s*[:.hH]\s*(\d{2})?)?$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return null;
  return `${two(hour)}:${two(minute)}`;
}

/** Both in the first field, as a pasted moment has them, are parted. */
function partTyped({ day, time }: TimeParts): TimeParts {
  const [, first, second] = /^(.*\d)(?:T|\s+)(\d{1,2}\s*[:hH]\s*\d{0,2})$/.exec(day.trim()) ?? [];
  return time.trim() === '' && first !== undefined && second !== undefined
    ? { day: first, time: second }
    : { day, time };
}

/** In: the two fields. Out: `2026-01-31T14:05`, which a form holds; what cannot be read as it stands there. */
export function joinTyped(parts: TimeParts): string {
  const { day, time } = partTyped(parts);
  const [readDay, readTime] = [readTypedDay(day), readTypedTime(time)];
  return readDay !== null && readTime !== null
    ? `${readDay}T${readTime}`
    : `${day.trim()} ${time.trim()}`.trim();
}

/** What a form holds as its two fields show it: `31/01/2026` and `14:05`. */
export function toTimeParts(held: string): TimeParts {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(held) ?? [];
  return time === undefined ? { day: held, time: '' } : { day: `${day}/${month}/${year}`, time };
}

/** The fields once somebody has left them: what can be read stands there in the usual way. */
export function tidyTyped(parts: TimeParts): TimeParts {
  const { day, time } = partTyped(parts);
  const [readDay, readTime] = [readTypedDay(day), readTypedTime(time)];
  return {
    day: readDay === null ? day : readDay.split('-').toReversed().join('/'),
    time: readTime ?? time,
  };
}
