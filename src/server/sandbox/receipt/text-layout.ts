// Lines of mixed scripts for a printer that shapes a word of one script, but orders nothing. A small part of the Unicode
// bidirectional algorithm: words of one direction stay together, groups of them follow the direction of the line.

export type FontName = 'latin' | 'latin-ext' | 'arabic';

/** Text of one font, at a distance in points from the start of the line's left edge. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/** The width of a text in points. */
export type Measure = (text: string, font: FontName) => number;

type Direction = 'ltr' | 'rtl';
interface Run {
  readonly text: string;
  readonly font: FontName;
}
interface Word {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly direction: Direction | null;
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
const LATIN =
  /[\u0000-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122\u2212]/;
const LATIN_EXT = /[\u0100-\u02af\u1e00-\u1eff]/;
const LETTER = /\p{Letter}/u;
/** They tell the direction of what is around them; here the words do. */
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

function fontOf(character: string): FontName | null {
  if (ARABIC.test(character)) return 'arabic';
  if (LATIN.test(character)) return 'latin';
  return LATIN_EXT.test(character) ? 'latin-ext' : null;
}

function toRuns(word: string): Run[] {
  const runs: Run[] = [];
  for (const character of word) {
    const font = fontOf(character);
    const shown = font === null ? '?' : character;
    const last = runs.at(-1);
    if (last && last.font === (font ?? 'latin'))
      runs[runs.length - 1] = { ...last, text: last.text + shown };
    else runs.push({ text: shown, font: font ?? 'latin' });
  }
  return runs;
}

function toWord(text: string, measure: Measure): Word {
  const letters = [...text].filter((character) => LETTER.test(character));
  const first = letters[0];
  const direction = first === undefined ? null : ARABIC.test(first) ? 'rtl' : 'ltr';
  const runs = toRuns(text);
  const ordered =
    direction === 'rtl'
      ? runs.reverse().map(({ text: run, font }) => ({
          font,
          text:
            font === 'arabic' ? run : run.replace(/[()[\]<>«»]/g, (sign) => MIRRORED[sign] ?? sign),
        }))
      : runs;
  const width = ordered.reduce((sum, run) => sum + measure(run.text, run.font), 0);
  return { runs: ordered, width, direction };
}

/** A word that no line could hold, in parts that one can. */
function splitLong(text: string, maxWidth: number, measure: Measure): string[] {
  const { width } = toWord(text, measure);
  const characters = [...text];
  if (width <= maxWidth || characters.length === 1) return [text];
  const middle = Math.ceil(characters.length / 2);
  const halves = [characters.slice(0, middle), characters.slice(middle)];
  return halves.flatMap((half) => splitLong(half.join(''), maxWidth, measure));
}

/** Breaks words into lines. */
function breakWords(words: readonly Word[], space: number, maxWidth: number): Word[][] {
  const lines: Word[][] = [];
  let width = 0;
  for (const word of words) {
    const line = lines.at(-1);
    if (line && width + space + word.width <= maxWidth) {
      line.push(word);
      width += space + word.width;
    } else {
      lines.push([word]);
      width = word.width;
    }
  }
  return lines;
}

/** What the nearest words with letters on either side agree on; null when they do not. */
function directionAround(line: readonly Word[], index: number): Direction | null {
  const before = line.slice(0, index).findLast(({ direction }) => direction !== null)?.direction;
  const after = line.slice(index + 1).find(({ direction }) => direction !== null)?.direction;
  return before !== undefined && before === after ? before : null;
}

/** The words of a line from left to right. */
function inVisualOrder(line: readonly Word[], base: Direction): Word[] {
  const groups: { direction: Direction; words: Word[] }[] = [];
  for (const [index, word] of line.entries()) {
    const direction = word.direction ?? directionAround(line, index) ?? base;
    const last = groups.at(-1);
    if (last?.direction === direction) last.words.push(word);
    else groups.push({ direction, words: [word] });
  }
  const ordered = groups.map(({ direction, words }) =>
    direction === 'rtl' ? words.toReversed() : words,
  );
  return (base === 'rtl' ? ordered.toReversed() : ordered).flat();
}

function placeWords(
  words: readonly Word[],
  space: number,
  measure: Measure,
  base: Direction,
): Line {
  const pieces: Piece[] = [];
  let x = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0) x += space;
    for (const { text, font } of word.runs) {
      pieces.push({ text, font, x });
      x += measure(text, font);
    }
  }
  return { pieces, width: x, isRightToLeft: base === 'rtl' };
}

/**
 * Lays a text out in lines of at most `maxWidth` points. Its first letter decides which way the lines run.
 * Characters that no font has become question marks.
 */
export function layOutText(text: string, maxWidth: number, measure: Measure): Line[] {
  const words = text
    .replace(INVISIBLE, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => splitLong(word, maxWidth, measure))
    .map((word) => toWord(word, measure));
  const space = measure(' ', 'latin');
  const base = words.find(({ direction }) => direction !== null)?.direction ?? 'ltr';
  return breakWords(words, space, maxWidth).map((line) =>
    placeWords(inVisualOrder(line, base), space, measure, base),
  );
}
