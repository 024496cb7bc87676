import { tanstackRouter } from '@tanstack/router-plugin/vite';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/vite/compiled-messages.ts';
import { payPage } from './scripts/vite/pay-page.ts';
import { preloadedMessages } from './scripts/vite/preloaded-messages.ts';

/** The start, and the components of the routes that lead to the list of links. */
const LIST_ROUTE =
  /\/src\/dashboard\/(?:main\.tsx$|router\.tsx$|routes\/\$instanceId(?:\/links\/index)?\.tsx\?tsr-split=component)/;

/** The dashboard's build. The server has its own file, `vite.server.config.ts`. */
export default defineConfig({
  appType: 'spa',
  plugins: [
    // The router's plugin must see the files before React's does.
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: 'src/dashboard/routes',
      generatedRouteTree: 'src/dashboard/route-tree.gen.ts',
      routeFileIgnorePattern: '\\.test\\.tsx?$',
      addExtensions: true,
      disableLogging: true,
      tmpDir: 'node_modules/.cache/router',
    }),
    react(),
    tailwindcss(),
    compiledMessages(),
    preloadedMessages(),
    payPage(),
  ],
  build: {
    outDir: 'dist/dashboard',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content security policy allows neither `data:` scripts and styles nor inline ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The server sends brotli made at build time; vite's own gzip figures only cost time.
    reportCompressedSize: false,
    rolldownOptions: {
      // One entry a page that is served by itself.
      input: { dashboard: 'index.html' },
      output: {
        codeSplitting: {
          // What the list needs comes in two files side by side. Left to itself the build makes two
          // dozen of it, 15 kB larger together, half of them asked for one round trip later.
          groups: [
            { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
            { name: 'start', test: LIST_ROUTE, priority: 1 },
          ],
        },
      },
    },
  },
});
