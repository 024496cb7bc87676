const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function belowHundred(value: number): string {
  if (value < 20) return SMALL[value] ?? '';
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${SMALL[value % 10] ?? ''}`;
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  const hundred = `${SMALL[hundreds] ?? ''} hundred`;
  return rest === 0 ? hundred : `${hundred} and ${belowHundred(rest)}`;
}

function numberWords(value: number): string {
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1_000) % 1_000;
  const rest = value % 1_000;
  const parts: string[] = [];
  if (millions > 0) parts.push(`${belowThousand(millions)} million`);
  if (thousands > 0) parts.push(`${belowThousand(thousands)} thousand`);
  if (rest > 0 || parts.length === 0) {
    // British: "two thousand and five".
    const isTail = rest < 100 && parts.length > 0;
    parts.push(isTail ? `and ${belowHundred(rest)}` : belowThousand(rest));
  }
  return parts.join(' ');
}

/** In: whole dinars under a thousand million, and centimes from 0 to 99. Out: "two thousand Algerian dinars and one centime". */
export function englishAmount(dinars: number, centimes: number): string {
  const whole = `${numberWords(dinars)} Algerian dinar${dinars === 1 ? '' : 's'}`;
  if (centimes === 0) return whole;
  return `${whole} and ${numberWords(centimes)} centime${centimes === 1 ? '' : 's'}`;
}
