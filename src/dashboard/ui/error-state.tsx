import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Button } from './button.tsx';
import type { Icon } from './icon.ts';
import { MachineText } from './isolated-text.tsx';
import { StateTitle } from './state-title.tsx';

type ErrorStateProps = {
  icon?: Icon | undefined;
  title: ReactNode;
  /** What happened, and what still holds. */
  children?: ReactNode;
  /** To quote when asking for help. */
  requestId?: string | undefined;
  requestIdLabel?: string | undefined;
  retryLabel?: string | undefined;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
  /** Another way out. */
  action?: ReactNode;
  /** It stands for the whole page: its title is the page's heading. */
  isWholePage?: boolean | undefined;
  className?: string | undefined;
};

/** Where something could not be shown: what happened, its reference, and a way on. */
export function ErrorState({
  icon: Icon = TriangleAlert,
  title,
  children,
  requestId,
  requestIdLabel,
  retryLabel,
  onRetry,
  isRetrying = false,
  action,
  isWholePage = false,
  className,
}: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={classNames('flex flex-col items-center px-6 py-14 text-center', className)}
    >
      <span className="mb-4 inline-flex size-12 items-center justify-center rounded-panel bg-red-soft text-red">
        <Icon aria-hidden className="size-5" />
      </span>
      <StateTitle isWholePage={isWholePage}>{title}</StateTitle>
      {children !== undefined && (
        <div className="mt-1.5 max-w-[52ch] text-body text-balance text-ink-2">{children}</div>
      )}
      {requestId !== undefined && (
        <p className="mt-3 text-small text-ink-3">
          {requestIdLabel} <MachineText className="font-medium text-ink-2">{requestId}</MachineText>
        </p>
      )}
      {(onRetry !== undefined || action !== undefined) && (
        <div className="mt-5 flex flex-wrap justify-center gap-2.5">
          {onRetry !== undefined && (
            <Button onClick={onRetry} isBusy={isRetrying}>
              {retryLabel}
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  );
}
