import { LoaderCircle } from 'lucide-react';
import { useId, type ComponentProps, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlClasses, type ControlSize, type ControlVariant } from './control-classes.ts';
import type { Icon } from './icon.ts';
import { Tooltip } from './tooltip.tsx';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'type'> & {
  type?: 'button' | 'submit' | undefined;
  variant?: ControlVariant | undefined;
  size?: ControlSize | undefined;
  icon?: Icon | undefined;
  iconEnd?: Icon | undefined;
  /** Something started by this button is under way: it keeps the focus and takes no second press. */
  isBusy?: boolean | undefined;
  /** Why it cannot be pressed now. It stays focusable, and says so on hover, focus and touch. */
  disabledReason?: string | undefined;
  children: ReactNode;
};

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  iconEnd: IconEnd,
  isBusy = false,
  disabledReason,
  children,
  className,
  onClick,
  type,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const isBlocked = isBusy || disabledReason !== undefined;
  const button = (
    <button
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      aria-disabled={isBlocked || undefined}
      aria-busy={isBusy || undefined}
      onClick={isBlocked ? refuse : onClick}
      className={classNames(
        controlClasses(variant, size),
        disabledReason !== undefined && 'opacity-55',
        className,
      )}
    >
      {isBusy ? (
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
      ) : (
        Icon && <Icon aria-hidden className="size-4" />
      )}
      {children}
      {IconEnd && <IconEnd aria-hidden className="size-4 text-ink-3" />}
    </button>
  );
  if (disabledReason === undefined) return button;
  return (
    <Tooltip text={disabledReason} id={reasonId}>
      {button}
    </Tooltip>
  );
}

/** A blocked submit button must not submit either. */
function refuse(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
