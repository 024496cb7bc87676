import type { Plugin } from 'vite';

const LOADER = '\0vite/preload-helper.js';

/**
 * Loads a part of the page by a plain `import()`. Vite's own loader, 1 kB compressed, also asks for the part's styles and for
 * what it imports: the customer's page has one style sheet, and `public/pay-start.js` has asked for the rest already.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /preload-helper\.js$/ },
      handler: (id) => (id === LOADER ? 'export const __vitePreload = (load) => load();' : null),
    },
  };
}
