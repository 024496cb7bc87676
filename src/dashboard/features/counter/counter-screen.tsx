import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

type CounterScreenProps = {
  /** Names it. */
  label: string;
  isPaid: boolean;
  children: ReactNode;
};

/** Covers everything else, which cannot be reached meanwhile by pointer, key or reader. */
export function CounterScreen({ label, isPaid, children }: CounterScreenProps) {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const others = [...document.body.children].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element !== screen.current && !element.inert,
    );
    for (const element of others) element.inert = true;
    screen.current?.focus();
    return () => {
      for (const element of others) element.inert = false;
    };
  }, []);
  return createPortal(
    <div
      ref={screen}
      role="dialog"
      aria-modal
      aria-label={label}
      tabIndex={-1}
      className={`fixed inset-0 z-50 flex flex-col overflow-y-auto outline-none transition-colors duration-calm ${
        isPaid ? 'bg-money text-paper' : 'bg-paper text-ink'
      }`}
    >
      {children}
    </div>,
    document.body,
  );
}
