import { describe, expect, it } from 'vitest';
import { preloadTags } from './pay-preloads.ts';

function file(fileName: string, module: string | null, imports: readonly string[] = []) {
  const facadeModuleId = module === null ? null : `/x/src/dashboard/pay/${module}`;
  return { fileName, facadeModuleId, imports, isEntry: fileName === 'assets/pay.js' };
}

describe('what the customer’s page asks for beforehand', () => {
  it('is each screen and each language, with what they import, without the page’s own script', () => {
    const tags = preloadTags([
      file('assets/pay.js', 'main.tsx'),
      file('assets/link.js', 'link-screen.tsx', ['assets/pay.js', 'assets/money.js']),
      file('assets/money.js', null, ['assets/pay.js']),
      file('assets/ar.js', 'catalogue-ar.ts'),
      file('assets/other.js', '../ui/button.tsx'),
    ]);
    expect(tags.map(({ attrs }) => attrs)).toEqual([
      {
        name: 'first-files',
        'data-part': 'link',
        content: '/assets/link.js /assets/money.js',
      },
      { name: 'first-files', 'data-part': 'ar', content: '/assets/ar.js' },
    ]);
  });
});
