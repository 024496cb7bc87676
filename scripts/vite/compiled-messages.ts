import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';

type Compiled = string | readonly unknown[];
type Tree = { readonly [key: string]: string | Tree };
type CompiledTree = { [key: string]: Compiled | CompiledTree };

const CATALOGUE = /\/src\/dashboard\/i18n\/messages\/(?:fr|ar|en)\/[\w-]+\.ts$/;
/** Put the catalogues together; hold no text. */
const BUNDLE = /\/(?:core|extra)\.ts$/;

/**
 * Reads the texts of the catalogues at build time, so that the page carries no parser for them:
 * 9 kB of compressed JavaScript before the first row. In development and in tests the texts are
 * read as they are. A text outside of `i18n/messages` is not compiled and must have no arguments.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^use-intl\/format-message$/,
            replacement: 'use-intl/format-message/format-only',
          },
        ],
      },
    }),
    async transform(code, id) {
      if (!CATALOGUE.test(id) || BUNDLE.test(id)) return null;
      return compileCatalogue(code, id);
    },
  };
}

/** In: a catalogue's TypeScript. Out: the same exports as JavaScript, each text compiled. */
export async function compileCatalogue(code: string, id: string): Promise<string> {
  const compileText = await loadCompiler();
  const isFrench = id.includes('/messages/fr/');
  const compile = (text: string): Compiled => compileText(isFrench ? withFrenchSpaces(text) : text);
  const script = (await transformWithOxc(code, id)).code;
  const catalogue: Record<string, Tree> = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`
  );
  return Object.entries(catalogue)
    .map(([name, tree]) => `export const ${name} = ${JSON.stringify(compileTree(tree, compile))};`)
    .join('\n');
}

/**
 * Keeps high punctuation with its word: in French a space stands before it, at which no line may break.
 * Done here, so that nobody has to type a space that no editor shows.
 */
export function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;!?»](?!:))/g, '\u00a0').replace(/« /g, '«\u00a0');
}

function compileTree(tree: Tree, compile: (text: string) => Compiled): CompiledTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileTree(value, compile),
    ]),
  );
}

/** The compiler that use-intl brings along: the one whose output its `format-only` reads. */
async function loadCompiler(): Promise<(text: string) => Compiled> {
  const useIntl = createRequire(import.meta.url).resolve('use-intl');
  const path = createRequire(useIntl).resolve('icu-minify/compile');
  const module: { default: (text: string) => Compiled } = await import(pathToFileURL(path).href);
  return module.default;
}
