import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lightIcon } from './light-icons.ts';

const icons = join(dirname(createRequire(import.meta.url).resolve('lucide-react')), '../esm/icons');

describe('lightIcon', () => {
  it('keeps the shapes of an icon, as one path, and nothing else', () => {
    expect(lightIcon(readFileSync(join(icons, 'plus.mjs'), 'utf8'))?.split('\n')[1]).toBe(
      'export default /* @__PURE__ */ createIcon([["path",{"d":"M5 12h14M12 5v14"}]]);',
    );
  });

  it('leaves another name of an icon to the icon', () => {
    expect(lightIcon("export { default } from './plus.mjs';")).toBeNull();
  });

  it('stops the build at an icon that is made in another way', () => {
    expect(() => lightIcon('createLucideIcon("plus", []);')).toThrow();
  });
});
