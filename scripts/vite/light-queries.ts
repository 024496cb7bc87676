import type { Plugin } from 'vite';

const CORE = /\/node_modules\/@tanstack\/query-core\/build\/modern\/(\w+)\.js$/;
const LATE = '\0late-mutation';
const NONE = '\0no-infinite-queries';

/** Where `mutationCache.js` finds the class: it is there as soon as anything that writes has been loaded. */
const LATE_MODULE = 'export let Mutation;\nexport const setMutation = (made) => (Mutation = made);';
const NONE_MODULE =
  "export const infiniteQueryBehavior = () => { throw new Error('The build has no infinite queries'); };";

/**
 * Leaves out of the start what TanStack Query brings along for others: mutations, which come with the first part that writes,
 * and infinite queries, which nobody here makes. In development and in tests it is as it comes.
 */
export function lightQueries(): Plugin {
  const met = new Set<string>();
  return {
    name: 'light-queries',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === LATE) return LATE;
      const from = CORE.exec(importer ?? '')?.[1];
      if (from === undefined) return null;
      const replacement = replacementOf(source, from);
      if (replacement !== null) met.add(replacement);
      return replacement;
    },
    load: (id) => (id === LATE ? LATE_MODULE : id === NONE ? NONE_MODULE : null),
    transform(code, id) {
      if (CORE.exec(id)?.[1] !== 'mutation') return null;
      if (!code.includes('var Mutation = class')) this.error('A mutation is not made as it was');
      return `import { setMutation } from '${LATE}';\n${code}\nsetMutation(Mutation);`;
    },
    buildEnd(error) {
      if (error === undefined && met.size < 2)
        this.error('TanStack Query is not put together as it was');
    },
  };
}

/** In: what a file of TanStack Query imports, and which file. Out: what it gets instead, or null. */
export function replacementOf(source: string, from: string): string | null {
  if (source === './mutation.js' && from === 'mutationCache') return LATE;
  return source === './infiniteQueryBehavior.js' && from === 'query' ? NONE : null;
}
