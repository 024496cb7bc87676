const SMALL = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
  'dix-sept',
  'dix-huit',
  'dix-neuf',
];
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** 1 to 99. `isLast`: nothing that counts follows, so that "quatre-vingts" takes its s. */
function belowHundred(value: number, isLast: boolean): string {
  if (value < 20) return SMALL[value] ?? '';
  if (value < 70) {
    const tens = TENS[Math.floor(value / 10)] ?? '';
    const unit = value % 10;
    if (unit === 0) return tens;
    return unit === 1 ? `${tens} et un` : `${tens}-${SMALL[unit] ?? ''}`;
  }
  if (value === 71) return 'soixante et onze';
  if (value < 80) return `soixante-${SMALL[value - 60] ?? ''}`;
  if (value === 80) return isLast ? 'quatre-vingts' : 'quatre-vingt';
  return `quatre-vingt-${SMALL[value - 80] ?? ''}`;
}

/** 1 to 999. "deux cents", but "deux cent mille" and "deux cent un". */
function belowThousand(value: number, isLast: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest, isLast);
  const hundred =
    hundreds === 1 ? 'cent' : `${SMALL[hundreds] ?? ''} cent${rest === 0 && isLast ? 's' : ''}`;
  return rest === 0 ? hundred : `${hundred} ${belowHundred(rest, isLast)}`;
}

function numberWords(value: number): string {
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1_000) % 1_000;
  const rest = value % 1_000;
  const parts: string[] = [];
  // "Million" is a noun: what counts it ends there.
  if (millions > 0) {
    parts.push(`${belowThousand(millions, true)} million${millions > 1 ? 's' : ''}`);
  }
  if (thousands > 0) {
    parts.push(thousands === 1 ? 'mille' : `${belowThousand(thousands, false)} mille`);
  }
  if (rest > 0 || parts.length === 0) parts.push(belowThousand(rest, true));
  return parts.join(' ');
}

/** In: whole dinars under a thousand million, and centimes from 0 to 99. Out: "deux mille dinars algériens et un centime". */
export function frenchAmount(dinars: number, centimes: number): string {
  // "un million de dinars", "un million deux cents dinars".
  const of = dinars >= 1_000_000 && dinars % 1_000_000 === 0 ? 'de ' : '';
  const unit = dinars < 2 ? 'dinar algérien' : 'dinars algériens';
  const whole = `${numberWords(dinars)} ${of}${unit}`;
  if (centimes === 0) return whole;
  return `${whole} et ${numberWords(centimes)} centime${centimes === 1 ? '' : 's'}`;
}
