const PLAIN = /^[\x20-\x7e\n]*$/;

// What is left after decomposition: marks (accents, harakat, hamza on its carrier), the tatweel,
// and invisible joiners and direction marks.
const DROPPED = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/gu;

const VARIANTS = /[\u0671\u0649\u0629\u06a9\u06cc\u0660-\u0669\u06f0-\u06f9œæøßđł’‘]/g;

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\u0671': '\u0627', // alef wasla
  '\u0649': '\u064a', // alef maqsura, often typed for ya
  '\u0629': '\u0647', // ta marbuta, often typed as ha
  '\u06a9': '\u0643', // keheh
  '\u06cc': '\u064a', // farsi yeh
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  '’': "'",
  '‘': "'",
};

/**
 * Text as it is searched: lower case, without what people leave out or mix up when they type, so
 * that "leila" finds "Leïla" and "احمد" finds "أحْمَد". Arabic digits become Latin ones.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .replace(VARIANTS, (character) => REPLACEMENTS[character] ?? latinDigit(character));
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
}

/**
 * What somebody typed into the search field, as words that all must occur. A pasted address counts
 * by its last part, which is the slug.
 */
export function searchWords(typed: string): readonly string[] {
  const text = typed.trim();
  const isAddress = /^https?:\/\/\S+$/i.test(text);
  const asked = isAddress ? (text.split(/[?#]/, 1)[0] ?? '').replace(/\/+$/, '') : text;
  const words = foldText(isAddress ? asked.slice(asked.lastIndexOf('/') + 1) : asked)
    .split(/\s+/)
    // The list shows a slug as `/collier-argent`.
    .map((word) => (word.startsWith('/') ? word.slice(1) : word));
  return words.filter((word) => word !== '');
}
