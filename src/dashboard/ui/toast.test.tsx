import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadToastItem, ToastProvider, useToasts } from './toast.tsx';
import type { Toast } from './toast-item.tsx';

function Adder({ toast }: { toast: Toast }) {
  const toasts = useToasts();
  return (
    <button type="button" onClick={() => toasts.add(toast)}>
      add
    </button>
  );
}

function renderAdder(toast: Toast) {
  render(
    <ToastProvider label="Notifications" closeLabel="Fermer">
      <Adder toast={toast} />
    </ToastProvider>,
  );
  // What a toast is drawn with comes a moment later.
  return () => act(async () => fireEvent.click(screen.getByText('add')));
}

/** Lets time go by, milliseconds. */
function pass(duration: number) {
  act(() => {
    vi.advanceTimersByTime(duration);
  });
}

describe('toasts', () => {
  beforeAll(loadToastItem);

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('are read out politely and go by themselves', async () => {
    const add = renderAdder({ title: 'Lien créé' });
    expect(document.querySelector('[aria-live="polite"]')).not.toBeNull();
    await add();
    expect(screen.getByText('Lien créé').closest('[aria-live="polite"]')).not.toBeNull();
    pass(6_000);
    expect(screen.queryByText('Lien créé')).toBeNull();
  });

  it('wait while they have the focus', async () => {
    const add = renderAdder({ title: 'Lien créé' });
    await add();
    const close = screen.getByRole('button', { name: 'Fermer', hidden: true });
    fireEvent.focus(close);
    pass(60_000);
    expect(screen.getByText('Lien créé')).toBeTruthy();
    fireEvent.blur(close);
    pass(6_000);
    expect(screen.queryByText('Lien créé')).toBeNull();
  });

  it('do their one thing and close', async () => {
    const onPress = vi.fn<() => void>();
    await renderAdder({ title: 'Lien créé', action: { label: 'Ouvrir', onPress } })();
    fireEvent.click(screen.getByText('Ouvrir'));
    expect(onPress).toHaveBeenCalledOnce();
    expect(screen.queryByText('Lien créé')).toBeNull();
  });

  it('never cover the page: the oldest makes room', async () => {
    const add = renderAdder({ title: 'Lien créé' });
    for (let count = 0; count < 5; count += 1) await add();
    expect(screen.getAllByText('Lien créé')).toHaveLength(3);
  });
});
