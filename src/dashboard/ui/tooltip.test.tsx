import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tooltip } from './tooltip.tsx';

/** Lets time go by, milliseconds. */
function pass(duration: number) {
  act(() => {
    vi.advanceTimersByTime(duration);
  });
}

describe('Tooltip', () => {
  const shown = vi.fn<() => void>();
  const hidden = vi.fn<() => void>();

  beforeEach(() => {
    vi.useFakeTimers();
    shown.mockReset();
    hidden.mockReset();
    HTMLElement.prototype.showPopover = shown;
    HTMLElement.prototype.hidePopover = hidden;
    render(
      <Tooltip id="tip" text="Réservé aux liens à stock limité.">
        <button type="button">Ajouter du stock</button>
      </Tooltip>,
    );
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits under a pointer that only passes over', () => {
    const button = screen.getByRole('button');
    fireEvent.pointerEnter(button.parentElement ?? button, { pointerType: 'mouse' });
    pass(200);
    fireEvent.pointerLeave(button.parentElement ?? button, { pointerType: 'mouse' });
    pass(1_000);
    expect(shown).not.toHaveBeenCalled();
  });

  it('shows under a pointer that stays, and goes with it', () => {
    const button = screen.getByRole('button');
    fireEvent.pointerEnter(button.parentElement ?? button, { pointerType: 'mouse' });
    pass(400);
    expect(shown).toHaveBeenCalledOnce();
    fireEvent.pointerLeave(button.parentElement ?? button, { pointerType: 'mouse' });
    expect(hidden).toHaveBeenCalledOnce();
  });

  it('goes away on Escape', () => {
    const button = screen.getByRole('button');
    fireEvent.pointerEnter(button.parentElement ?? button, { pointerType: 'mouse' });
    pass(400);
    fireEvent.keyDown(button, { key: 'Escape' });
    expect(hidden).toHaveBeenCalledOnce();
  });

  it('shows for a while after a tap', () => {
    fireEvent.pointerUp(screen.getByRole('button'), { pointerType: 'touch' });
    pass(0);
    expect(shown).toHaveBeenCalledOnce();
    pass(5_000);
    expect(hidden).toHaveBeenCalledOnce();
  });
});
