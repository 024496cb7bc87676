import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Plugin } from 'vite';

/** What runs before the first paint: files of their own, which the bundler takes as they are. */
const STARTS = ['theme-start.js', 'pay-start.js'] as const;

/** In: one of them. Out: its code without what is written for readers. */
export function smallStart(name: (typeof STARTS)[number]): string {
  const { code, errors } = minifySync(name, readFileSync(join('public', name), 'utf8'));
  if (errors.length > 0) throw new Error(`${name} cannot be made smaller`, { cause: errors });
  return code;
}

/** Puts them out as small as they are weighed. */
export function smallStarts(): Plugin {
  return {
    name: 'small-starts',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) throw new Error('The build goes nowhere');
      for (const name of STARTS) writeFileSync(join(dir, name), smallStart(name));
    },
  };
}
