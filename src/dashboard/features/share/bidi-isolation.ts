import { directionOf, type Language } from '../../i18n/language.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Marks, embeddings, overrides and isolates; with them a title could turn the rest of a message around. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** What a person typed, on one line and without controls of direction. */
export function plainLine(text: string): string {
  return text
    .replace(BIDI_CONTROLS, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/**
 * Puts what a person typed into plain text of a language, so that neither turns the other around.
 * French and English that hold no letter from right to left are left alone: an isolate makes a
 * text message of 160 characters one of 70. In: one line without controls (`plainLine`).
 */
export function isolated(text: string, language: Language): string {
  const isSafe = directionOf(language) === 'ltr' && !RIGHT_TO_LEFT.test(text);
  return text === '' || isSafe ? text : `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}
