import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

type PanelProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  /** At the end of the title's line. */
  actions?: ReactNode;
  /** False where the content brings its own padding (tables, strips). */
  isPadded?: boolean | undefined;
};

/** A surface with a hairline around it. */
export function Panel({
  title,
  actions,
  isPadded = true,
  className,
  children,
  ...rest
}: PanelProps) {
  return (
    <section
      {...rest}
      className={classNames(
        'rounded-panel border border-line bg-surface',
        isPadded && 'p-4 sm:p-5',
        className,
      )}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-3 flex min-h-6 flex-wrap items-center justify-between gap-3">
          <h2 className="text-heading font-semibold text-ink">{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
