import { Plus, X } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';

type ChipProps = Omit<ComponentProps<'button'>, 'children' | 'type'> & {
  icon?: Icon | undefined;
  children: ReactNode;
  /** Set: a filter in force, with a button that takes it away. Not set: a dashed invitation. */
  onRemove?: (() => void) | undefined;
  /** Names the removing button: "Retirer le filtre Mode". */
  removeLabel?: string | undefined;
};

/** A filter: pressed to choose, with its value and a way out once chosen. */
export function Chip({
  icon: Icon,
  children,
  onRemove,
  removeLabel,
  className,
  ...rest
}: ChipProps) {
  const isSet = onRemove !== undefined;
  const LeadingIcon = Icon ?? Plus;
  return (
    <span
      className={classNames(
        'inline-flex h-control max-w-full shrink-0 items-stretch rounded-control border text-body pointer-coarse:h-touch',
        isSet
          ? 'border-transparent bg-accent-soft font-medium text-accent'
          : 'border-dashed border-line-strong text-ink-2 hover:border-field hover:text-ink',
        className,
      )}
    >
      <button
        {...rest}
        type="button"
        className={classNames(
          'inline-flex min-w-0 cursor-pointer items-center gap-2 rounded-[inherit] ps-3',
          isSet ? 'pe-1.5' : 'pe-3.5',
        )}
      >
        <LeadingIcon aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{children}</span>
      </button>
      {isSet && (
        <button
          type="button"
          aria-label={removeLabel}
          onClick={onRemove}
          className="inline-flex w-8 cursor-pointer items-center justify-center rounded-[inherit] pointer-coarse:w-10"
        >
          <X aria-hidden className="size-4" />
        </button>
      )}
    </span>
  );
}
