import { createElement, type ComponentProps, type ReactElement } from 'react';

/** A shape of an icon: its element and its attributes. */
type Shape = readonly [element: string, attributes: Readonly<Record<string, string>>];

/**
 * What the build draws icons with, in the place of lucide-react's own: its shapes are made once, whoever shows them.
 * Decoration unless it is named.
 */
export function createIcon(
  shapes: readonly Shape[],
): (props: ComponentProps<'svg'>) => ReactElement {
  const drawn = shapes.map(([element, attributes]) => createElement(element, attributes));
  return (props) =>
    createElement(
      'svg',
      {
        width: 24,
        height: 24,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        'aria-hidden': props['aria-label'] === undefined,
        ...props,
      },
      ...drawn,
    );
}
