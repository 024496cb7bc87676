import {
  RESERVED_SLUGS,
  SLUG_MAX_LENGTH,
  SLUG_MIN_LENGTH,
  slugDefectOf,
} from '../../../contract/core/slug.ts';
import { toLatinDigits } from '../../forms/latin-digits.ts';

/** As Algerians write Arabic in Latin letters, after the French habit: ش is ch, ق is k, و is ou. */
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'dj',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'ch',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'dh',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'ou',
  ي: 'i',
  ى: 'a',
  ئ: 'i',
  ؤ: 'ou',
  ء: '',
  // Letters of neighbouring languages that Algerian names use.
  پ: 'p',
  ڤ: 'v',
  چ: 'tch',
  گ: 'g',
  ڨ: 'g',
  ک: 'k',
  ی: 'i',
  // Vowel signs.
  '\u064b': 'an',
  '\u064c': 'oun',
  '\u064d': 'in',
  '\u064e': 'a',
  '\u064f': 'ou',
  '\u0650': 'i',
};

const VOWEL_LETTERS = 'اأإآٱىة';
const ARABIC_LETTER = /[\u0620-\u064a\u0671-\u06d3]/;

/** One Arabic word; the article is set apart, as in "el-djazair". */
function latinWord(word: string): string {
  const hasArticle = /^ال./.test(word) && word.length > 3;
  const bare = hasArticle ? word.slice(2) : word;
  let latin = '';
  for (const [index, letter] of [...bare].entries()) {
    const next = bare.charAt(index + 1);
    const isBeforeVowel = next !== '' && VOWEL_LETTERS.includes(next);
    const isGlide = index === 0 || isBeforeVowel;
    if (letter === 'و') latin += isGlide ? 'w' : 'ou';
    else if (letter === 'ي') latin += isGlide ? 'y' : 'i';
    else if (letter === 'ة') latin += 'a';
    // Doubling sign: the letter before is said twice.
    else if (letter === '\u0651') latin += latin.at(-1) ?? '';
    else latin += ARABIC[letter] ?? (ARABIC_LETTER.test(letter) ? '' : letter);
  }
  return hasArticle ? `el-${latin}` : latin;
}

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  '&': ' et ',
  '@': ' a ',
};

/** Only the letters, digits and hyphens that a slug takes; as short as the text leaves it, also empty. */
function slugify(text: string): string {
  return (
    toLatinDigits(text)
      // Lengthening strokes say nothing.
      .replace(/\u0640/g, '')
      // Doubling comes after its vowel sign in Unicode's order, before it in speech.
      .replace(/([\u064b-\u0650])\u0651/g, '\u0651$1')
      .replace(/[\u0600-\u06ff]+/g, latinWord)
      .toLowerCase()
      .replace(/[œæßøłđ&@]/g, (letter) => LIGATURES[letter] ?? '')
      .normalize('NFKD')
      // Accents, and the sign of "n° 12".
      .replace(/[\u0300-\u036f°]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
  );
}

/** Long titles make long addresses that nobody reads. */
const PROPOSED_MAX_LENGTH = 48;

function cutAtHyphen(slug: string, max: number): string {
  if (slug.length <= max) return slug;
  const cut = slug.slice(0, max + 1);
  const hyphen = cut.lastIndexOf('-');
  return (hyphen >= max / 2 ? cut.slice(0, hyphen) : slug.slice(0, max)).replace(/-+$/, '');
}

/**
 * A slug that a title suggests, valid by the contract, or empty when the title has no letter that could
 * be written in Latin ones.
 */
export function proposeSlug(title: string): string {
  const slug = cutAtHyphen(slugify(title), PROPOSED_MAX_LENGTH);
  if (slug === '') return '';
  const needsMore = slug.length < SLUG_MIN_LENGTH || RESERVED_SLUGS.has(slug);
  const proposed = needsMore ? `${slug}-dz` : slug;
  return slugDefectOf(proposed) === null ? proposed : '';
}

/** The same slug with a number or word after it, cut where it would be too long. */
export function slugWithSuffix(slug: string, suffix: string): string {
  const room = SLUG_MAX_LENGTH - suffix.length - 1;
  return `${cutAtHyphen(slug, room)}-${suffix}`;
}
