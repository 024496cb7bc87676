// The lock file: complete, with checksums, agreed licences and install scripts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { lockFileProblems } from './lock-file-rules.mjs';

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const problems = lockFileProblems(packages);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
