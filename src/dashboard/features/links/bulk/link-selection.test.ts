import { describe, expect, it } from 'vitest';
import { LinkSelection } from './link-selection.ts';

const idAt = (row: number) => (row < 6 ? `l${row}` : undefined);

function chosen(selection: LinkSelection): string[] {
  return [...selection.read().ids].sort();
}

describe('a selection', () => {
  it('begins with a row, and takes it away again', () => {
    const selection = new LinkSelection();
    selection.start('l2', 2);
    expect(chosen(selection)).toEqual(['l2']);
    selection.toggle('l4', 4);
    selection.toggle('l2', 2);
    expect(chosen(selection)).toEqual(['l4']);
  });

  it('extends to a row, upwards and downwards, from the one that was touched last', () => {
    const selection = new LinkSelection();
    selection.start('l3', 3);
    selection.extendTo(1, idAt);
    expect(chosen(selection)).toEqual(['l1', 'l2', 'l3']);
    selection.extendTo(9, idAt);
    expect(chosen(selection)).toEqual(['l1', 'l2', 'l3', 'l4', 'l5']);
  });

  it('keeps what is ticked while others are added, until it stops', () => {
    const selection = new LinkSelection();
    let changes = 0;
    selection.subscribe(() => {
      changes += 1;
    });
    selection.start(null, null);
    selection.toggle('l9', 0);
    selection.choose(['l1', 'l2'], false);
    expect(chosen(selection)).toEqual(['l1', 'l2', 'l9']);
    selection.choose(['l1'], true);
    expect(chosen(selection)).toEqual(['l1']);
    selection.stop();
    expect(selection.read()).toMatchObject({ isOn: false, ids: new Set() });
    expect(changes).toBe(5);
  });
});
