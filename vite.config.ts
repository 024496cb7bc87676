import { tanstackRouter } from '@tanstack/router-plugin/vite';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './scripts/vite/compiled-messages.ts';
import { inlineIcon } from './scripts/vite/inline-icon.ts';
import { lightIcons } from './scripts/vite/light-icons.ts';
import { lightStart } from './scripts/vite/light-start.ts';
import { payPage } from './scripts/vite/pay-page.ts';
import { preloadedMessages } from './scripts/vite/preloaded-messages.ts';
import { reactModules } from './scripts/vite/react-modules.ts';
import { smallStarts } from './scripts/vite/small-starts.ts';
import { startFrame } from './scripts/vite/start-frame.ts';

/** They lead to the list of links. */
const LIST_ROUTES = ['/$instanceId', '/$instanceId/links/'];
const START = /\/src\/dashboard\/(?:main|router)\.tsx$/;

/** Where React is. */
const REACT_FILE = /\/react-[\w-]+\.js$/;

/** Told apart by their names when they are weighed. */
const NAMED = /\/i18n\/messages\/|^(?:react|start)$/;

/** The bundler's own few lines come along: they would be a request of their own. */
const REACT =
  /\/node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\/|\0module:|rolldown\/runtime/;

/** The API's sentences, by which a refusal is understood; forms are drawn without them, and by the limits alone. */
const SENTENCES = /\/contract\/(?:core\/rule-book|v2\/rule-messages)\.ts/;
const LIMITS = /\/contract\/(?:core\/(?:rule|slug)|v2\/rule-limits)\.ts/;

/** What the sum above the list waits for: each file of its own would be one request more before it. */
const FIGURES =
  /\/features\/(?:ledger\/|links\/(?:figure-overview|money-figures)|links-v2\/attention-(?:facts\.|gaps))|\/contract\/v2\/transaction\.ts|\/ui\/figure\.tsx/;

/** Icons that several parts share and neither the start nor a form shows: a file by itself, each would be little more than its name. */
const ICONS =
  /\/icons\/(?:arrow-left|arrow-right-left|badge-check|ban|calendar-clock|chevron-right|file-pen|file-spreadsheet|file-text|key-round|list-checks|mail|message-circle|monitor-smartphone|package-plus|pause|pencil|refresh-cw|search-x|smartphone|store)\./;

/**
 * Parts that the page of a link shares with others, and parts that the forms share, most of them a few hundred bytes: each in a
 * file of its own, a phone asked for them over its six connections in five rounds. What is of one generation is apart.
 */
const COMMON_PARTS =
  /\/ui\/(?:empty-state|panel|save-file|status-label)\.|\/dashboard\/forms\/integer-field\.|\/links\/form\/form-notices\.|\/api\/readable-logo\.|\/icons\/(?:eye|hourglass|info|lock)\./;
const V2_COMMON_PARTS = /\/links-v2\/link-problem-page\.|\/contract\/v2\/link-rules\./;
const LINK_PARTS =
  /\/features\/(?:links\/(?:actions-menu|copy-link|edit-button|fact-list|metadata-panel|status-line)|share\/(?:phone-number|share-(?:address|obstacle-note|panel)|use-share-sheet))\.|\/ui\/(?:copy-button|page-turner|relative-time)\.|\/frame\/read-problem\.|\/api\/unreachable\.|\/offline\/when-back-online\.|\/icons\/(?:arrow-up-right|chevron-left)\./;
const V2_LINK_PARTS =
  /\/links-v2\/(?:link-(?:actions|menu-groups|page-share|share-subject|writes)|use-link-sharing)\./;
const FORM_PARTS =
  /\/dashboard\/forms\/(?:contract-resolver|draft-store|error-summary|error-words|field-error|key-value-field|money-field|problem-fields|stored-fields|unsaved-guard|use-contract-form|use-field-errors|wrong-controls)\.|\/ui\/(?:form-section|text-area|use-when-idle)\.|\/links\/form\/(?:essentials-section|form-layout|locate-link-field|logo-(?:field|file|value)|metadata-section|write-while-typing)\.|\/icons\/(?:camera|image-up|rotate-ccw)\.|\/useBlocker\./;
const V2_FORM_PARTS =
  /\/links-v2\/(?:form-draft|udf-cleanup|sections\/(?:bank-slip|behaviour-section|closing-section|form-fields|form-values|late-preview|price-section|references-section))\.|\/icons\/wand-sparkles\./;

const PARTS = [COMMON_PARTS, V2_COMMON_PARTS, LINK_PARTS, V2_LINK_PARTS, FORM_PARTS, V2_FORM_PARTS];

/** But for what a merchant of the other platform does without, and what forms do. */
const SHARED =
  /^(?!.*\/(?:contract\/ext|links-ext)\/|.*\/(?:call-ext|ext-rules|body-readers|link-rules|link-share-subject|use-share-sheet|ui\/empty-state|ui\/panel)\.ts).*\/(?:src|node_modules)\//;

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
      codeSplittingOptions: {
        // The list is what the dashboard starts with: apart, it would only come later. Elsewhere what a page
        // shows when it cannot be read comes with it.
        splitBehavior: ({ routeId }) =>
          LIST_ROUTES.includes(routeId)
            ? [['errorComponent']]
            : [['component', 'errorComponent', 'notFoundComponent']],
      },
      tmpDir: 'node_modules/.cache/router',
    }),
    react(),
    reactModules(),
    tailwindcss(),
    compiledMessages(),
    lightIcons(),
    preloadedMessages(),
    inlineIcon(),
    startFrame('list'),
    smallStarts(),
    lightStart({ scriptBytes: 134_450, styleBytes: 9_700, scripts: 4, formBytes: 40_000 }),
    payPage(),
  ],
  build: {
    outDir: 'dist/dashboard',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    // The content security policy allows neither `data:` scripts and styles nor inline ones.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // React is there before anything asks for a part: the start would name it beside each.
      resolveDependencies: (_, files) => files.filter((file) => !REACT_FILE.test(file)),
    },
    sourcemap: false,
    // The server sends brotli made at build time; vite's own gzip figures only cost time.
    reportCompressedSize: false,
    rolldownOptions: {
      // One entry a page that is served by itself.
      input: { dashboard: 'index.html' },
      // Else parts that are fetched later share files, and share them by helpers that come with the first ones.
      experimental: { chunkOptimization: false },
      // Reading a property does nothing else, in no package that is used here.
      treeshake: { propertyReadSideEffects: false },
      output: {
        // The start names every file that may be loaded later: a name that says what is in it would be twice as long.
        chunkFileNames: ({ name, facadeModuleId }) =>
          NAMED.test(facadeModuleId ?? name) ? 'assets/[name]-[hash].js' : 'assets/[hash:7].js',
        codeSplitting: {
          // What the list needs comes in two files side by side. Left to itself the build makes two
          // dozen of it, 15 kB larger together, half of them asked for one round trip later.
          groups: [
            { name: 'react', test: REACT, priority: 4 },
            { name: 'start', test: START, priority: 3 },
            // Apart from what many parts share: forms, and the page of a link, are drawn without it.
            {
              name: 'zod',
              test: /\/node_modules\/zod\/|\/contract\/core\/reader-schema/,
              priority: 1,
            },
            { name: 'limits', test: LIMITS, priority: 2 },
            { name: 'sentences', test: SENTENCES, priority: 1 },
            { name: 'figures', test: FIGURES, priority: 1 },
            { name: 'icons', test: ICONS },
            // Alone: what they stand on would come along, and other pages load that without them.
            ...PARTS.map((test, index) => ({
              name: `parts-${index}`,
              test,
              priority: 2,
              includeDependenciesRecursively: false,
            })),
            // What so many parts share is one file: each by itself it was a quarter of all files, most under 1 kB.
            { name: 'shared', test: SHARED, minShareCount: 10 },
          ],
        },
      },
    },
  },
});
