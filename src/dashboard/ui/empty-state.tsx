import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import { StateTitle } from './state-title.tsx';

type EmptyStateProps = {
  icon: Icon;
  title: ReactNode;
  /** What to do next. */
  children?: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
  /** It stands for the whole page: its title is the page's heading. */
  isWholePage?: boolean | undefined;
  className?: string | undefined;
};

/** Where nothing is: why, and what to do next. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  isWholePage = false,
  className,
}: EmptyStateProps) {
  return (
    <div className={classNames('flex flex-col items-center px-6 py-14 text-center', className)}>
      <span className="mb-4 inline-flex size-12 items-center justify-center rounded-panel border border-line bg-sunk text-ink-3">
        <Icon aria-hidden className="size-5" />
      </span>
      <StateTitle isWholePage={isWholePage}>{title}</StateTitle>
      {children !== undefined && (
        <div className="mt-1.5 max-w-[46ch] text-body text-balance text-ink-2">{children}</div>
      )}
      {action !== undefined && (
        <div className="mt-5 flex flex-wrap justify-center gap-2.5">{action}</div>
      )}
    </div>
  );
}
