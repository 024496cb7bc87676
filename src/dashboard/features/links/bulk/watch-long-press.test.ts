import { fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchLongPress } from './watch-long-press.ts';

const LONG_MS = 450;

function rows() {
  document.body.innerHTML = '<main><a href="#x" data-row-index="3">Collier</a><p>text</p></main>';
  const row = document.querySelector('a');
  const beside = document.querySelector('p');
  if (row === null || beside === null) throw new Error('Nothing is there');
  const pressed: string[] = [];
  const unwatch = watchLongPress(document.body, '[data-row-index]', (element) =>
    pressed.push(element.dataset['rowIndex'] ?? ''),
  );
  return { row, beside, pressed, unwatch };
}

describe('a finger that rests on a row', () => {
  afterEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = '';
  });

  it('is told once, and what it would have opened stays shut', () => {
    vi.useFakeTimers();
    const { row, pressed, unwatch } = rows();
    fireEvent.pointerDown(row, { pointerType: 'touch' });
    vi.advanceTimersByTime(LONG_MS);
    expect(pressed).toEqual(['3']);
    expect(fireEvent.contextMenu(row)).toBe(false);
    fireEvent.pointerUp(row);
    expect(fireEvent.click(row)).toBe(false);
    fireEvent.pointerDown(row, { pointerType: 'touch' });
    fireEvent.pointerUp(row);
    expect(fireEvent.click(row)).toBe(true);
    unwatch();
  });

  it('is a scroll when it moves, a press when it leaves, and nothing beside a row or with a mouse', () => {
    vi.useFakeTimers();
    const { row, beside, pressed, unwatch } = rows();
    fireEvent.pointerDown(row, { pointerType: 'touch', clientX: 10, clientY: 10 });
    fireEvent.pointerMove(row, { pointerType: 'touch', clientX: 10, clientY: 40 });
    vi.advanceTimersByTime(LONG_MS);
    fireEvent.pointerDown(row, { pointerType: 'touch' });
    fireEvent.pointerUp(row);
    vi.advanceTimersByTime(LONG_MS);
    fireEvent.pointerDown(beside, { pointerType: 'touch' });
    vi.advanceTimersByTime(LONG_MS);
    fireEvent.pointerDown(row, { pointerType: 'mouse' });
    vi.advanceTimersByTime(LONG_MS);
    unwatch();
    fireEvent.pointerDown(row, { pointerType: 'touch' });
    vi.advanceTimersByTime(LONG_MS);
    expect(pressed).toEqual([]);
  });
});
