import type { ReactNode } from 'react';

/** A key, where a shortcut is shown. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-small border border-line-strong bg-paper px-1 font-sans text-tiny text-ink-3 pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
