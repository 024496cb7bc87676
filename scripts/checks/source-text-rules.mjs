// Rules about the text of sources that the linter has no rule for. Each rule is given a file's
// path and contents and answers the offending places.

/**
 * @typedef {{ line: number, what: string }} Finding
 * @typedef {object} SourceFile
 * @property {string} path relative to the repository, with slashes
 * @property {string} text
 */

const TEST = /\.test\.[a-z]+$/;

/**
 * The dashboard is read from right to left too, so it knows start and end and neither left nor
 * right: `ms- me- ps- pe- start- end-`, `margin-inline-start`.
 * @param {SourceFile} file
 * @returns {Finding[]}
 */
export function physicalDirections({ path, text }) {
  if (!path.startsWith('src/dashboard/') || TEST.test(path)) return [];
  if (path.endsWith('.css')) return matchesByLine(withoutComments(text), PHYSICAL_CSS);
  if (!/\.tsx?$/.test(path)) return [];
  const code = withoutComments(text);
  return [...matchesByLine(code, PHYSICAL_CLASS), ...matchesByLine(code, PHYSICAL_STYLE)];
}

const PHYSICAL_CSS =
  /(?<![\w-])(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border(?:-top|-bottom)?-(?:left|right)(?:-[a-z]+)?|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/g;

// A class name with its variants (`md:hover:-ml-2`), as it stands between quotes or spaces.
const PHYSICAL_CLASS =
  /(?<=["'`\s:!])-?(?:(?:scroll-)?[mp][lr]-[\w[(]|(?:left|right)-(?:\d|px\b|auto\b|full\b|\[|\()|(?:border|rounded)-[lr](?=[-"'`\s])|rounded-[tb][lr](?=[-"'`\s])|(?:text|float|clear|object|origin|bg)-(?:left|right)(?=["'`\s]))[^\s"'`]*/g;

const PHYSICAL_STYLE =
  /\b(?:scroll)?(?:margin|padding|border|Margin|Padding)(?:Left|Right)\w*\b|\btextAlign:\s*['"](?:left|right)['"]/g;

/**
 * Words that a screen reader or a tooltip says come from the catalogues like all others, and so do
 * those in braces; the linter's rule on literals sees only what stands bare between tags.
 * @param {SourceFile} file
 * @returns {Finding[]}
 */
export function wordsInMarkup({ path, text }) {
  if (!/^src\/dashboard\/(?!testing\/).*\.tsx$/.test(path) || TEST.test(path)) return [];
  // What a template takes from elsewhere is not its own word.
  const code = withoutComments(text).replaceAll(/\$\{[^{}\n]*\}/g, '');
  return [...matchesByLine(code, WORDS_IN_ATTRIBUTE), ...matchesByLine(code, WORDS_IN_BRACES)];
}

const WORDS_IN_BRACES =
  /(?<=[>}]\s*)\{\s*(?:'[^'\n]*\p{L}[^'\n]*'|"[^"\n]*\p{L}[^"\n]*"|`[^`\n]*\p{L}[^`\n]*`)\s*\}(?=\s*[<{])/gu;

const WORDS_IN_ATTRIBUTE =
  /(?<=\s)(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|description|summary|heading|hint)=(?:"[^"]*\p{L}[^"]*"|\{\s*(['"`])[^'"`]*\p{L}[^'"`]*\1\s*\})/gu;

/**
 * A barrel hides where a thing lives and pulls its neighbours into the bundle.
 * @param {SourceFile} file
 * @returns {Finding[]}
 */
export function reExports({ path, text }) {
  if (!path.startsWith('src/') || !/\.tsx?$/.test(path) || path.endsWith('.gen.ts')) return [];
  const match = /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;'"]*from\b/gm;
  return matchesByLine(withoutComments(text), match);
}

/**
 * A file is named after what it exports; these names say nothing.
 * @param {SourceFile} file
 * @returns {Finding[]}
 */
export function emptyNames({ path }) {
  if (!/^(src|scripts|e2e|bench)\//.test(path)) return [];
  const isRoute = path.startsWith('src/dashboard/routes/');
  const match = /(?:^|\/)(?:utils?|helpers?|common|misc|index)(?:\.[^/]*)?(?=\/|$)/.exec(path);
  return match && !(isRoute && /index/.test(match[0])) ? [{ line: 1, what: match[0] }] : [];
}

/**
 * React's own `lazy` throws where a part cannot be fetched, and the page goes with it.
 * @param {SourceFile} file
 * @returns {Finding[]}
 */
export function rawLazy({ path, text }) {
  if (!path.startsWith('src/dashboard/') || path === 'src/dashboard/ui/lazy-or-else.ts') return [];
  if (!/\.tsx?$/.test(path)) return [];
  return matchesByLine(withoutComments(text), /(?<![\w.])lazy\(/g);
}

/**
 * The build writes syntax anew for the browsers that it is made for (Safari 16.4, where many iPhones stay), but adds no function
 * that they lack. The compiler knows which are too young in the language; these are the platform's. Asked for with `?.` they may be.
 * @param {SourceFile} file
 * @returns {Finding[]}
 */
export function youngFunctions({ path, text }) {
  if (!/^src\/(?:dashboard|contract)\/.*\.tsx?$/.test(path) || TEST.test(path)) return [];
  return matchesByLine(withoutComments(text), YOUNG_FUNCTION);
}

const YOUNG_FUNCTION =
  /\b(?:AbortSignal\.any|URL\.(?:canParse|parse)|Response\.json|ReadableStream\.from|Document\.parseHTMLUnsafe)\(|\.(?:(?:show|hide|toggle)Popover|checkVisibility|getHTML|setHTMLUnsafe|moveBefore|requestClose|startViewTransition)\(/g;

/** Each rule with the sentence that tells a person what is wrong. */
export const SOURCE_TEXT_RULES = [
  { find: physicalDirections, says: 'left and right are start and end here' },
  { find: wordsInMarkup, says: 'words belong in the catalogues' },
  { find: reExports, says: 'no re-exports: import from where the thing lives' },
  { find: emptyNames, says: 'name the file after what it exports' },
  { find: rawLazy, says: 'a part that cannot be had takes the page away: lazyPart or lazyExtra' },
  { find: youngFunctions, says: 'browsers that the build is made for lack it' },
];

/**
 * Blanks comments and keeps line numbers. A `//` inside a string (a URL) is left alone.
 * @param {string} text
 */
function withoutComments(text) {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, (comment) =>
    comment.replaceAll(/[^\n]/g, ' '),
  );
}

/**
 * @param {string} text
 * @param {RegExp} pattern global
 * @returns {Finding[]}
 */
function matchesByLine(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    what: match[0].trim(),
  }));
}
