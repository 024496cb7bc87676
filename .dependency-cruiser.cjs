// The directions of ARCHITECTURE.md. A rule here has a planted violation in
// scripts/checks/dependencies.test.mjs; the two are added together.

const TEST_FILE = '[.]test[.](ts|tsx|mjs)$';
const SHARED_FEATURES = '^src/dashboard/features/(session|instances|checkout|share|ledger|runs)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-imports-itself-and-zod',
      comment: 'The contract has neither DOM nor Node: it imports itself and zod.',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: TEST_FILE },
      to: { pathNot: ['^src/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'contract-core-is-below-the-generations',
      comment: 'contract/{v2,ext} → contract/core, never back.',
      severity: 'error',
      from: { path: '^src/contract/core/', pathNot: TEST_FILE },
      to: { path: '^src/contract/', pathNot: '^src/contract/core/' },
    },
    {
      name: 'dashboard-never-reaches-server',
      comment: 'The dashboard lives by the contract; at no distance does it reach the server.',
      severity: 'error',
      from: { path: '^src/dashboard/', pathNot: ['^src/dashboard/testing/', TEST_FILE] },
      to: { path: '^src/server/', reachable: true },
    },
    {
      name: 'dashboard-tests-reach-server-through-testing',
      comment: 'Only the test set-up may touch the server; a component test goes over HTTP.',
      severity: 'error',
      from: { path: '^src/dashboard/', pathNot: '^src/dashboard/testing/' },
      to: { path: '^src/server/' },
    },
    {
      name: 'dashboard-has-no-node',
      comment: 'The dashboard runs in a browser.',
      severity: 'error',
      from: { path: '^src/dashboard/', pathNot: ['^src/dashboard/testing/', TEST_FILE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-does-not-import-testing',
      comment: 'Test set-up stays out of the bundle.',
      severity: 'error',
      from: { path: '^src/dashboard/', pathNot: ['^src/dashboard/testing/', TEST_FILE] },
      to: { path: '^src/dashboard/testing/' },
    },
    {
      name: 'server-never-imports-dashboard',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/dashboard/' },
    },
    {
      name: 'server-never-imports-react',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '(^|/)node_modules/(react|react-dom|@tanstack|@base-ui)/' },
    },
    {
      name: 'generations-never-meet',
      comment:
        'v2 and ext never import each other, in any room. The name of the generation is captured, ' +
        'so that a room or a generation made tomorrow is covered. generations.ts is where they meet.',
      severity: 'error',
      from: { path: '^src/.*(?:^|[/-])(v[0-9]+|ext)/' },
      to: { path: '^src/.*(?:^|[/-])(v[0-9]+|ext)/', pathNot: '^src/.*(?:^|[/-])$1/' },
    },
    {
      name: 'server-rooms-never-meet',
      comment:
        'bff and sandbox never import each other: what stands between them is HTTP. Nor does ' +
        'what both stand on (the database, the log) import either of them.',
      severity: 'error',
      from: { path: '^src/server/([^/]+)/' },
      to: { path: '^src/server/(bff|sandbox)/', pathNot: '^src/server/$1/' },
    },
    {
      name: 'server-rooms-import-no-entry',
      comment: 'main → start-server → bff | sandbox, never back.',
      severity: 'error',
      from: { path: '^src/server/[^/]+/', pathNot: TEST_FILE },
      to: { path: '^src/server/(main|start-server)[.]ts$' },
    },
    {
      name: 'adapter-and-bank-never-meet',
      comment: 'The bank simulator and its adapter speak HTTP, as the real bank does.',
      severity: 'error',
      from: { path: '^src/server/sandbox/(satim|bank)/' },
      to: { path: '^src/server/sandbox/(satim|bank)/', pathNot: '^src/server/sandbox/$1/' },
    },
    {
      name: 'sandbox-core-is-below-the-generations',
      comment: 'v2 and ext stand on core; core knows neither.',
      severity: 'error',
      from: { path: '^src/server/sandbox/core/', pathNot: TEST_FILE },
      to: { path: '^src/server/sandbox/(v[0-9]+|ext)/' },
    },
    {
      name: 'features-never-meet',
      comment:
        'A feature imports no other feature, except links-* → links, and what all stand on: who ' +
        'is signed in, the instances, the picture of what a customer sees, sending a link on, the ' +
        'newest payments, jobs of many rows.',
      severity: 'error',
      from: { path: '^src/dashboard/features/([^/]+)/', pathNot: '^src/dashboard/features/links-' },
      to: {
        path: '^src/dashboard/features/',
        pathNot: ['^src/dashboard/features/$1/', SHARED_FEATURES],
      },
    },
    {
      name: 'shared-features-stand-alone',
      comment: 'What all features stand on stands on none; instances may ask who is signed in.',
      severity: 'error',
      from: { path: '^src/dashboard/features/(session|checkout|share|ledger|runs)/' },
      to: { path: '^src/dashboard/features/', pathNot: '^src/dashboard/features/$1/' },
    },
    {
      name: 'generations-of-links-import-links-alone',
      comment: 'links-v2 and links-ext may use links, and of the features only what is shared.',
      severity: 'error',
      from: { path: '^src/dashboard/features/(links-[^/]+)/' },
      to: {
        path: '^src/dashboard/features/',
        pathNot: ['^src/dashboard/features/$1/', '^src/dashboard/features/links/', SHARED_FEATURES],
      },
    },
    {
      name: 'nothing-imports-routes',
      comment: 'Routes are the top; only the generated tree names them.',
      severity: 'error',
      from: { pathNot: ['^src/dashboard/routes/', '^src/dashboard/route-tree[.]gen[.]ts$'] },
      to: { path: '^src/dashboard/routes/' },
    },
    {
      name: 'routes-import-no-route',
      severity: 'error',
      from: { path: '^src/dashboard/routes/' },
      to: { path: ['^src/dashboard/routes/', '^src/dashboard/route-tree[.]gen[.]ts$'] },
    },
    {
      name: 'below-the-features',
      comment: 'forms, ui, api and i18n know no feature, no generation and no frame.',
      severity: 'error',
      from: { path: '^src/dashboard/(forms|ui|api|i18n|theme)/' },
      to: {
        path: [
          '^src/dashboard/(features|frame)/',
          '^src/dashboard/(generations|router|main)[.]tsx?$',
        ],
      },
    },
    {
      name: 'ui-is-dumb',
      comment: 'forms → ui, never back; a part of ui gets its text and its data as props.',
      severity: 'error',
      from: { path: '^src/dashboard/ui/', pathNot: TEST_FILE },
      to: { path: ['^src/dashboard/(forms|api)/', '(^|/)node_modules/@tanstack/react-query/'] },
    },
    {
      name: 'api-has-no-react',
      comment: 'The fetch client is used by loaders and by components alike.',
      severity: 'error',
      from: { path: '^src/dashboard/api/', pathNot: TEST_FILE },
      to: { path: ['(^|/)node_modules/(react|react-dom)/', '^src/dashboard/(forms|ui)/'] },
    },
    {
      name: 'features-import-no-generations',
      comment: 'routes → generations → features, never back.',
      severity: 'error',
      from: { path: '^src/dashboard/features/', pathNot: TEST_FILE },
      to: { path: '^src/dashboard/(generations|router|main)[.]tsx?$' },
    },
    {
      name: 'journeys-go-over-http',
      comment: 'e2e knows the product by its addresses and its words, not by its code.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^src/', pathNot: ['^src/contract/', '^src/dashboard/i18n/messages/'] },
    },
    {
      name: 'product-imports-no-tooling',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { path: '^(scripts|bench|e2e)/' },
    },
    {
      name: 'product-imports-no-development-package',
      comment: 'What the product needs at run time is a dependency of the package.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['/testing/', TEST_FILE] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Generated, and by its nature it ties the routes and the router into a ring of types.
    exclude: { path: ['^src/dashboard/route-tree[.]gen[.]ts$', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
