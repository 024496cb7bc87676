import type { ReactNode } from 'react';

type StateTitleProps = { isWholePage: boolean; children: ReactNode };

/** The title of an empty or failed part; of the whole page, its heading. */
export function StateTitle({ isWholePage, children }: StateTitleProps) {
  return isWholePage ? (
    <h1 id="page-heading" tabIndex={-1} className="text-[1.125rem]/7 font-semibold text-ink">
      {children}
    </h1>
  ) : (
    <h2 className="text-heading font-semibold text-ink">{children}</h2>
  );
}
