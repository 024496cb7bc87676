import { render } from '@testing-library/react';
import { Plus } from 'lucide-react';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { createIcon } from './create-icon.ts';

const Ours = createIcon([
  ['path', { d: 'M5 12h14' }],
  ['path', { d: 'M12 5v14' }],
]);

function drawn(icon: typeof Plus | typeof Ours, props: Record<string, unknown>) {
  const svg = render(createElement(icon, props)).container.firstElementChild;
  const attributes = [...(svg?.attributes ?? [])].map(({ name, value }) => [name, value]);
  return {
    shapes: svg?.innerHTML,
    attributes: Object.fromEntries(
      attributes.filter(([name]) => name !== 'xmlns' && name !== 'class'),
    ) as Record<string, string>,
    classes: [...(svg?.classList ?? [])].filter((name) => !name.startsWith('lucide')),
  };
}

describe('createIcon', () => {
  it.each([
    [{ className: 'size-4' }],
    [{ 'aria-hidden': true, strokeWidth: 1.5 }],
    [{ 'aria-label': 'Add' }],
  ])('draws what lucide-react draws, asked for %j', (props) => {
    const { attributes, ...rest } = drawn(Ours, props);
    const theirs = drawn(Plus, props);
    expect(rest).toEqual({ shapes: theirs.shapes, classes: theirs.classes });
    const isHidden = theirs.attributes['aria-hidden'] === 'true';
    expect(attributes).toEqual({ ...theirs.attributes, 'aria-hidden': String(isHidden) });
  });
});
