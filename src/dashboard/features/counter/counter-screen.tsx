import { useEffect, useRef, type ReactNode } from 'react';
import { holdPage } from '../../ui/hold-page.ts';

type CounterScreenProps = {
  /** Names it. */
  label: string;
  isPaid: boolean;
  children: ReactNode;
};

/**
 * Covers everything else, which cannot be reached meanwhile by pointer, key or reader; a dialog that opens later, such as
 * the one that asks to sign in again, stands above it and can.
 */
export function CounterScreen({ label, isPaid, children }: CounterScreenProps) {
  const screen = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = screen.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    const letGo = holdPage();
    // It covers the place kept for the scroll bar too, which would be dimmed beside it.
    const { style } = document.documentElement;
    style.scrollbarGutter = 'auto';
    // Whoever comes here by keyboard begins at the top, not on one of the buttons.
    dialog.focus();
    return () => {
      dialog.close();
      letGo();
      style.scrollbarGutter = '';
    };
  }, []);
  return (
    <dialog
      ref={screen}
      data-counter
      aria-label={label}
      tabIndex={-1}
      // Escape leaves the page, which takes the screen with it.
      onCancel={(event) => event.preventDefault()}
      className={`fixed inset-0 m-0 size-full max-h-none max-w-none flex-col overflow-y-auto border-0 p-0 outline-none transition-colors duration-calm open:flex ${
        isPaid ? 'bg-money text-paper' : 'bg-paper text-ink'
      }`}
    >
      {children}
    </dialog>
  );
}
