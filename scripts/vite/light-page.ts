import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { withImports } from './with-imports.ts';

/** What the plugin needs to know of a file that the build puts out. */
export interface BuiltChunk {
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly code: string;
}

/** In: a file's code. Out: its bytes as they travel. */
export function brotliBytes(code: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return brotliCompressSync(code, { params }).length;
}

/**
 * The heaviest page that can be put together of a build: the entry, one of the screens and one of the catalogues, which are
 * loaded side by side, with what a screen may ask for before it is drawn.
 * @param isScreen tells a screen's module, `isCatalogue` a catalogue's, `isExtra` one that a screen may ask for
 * @param bytesOf what a file weighs
 */
export function heaviestPage(
  chunks: readonly BuiltChunk[],
  isScreen: (module: string) => boolean,
  isCatalogue: (module: string) => boolean,
  isExtra: (module: string) => boolean,
  bytesOf: (code: string) => number,
): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.filter((chunk) => chunk.isEntry);
  const screens = chunks.filter(({ facadeModuleId: id }) => id !== null && isScreen(id));
  const catalogues = chunks.filter(({ facadeModuleId: id }) => id !== null && isCatalogue(id));
  const extras = chunks.filter(({ facadeModuleId: id }) => id !== null && isExtra(id));
  if ([entry, screens, catalogues, extras].some(({ length }) => length === 0)) {
    throw new Error('The page to be weighed has no entry, no screen, no catalogue or no extras');
  }
  const extrasOf = ({ dynamicImports }: BuiltChunk) =>
    extras.filter(({ fileName }) => dynamicImports.includes(fileName));
  // Each file is in several pages, and weighing takes half a second.
  const weights = new Map<BuiltChunk, number>();
  const weigh = (chunk: BuiltChunk): number => {
    const weight = weights.get(chunk) ?? bytesOf(chunk.code);
    weights.set(chunk, weight);
    return weight;
  };
  const pages = screens.flatMap((screen) =>
    catalogues.map((catalogue) => {
      const loaded = new Set<BuiltChunk>();
      for (const chunk of [...entry, screen, catalogue, ...extrasOf(screen)])
        withImports(chunk, byName, loaded);
      return [...loaded].reduce((sum, chunk) => sum + weigh(chunk), 0);
    }),
  );
  return Math.max(...pages);
}

/** Refuses a build whose customer's page weighs more JavaScript than a slow phone should load; bytes, as brotli. */
export function lightPage(limit: number): Plugin {
  return {
    name: 'light-page',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const bytes = heaviestPage(
        chunks,
        (module) => module.endsWith('-screen.tsx'),
        (module) => /\/catalogue-\w+\.ts$/.test(module),
        (module) => module.endsWith('/checkout-extras.ts'),
        brotliBytes,
      );
      if (bytes > limit) {
        this.error(`The customer's page weighs ${bytes} bytes of JavaScript, more than ${limit}.`);
      }
    },
  };
}
