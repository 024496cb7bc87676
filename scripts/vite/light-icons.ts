import type { Plugin } from 'vite';
import { joinedShapes, type Shape } from './joined-shapes.ts';

const ICON = /\/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/;
const DATA = /const __iconData = (\{[\s\S]*?\n\});/;

/**
 * Draws the icons of lucide-react with the few lines of `ui/create-icon.ts`. As they come, each has a key a shape, its
 * name and two components that build its attributes anew at every draw: 2 kB before the first row, and much of the work of
 * drawing one. Its shapes become one path. In development and in tests they are as they come.
 */
export function lightIcons(): Plugin {
  return {
    name: 'light-icons',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (ICON.test(id) ? lightIcon(code) : null),
  };
}

/** In: a module of lucide-react. Out: the same icon, drawn by our own lines. @throws Error when it is made otherwise */
export function lightIcon(code: string): string | null {
  // Another name of an icon.
  if (!code.includes('createLucideIcon')) return null;
  const text = DATA.exec(code)?.[1];
  if (text === undefined) throw new Error('An icon of lucide-react is not made as it was');
  // oxlint-disable-next-line typescript/no-implied-eval
  const data = new Function(`return ${text}`)() as { size: number; node: readonly Shape[] };
  const shapes = data.node.map(([element, { key: _key, ...attributes }, ...rest]): Shape => {
    if (rest.length > 0) throw new Error('An icon of lucide-react has shapes within shapes');
    return [element, attributes];
  });
  if (data.size !== 24) throw new Error('An icon of lucide-react has a size of its own');
  return [
    `import { createIcon } from '/src/dashboard/ui/create-icon.ts';`,
    `export default /* @__PURE__ */ createIcon(${JSON.stringify(joinedShapes(shapes))});`,
  ].join('\n');
}
