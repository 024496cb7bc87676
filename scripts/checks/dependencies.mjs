// The directions between rooms: .dependency-cruiser.cjs.
import { cruiseDependencies } from '../lib/cruise-dependencies.mjs';
import { ROOT } from '../lib/root.mjs';

const { modules, violations } = cruiseDependencies(ROOT);
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
if (modules === 0) console.error('no module was read: is @swc/core installed?');
console.log(`${modules} modules`);
process.exitCode = violations.length > 0 || modules === 0 ? 1 : 0;
