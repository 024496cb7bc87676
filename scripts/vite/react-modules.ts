import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** What comes as CommonJS only. */
const PARTS = [
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'use-sync-external-store/shim/with-selector',
];
/** Copies the whole of React, to see what a version has: of a module that would be every name. */
const WHOLE = /\/@base-ui\/utils\/safeReact\.mjs$/;
const MARK = '\0module:';

/**
 * Hands React out by name, as modules do. As it comes, every file that draws anything asks the bundler's helpers for the
 * whole of it and looks names up at every call: longer, slower, and a request of its own for the helpers.
 */
export function reactModules(): Plugin {
  return {
    name: 'react-modules',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer, { kind }) {
      const isPart = PARTS.includes(source) && kind !== 'require-call';
      return isPart && !importer?.startsWith(MARK) ? `${MARK}${source}` : null;
    },
    transform: (code, id) =>
      WHOLE.test(id) ? code.replace('import * as React from', 'import React from') : null,
    load: (id) => (id.startsWith(MARK) ? moduleOf(id.slice(MARK.length)) : null),
  };
}

/** In: a package. Out: a module that exports by name what the package does. */
export function moduleOf(source: string): string {
  const whole = createRequire(import.meta.url)(source) as Readonly<Record<string, unknown>>;
  const names = Object.keys(whole).filter((name) => name !== 'default');
  return [
    `import whole from ${JSON.stringify(source)};`,
    'export default whole;',
    ...names.map((name) => `export const ${name} = whole.${name};`),
  ].join('\n');
}
