import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { brotliBytes, type BuiltChunk } from './light-page.ts';
import { smallStart } from './small-starts.ts';
import { withImports } from './with-imports.ts';

/** What a browser loads before the first row of the list. */
export interface StartFiles {
  /** Compressed bytes of all scripts before the first row, with the heaviest language. */
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** How many scripts are asked for before the first row, the start of theme and language among them. */
  readonly scripts: number;
  /** Compressed bytes of the heavier one of create and edit: its scripts until its form is there, without the start. */
  readonly formBytes: number;
}

/** An entry that only imports: the page asks for what it imports instead. */
const ONLY_IMPORTS = /^(?:import\s*["'][^"']*["'];?\s*)+$/;
const FORM = /\/routes\/\$instanceId\/links\/(?:new|\$linkId\/edit)\.tsx\?.*component/;
const FIRST_TEXTS = /\/src\/dashboard\/i18n\/messages\/\w+\/core\.ts$/;

/** What the content of a file makes of its name. */
const HASH = /(?<=[/-])[\w-]{7,8}(?=\.(?:js|css)\b)/g;

/**
 * Out: texts in which the names of files are as long and as hard to compress, but not drawn anew by every change elsewhere: the
 * start names all that may be loaded later, and weighed some sixty bytes more or less by chance alone.
 */
export function withSteadyNames(): (code: string) => string {
  const drawn = new Map<string, string>();
  return (code) =>
    code.replaceAll(HASH, (hash) => {
      const known =
        drawn.get(hash) ?? createHash('sha256').update(String(drawn.size)).digest('base64url');
      drawn.set(hash, known);
      return known.slice(0, hash.length);
    });
}

/**
 * What a browser loads before the first row of the list.
 * @param chunks all that the build puts out
 * @param themeStart the script of theme and language
 * @param styles the style sheets of the entry
 * @param bytesOf what a file weighs
 */
export function startFiles(
  chunks: readonly BuiltChunk[],
  themeStart: string,
  styles: readonly string[],
  bytesOf: (code: string) => number,
): StartFiles {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<BuiltChunk>();
  for (const chunk of chunks) if (chunk.isEntry) withImports(chunk, byName, loaded);
  for (const chunk of loaded) if (ONLY_IMPORTS.test(chunk.code)) loaded.delete(chunk);
  const texts = chunks
    .filter(({ facadeModuleId }) => FIRST_TEXTS.test(facadeModuleId ?? ''))
    .map(({ code }) => bytesOf(code));
  if (loaded.size === 0 || texts.length === 0) throw new Error('The build has no start to weigh');
  const sum = (codes: readonly string[]) => codes.reduce((bytes, code) => bytes + bytesOf(code), 0);
  const forms = chunks
    .filter(({ facadeModuleId }) => FORM.test(facadeModuleId ?? ''))
    .map((form) => {
      const own = new Set<BuiltChunk>();
      withImports(form, byName, own);
      return sum([...own].filter((chunk) => !loaded.has(chunk)).map(({ code }) => code));
    });
  return {
    scriptBytes: sum([themeStart, ...[...loaded].map(({ code }) => code)]) + Math.max(...texts),
    styleBytes: sum(styles),
    scripts: loaded.size + 2,
    formBytes: Math.max(0, ...forms),
  };
}

/** Refuses a build in which more stands before the first row of the list than may; bytes, as brotli. */
export function lightStart(limits: StartFiles): Plugin {
  return {
    name: 'light-start',
    apply: 'build',
    // Last of all: before, the start does not yet name the files that it may load.
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        // The entry itself only imports, and is gone by now: the page asks for what it imported.
        const page = files.find(({ fileName }) => fileName === 'index.html');
        const html = page?.type === 'asset' ? String(page.source) : '';
        const chunks = files
          .filter((file) => file.type === 'chunk')
          .map((chunk) => ({ ...chunk, isEntry: html.includes(`src="/${chunk.fileName}"`) }));
        const styles = files.flatMap((file) =>
          file.type === 'asset' && html.includes(`href="/${file.fileName}"`)
            ? [String(file.source)]
            : [],
        );
        const themeStart = smallStart('theme-start.js');
        // Each file with names of its own: in one row, a style sheet would weigh more by what a script names.
        const bytesOf = (code: string) => brotliBytes(withSteadyNames()(code));
        const found = startFiles(chunks, themeStart, styles, bytesOf);
        for (const name of ['scriptBytes', 'styleBytes', 'scripts', 'formBytes'] as const) {
          if (found[name] > limits[name]) {
            this.error(
              `The first row, or a form, needs more than it may: ${name} ${found[name]}, at most ${limits[name]}. ` +
                'Load what it does without when it is used.',
            );
          }
        }
      },
    },
  };
}
