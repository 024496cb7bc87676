import { localeTags, timeZone, type Language } from './language.ts';
import { moneyParts, type MoneyParts } from './money-parts.ts';

/** How one language writes numbers, money and times. All instants are epoch milliseconds. */
export type Format = {
  /** In: whole centimes, or null for an amount that could not be read. Out: parts; null shows "—". */
  money: (centimes: number | null) => MoneyParts;
  integer: (value: number) => string;
  /** For axes: "25 k", "1,2 M". */
  compact: (value: number) => string;
  /** In: a ratio, 0.185. Out: "18,5 %", at most one decimal. */
  percent: (ratio: number) => string;
  /** "12 janv.", with the year when it is not the year of `now`. */
  day: (instant: number, now: number) => string;
  /** "12 janv. 2026". */
  fullDay: (instant: number) => string;
  /** "janv. 2026". */
  month: (instant: number) => string;
  /** "14:05". */
  time: (instant: number) => string;
  /** "12 janv., 14:05". */
  dayTime: (instant: number) => string;
  /** "14:05" on the day of `now`, "12 janv., 14:05" on others. */
  moment: (instant: number, now: number) => string;
  /** "jeu. 14:05". */
  weekdayTime: (instant: number) => string;
  /** "jeudi 15 janvier 2026 à 14:05", for titles of shorter forms. */
  fullDateTime: (instant: number) => string;
  /** "il y a 3 jours", "dans 2 heures"; under a minute "maintenant". */
  relative: (instant: number, now: number) => string;
  /** In: minutes. Out: "45 min", "48 h", "2 jours 3 h"; beyond 48 hours the minutes are dropped. */
  duration: (minutes: number) => string;
  /** "a, b et c". */
  list: (items: readonly string[]) => string;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<Language, Format>();

/** In: a language. Out: its formatter, made once. */
export function formatOf(language: Language): Format {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = createFormat(language);
  formats.set(language, made);
  return made;
}

function createFormat(language: Language): Format {
  const tag = localeTags[language];
  const dates = (options: Intl.DateTimeFormatOptions) =>
    whenUsed<number>(
      () => new Intl.DateTimeFormat(tag, { timeZone, hourCycle: 'h23', ...options }),
    );
  const numbers = (options: Intl.NumberFormatOptions) =>
    whenUsed<number>(() => new Intl.NumberFormat(tag, options));
  const clockTime = { hour: '2-digit', minute: '2-digit' } as const;
  const dayMonth = { day: 'numeric', month: 'short' } as const;

  const integer = numbers({ maximumFractionDigits: 0 });
  const compact = numbers({ notation: 'compact', maximumFractionDigits: 1 });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 1 });
  let relatives: Intl.RelativeTimeFormat | undefined;
  const unitLength = language === 'ar' ? 'long' : 'short';
  const units = {
    day: numbers({ style: 'unit', unit: 'day', unitDisplay: 'long' }),
    hour: numbers({ style: 'unit', unit: 'hour', unitDisplay: unitLength }),
    minute: numbers({ style: 'unit', unit: 'minute', unitDisplay: unitLength }),
  };
  const shortDay = dates(dayMonth);
  const fullDay = dates({ ...dayMonth, year: 'numeric' });
  const year = dates({ year: 'numeric' });
  const time = dates(clockTime);
  const dayTime = dates({ ...dayMonth, ...clockTime });

  return {
    money: (centimes) => moneyParts(language, centimes),
    integer,
    compact,
    percent,
    day: (instant, now) => (year(instant) === year(now) ? shortDay(instant) : fullDay(instant)),
    fullDay,
    month: dates({ month: 'short', year: 'numeric' }),
    time,
    dayTime,
    moment: (instant, now) =>
      fullDay(instant) === fullDay(now) ? time(instant) : dayTime(instant),
    weekdayTime: dates({ weekday: 'short', ...clockTime }),
    fullDateTime: dates({ dateStyle: 'full', timeStyle: 'short' }),
    relative: (instant, now) => {
      const [amount, name] = relativeStep(instant - now);
      relatives ??= new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
      return relatives.format(amount, name);
    },
    duration: (minutes) => {
      const inMinutes = Math.max(0, Math.round(minutes));
      const pieces =
        inMinutes <= 48 * 60
          ? [
              [Math.floor(inMinutes / 60), units.hour] as const,
              [inMinutes % 60, units.minute] as const,
            ]
          : [
              [Math.floor(inMinutes / 1440), units.day] as const,
              [Math.floor((inMinutes % 1440) / 60), units.hour] as const,
            ];
      const said = pieces.filter(([amount]) => amount > 0).map(([amount, say]) => say(amount));
      return said.length === 0 ? units.minute(0) : said.join(language === 'ar' ? ' و' : ' ');
    },
    list: whenUsed(() => new Intl.ListFormat(tag, { type: 'conjunction' })),
  };
}

/** Formats are made when they are first used: each takes a slow phone as long as several rows of a list. */
function whenUsed<Value>(
  make: () => { readonly format: (value: Value) => string },
): (value: Value) => string {
  let format: { readonly format: (value: Value) => string } | undefined;
  return (value) => (format ??= make()).format(value);
}

/** In: milliseconds, negative in the past. Out: the largest unit that still says something. */
function relativeStep(distance: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(distance);
  if (size < minute) return [0, 'second'];
  if (size < hour) return [Math.trunc(distance / minute), 'minute'];
  if (size < day) return [Math.trunc(distance / hour), 'hour'];
  if (size < 30 * day) return [Math.trunc(distance / day), 'day'];
  if (size < 365 * day) return [Math.trunc(distance / (30 * day)), 'month'];
  return [Math.trunc(distance / (365 * day)), 'year'];
}
