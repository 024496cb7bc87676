import { randomInt } from 'node:crypto';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const SUFFIX_LENGTH = 4;
const MAX_WORDS = 3;
const LETTERS_OF_A_WORD = 3;
const DIGITS_OF_A_NUMBER = 8;
/** For a title without a Latin letter or a digit. */
const NAMELESS = 'pay';

/** Four letters or digits that cannot be taken for one another. */
export function drawSuffix(): string {
  return Array.from({ length: SUFFIX_LENGTH }, () =>
    ALPHABET.charAt(randomInt(ALPHABET.length)),
  ).join('');
}

/**
 * The slug of a new link, as the documents show one: the title's words shortened, and something random.
 * `Order #10428` → `ord-10428-x9f2`
 */
export function slugOfTitle(title: string, suffix: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z]+|[0-9]+/g);
  const short = (words ?? [])
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, /^\d/.test(word) ? DIGITS_OF_A_NUMBER : LETTERS_OF_A_WORD));
  return [...(short.length > 0 ? short : [NAMELESS]), suffix].join('-');
}
