import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseDependencies } from '../lib/cruise-dependencies.mjs';
import { ROOT } from '../lib/root.mjs';

/**
 * A violation for every rule: the file named first imports the second. The third makes it clear
 * what is planted where the second alone does not.
 * @type {Record<string, [from: string, to: string, importText?: string][]>}
 */
const PLANTED = {
  'contract-imports-itself-and-zod': [
    ['src/contract/core/money.ts', 'src/dashboard/ui/button.tsx'],
    ['src/contract/core/instant.ts', 'node_modules/react', `import 'react';`],
    ['src/contract/core/slug.ts', 'fs', `import 'node:fs';`],
  ],
  'contract-core-is-below-the-generations': [
    ['src/contract/core/problem.ts', 'src/contract/v2/link.ts'],
  ],
  'dashboard-never-reaches-server': [
    ['src/dashboard/frame/rail.tsx', 'src/server/sandbox/core/expiry.ts'],
    // Not by itself, but through someone else.
    ['src/dashboard/frame/banner.tsx', 'src/dashboard/frame/rail.tsx'],
  ],
  'dashboard-tests-reach-server-through-testing': [
    ['src/dashboard/frame/rail.test.tsx', 'src/server/sandbox/core/expiry.ts'],
  ],
  'dashboard-has-no-node': [['src/dashboard/frame/clock.ts', 'path', `import 'node:path';`]],
  'product-does-not-import-testing': [
    ['src/dashboard/frame/tabs.tsx', 'src/dashboard/testing/render.tsx'],
  ],
  'server-never-imports-dashboard': [['src/server/bff/page.ts', 'src/dashboard/ui/button.tsx']],
  'server-never-imports-react': [
    ['src/server/bff/render.ts', 'node_modules/react-dom', `import 'react-dom/server';`],
  ],
  'generations-never-meet': [
    ['src/contract/v2/link.ts', 'src/contract/ext/link.ts'],
    ['src/contract/ext/samples.ts', 'src/contract/v2/link.ts'],
    ['src/dashboard/features/links-v2/form.tsx', 'src/dashboard/features/links-ext/form.tsx'],
    ['src/server/sandbox/v2/links.ts', 'src/server/sandbox/ext/links.ts'],
    ['src/server/bff/v3/forward.ts', 'src/server/bff/v2/forward.ts'],
    ['src/server/bff/v2/forward.ts', 'src/contract/ext/link.ts'],
  ],
  'server-rooms-never-meet': [
    ['src/server/bff/session.ts', 'src/server/sandbox/core/links.ts'],
    ['src/server/sandbox/core/links.ts', 'src/server/bff/headers.ts'],
    ['src/server/database/open.ts', 'src/server/sandbox/core/links.ts'],
  ],
  'server-rooms-import-no-entry': [['src/server/bff/restart.ts', 'src/server/start-server.ts']],
  'adapter-and-bank-never-meet': [
    ['src/server/sandbox/satim/adapter.ts', 'src/server/sandbox/bank/orders.ts'],
    ['src/server/sandbox/bank/faults.ts', 'src/server/sandbox/satim/codes.ts'],
  ],
  'sandbox-core-is-below-the-generations': [
    ['src/server/sandbox/core/sweep.ts', 'src/server/sandbox/v2/links.ts'],
  ],
  'features-never-meet': [
    ['src/dashboard/features/links/table.tsx', 'src/dashboard/features/payments/table.tsx'],
    ['src/dashboard/features/links/sheet.tsx', 'src/dashboard/features/links-v2/form.tsx'],
    ['src/dashboard/features/instances/switch.tsx', 'src/dashboard/features/links/table.tsx'],
    ['src/dashboard/features/tomorrow/page.tsx', 'src/dashboard/features/links/table.tsx'],
  ],
  'shared-features-stand-alone': [
    ['src/dashboard/features/session/owner.tsx', 'src/dashboard/features/instances/list.tsx'],
    ['src/dashboard/features/checkout/card.tsx', 'src/dashboard/features/links/table.tsx'],
    ['src/dashboard/features/share/poster.tsx', 'src/dashboard/features/checkout/card.tsx'],
  ],
  'generations-of-links-import-links-alone': [
    ['src/dashboard/features/links-v2/page.tsx', 'src/dashboard/features/payments/table.tsx'],
  ],
  'nothing-imports-routes': [
    ['src/dashboard/frame/home.tsx', 'src/dashboard/routes/links.tsx'],
    ['src/dashboard/features/links/back.tsx', 'src/dashboard/routes/links.tsx'],
  ],
  'routes-import-no-route': [['src/dashboard/routes/index.tsx', 'src/dashboard/routes/links.tsx']],
  'below-the-features': [
    ['src/dashboard/forms/slug.tsx', 'src/dashboard/features/links/table.tsx'],
    ['src/dashboard/api/client.ts', 'src/dashboard/frame/rail.tsx'],
  ],
  'ui-is-dumb': [
    ['src/dashboard/ui/field.tsx', 'src/dashboard/forms/money.tsx'],
    [
      'src/dashboard/ui/list.tsx',
      'node_modules/@tanstack/react-query',
      `import '@tanstack/react-query';`,
    ],
  ],
  'api-has-no-react': [['src/dashboard/api/hook.ts', 'node_modules/react', `import 'react';`]],
  'features-import-no-generations': [
    ['src/dashboard/features/session/who.tsx', 'src/dashboard/generations.ts'],
  ],
  'journeys-go-over-http': [['e2e/list.spec.ts', 'src/server/main.ts']],
  'product-imports-no-tooling': [['src/server/bff/tool.ts', 'scripts/tool.mjs']],
  'product-imports-no-development-package': [
    ['src/server/bff/check.ts', 'node_modules/fast-check', `import 'fast-check';`],
  ],
  'no-cycles': [['src/contract/core/ring-a.ts', 'src/contract/core/ring-b.ts']],
  'no-unresolvable': [['src/contract/core/lost.ts', './nowhere.ts', `import './nowhere.ts';`]],
};

/** Imports that look like the ones above and are allowed. */
const ALLOWED = /** @type {const} */ ([
  ['src/contract/v2/udfs.ts', 'src/contract/core/metadata.ts'],
  ['src/contract/core/ring-b.ts', 'src/contract/core/ring-a.ts'],
  ['src/dashboard/testing/start.ts', 'src/server/start-server.ts'],
  ['src/dashboard/features/links-v2/list.tsx', 'src/dashboard/features/links/table.tsx'],
  ['src/dashboard/features/links-v2/preview.tsx', 'src/dashboard/features/checkout/face.tsx'],
  ['src/dashboard/features/links/menu.tsx', 'src/dashboard/features/share/sheet.tsx'],
  ['src/dashboard/features/links-v2/done.tsx', 'src/dashboard/features/share/sheet.tsx'],
  ['src/dashboard/features/instances/mine.tsx', 'src/dashboard/features/session/me.tsx'],
  ['src/dashboard/features/links-v2/body.ts', 'src/contract/v2/udfs.ts'],
  ['src/dashboard/forms/amount.tsx', 'src/dashboard/ui/button.tsx'],
  ['src/dashboard/generations.ts', 'src/dashboard/features/links-v2/list.tsx'],
  ['src/dashboard/routes/restock.tsx', 'src/dashboard/generations.ts'],
  ['src/server/sandbox/v2/read.ts', 'src/server/sandbox/core/read.ts'],
  ['src/server/start-server.ts', 'src/server/bff/headers.ts'],
]);

/** @type {string} */
let folder;
/** @type {import('../lib/cruise-dependencies.mjs').Cruise} */
let cruise;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(ROOT, name), join(folder, name));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  /** @type {Map<string, string[]>} */
  const files = new Map();
  const imports = [...Object.values(PLANTED).flat(), ...ALLOWED];
  for (const [from, to, text] of imports) {
    const depth = '../'.repeat(from.split('/').length - 1);
    const line = text ?? `import ${JSON.stringify(`${depth}${to}`)};`;
    files.set(from, [...(files.get(from) ?? []), line]);
    if (!text && !files.has(to)) files.set(to, []);
  }
  for (const [path, lines] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), [...lines, 'export {};', ''].join('\n'));
  }
  cruise = cruiseDependencies(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the dependency rules', () => {
  it('have a planted violation each', () => {
    const config = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'));
    const names = config.forbidden.map((/** @type {{ name: string }} */ rule) => rule.name);
    expect(Object.keys(PLANTED).toSorted()).toEqual(names.toSorted());
  });

  it.each(
    Object.entries(PLANTED).flatMap(([rule, plants]) =>
      plants.map(([from, to]) => ({ rule, from, to })),
    ),
  )('$rule refuses $from → $to', ({ rule, from }) => {
    const refused = cruise.violations.filter((violation) => violation.from === from);
    expect(refused.map((violation) => violation.rule)).toContain(rule);
  });

  it.each(ALLOWED.filter(([from]) => !from.includes('ring')).map(([from, to]) => ({ from, to })))(
    'allow $from → $to',
    ({ from, to }) => {
      const refused = cruise.violations.filter((one) => one.from === from && one.to === to);
      expect(refused).toEqual([]);
    },
  );

  it('read TypeScript: the planted files were seen', () => {
    expect(cruise.modules).toBeGreaterThan(60);
  });
});
