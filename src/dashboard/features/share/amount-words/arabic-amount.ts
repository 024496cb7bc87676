/**
 * What is counted, in the forms that numbers ask for: one (واحد), two, three to ten (plural), eleven to ninety-nine
 * (accusative singular), hundreds and thousands (genitive singular).
 */
interface CountedNoun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const DINARS: CountedNoun = {
  one: 'دينار جزائري واحد',
  two: 'ديناران جزائريان',
  few: 'دنانير جزائرية',
  many: 'دينارًا جزائريًا',
  other: 'دينار جزائري',
};

const CENTIMES: CountedNoun = {
  one: 'سنتيم واحد',
  two: 'سنتيمان',
  few: 'سنتيمات',
  many: 'سنتيمًا',
  other: 'سنتيم',
};

/** A thousand, a million: nouns themselves. `bound`: a noun follows at once, so that the n of the dual and the tanwin fall. */
interface Scale {
  readonly one: string;
  readonly two: string;
  readonly boundTwo: string;
  readonly few: string;
  readonly many: string;
}

const THOUSAND: Scale = {
  one: 'ألف',
  two: 'ألفان',
  boundTwo: 'ألفا',
  few: 'آلاف',
  many: 'ألفًا',
};

const MILLION: Scale = {
  one: 'مليون',
  two: 'مليونان',
  boundTwo: 'مليونا',
  few: 'ملايين',
  many: 'مليونًا',
};

/** Counting something masculine. */
const UNITS = [
  '',
  'واحد',
  'اثنان',
  'ثلاثة',
  'أربعة',
  'خمسة',
  'ستة',
  'سبعة',
  'ثمانية',
  'تسعة',
  'عشرة',
  'أحد عشر',
  'اثنا عشر',
  'ثلاثة عشر',
  'أربعة عشر',
  'خمسة عشر',
  'ستة عشر',
  'سبعة عشر',
  'ثمانية عشر',
  'تسعة عشر',
];
const TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const HUNDREDS = [
  '',
  'مائة',
  'مائتان',
  'ثلاثمائة',
  'أربعمائة',
  'خمسمائة',
  'ستمائة',
  'سبعمائة',
  'ثمانمائة',
  'تسعمائة',
];

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' و');
}

function belowHundred(value: number): string {
  if (value < 20) return UNITS[value] ?? '';
  return joined([UNITS[value % 10] ?? '', TENS[Math.floor(value / 10)] ?? '']);
}

/** 0 to 999. `isBound`: a noun follows at once; of "مائتان" the n falls then. */
function belowThousand(value: number, isBound: boolean): string {
  const hundreds = Math.floor(value / 100);
  const isBoundPair = isBound && hundreds === 2 && value % 100 === 0;
  const hundred = isBoundPair ? 'مائتا' : (HUNDREDS[hundreds] ?? '');
  return joined([hundred, belowHundred(value % 100)]);
}

/** So many thousands or millions, 0 to 999. */
function scaled(count: number, scale: Scale, isBound: boolean): string {
  const two = isBound ? scale.boundTwo : scale.two;
  if (count === 0) return '';
  if (count === 1) return scale.one;
  if (count === 2) return two;
  const tail = count % 100;
  // "مائة ألف وألف": one and two are not counted, they are said by the noun.
  if (tail === 1) return `${belowThousand(count - 1, true)} ${scale.one} و${scale.one}`;
  if (tail === 2) return `${belowThousand(count - 2, true)} ${scale.one} و${two}`;
  if (tail === 0) return `${belowThousand(count, true)} ${scale.one}`;
  const noun = tail <= 10 ? scale.few : isBound ? scale.one : scale.many;
  return `${belowThousand(count, false)} ${noun}`;
}

/** `isBound`: the counted noun follows in the genitive. */
function numberWords(value: number, isBound: boolean): string {
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1_000) % 1_000;
  const rest = value % 1_000;
  return joined([
    scaled(millions, MILLION, isBound && thousands === 0 && rest === 0),
    scaled(thousands, THOUSAND, isBound && rest === 0),
    belowThousand(rest, isBound),
  ]);
}

function counted(value: number, noun: CountedNoun): string {
  if (value === 0) return `صفر ${noun.other}`;
  if (value === 1) return noun.one;
  if (value === 2) return noun.two;
  const tail = value % 100;
  if (tail === 1) return `${numberWords(value - 1, true)} ${noun.other} و${noun.one}`;
  if (tail === 2) return `${numberWords(value - 2, true)} ${noun.other} و${noun.two}`;
  if (tail === 0) return `${numberWords(value, true)} ${noun.other}`;
  return `${numberWords(value, false)} ${tail <= 10 ? noun.few : noun.many}`;
}

/** In: whole dinars under a thousand million, and centimes from 0 to 99. Out: the amount in the nominative. */
export function arabicAmount(dinars: number, centimes: number): string {
  return joined([counted(dinars, DINARS), centimes === 0 ? '' : counted(centimes, CENTIMES)]);
}
