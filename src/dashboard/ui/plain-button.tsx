import { LoaderCircle } from 'lucide-react';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlClasses, type ControlSize, type ControlVariant } from './control-classes.ts';
import type { Icon } from './icon.ts';

export type PlainButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'type'> & {
  type?: 'button' | 'submit' | undefined;
  variant?: ControlVariant | undefined;
  size?: ControlSize | undefined;
  icon?: Icon | undefined;
  iconEnd?: Icon | undefined;
  /** Something started by this button is under way: it keeps the focus and takes no second press. */
  isBusy?: boolean | undefined;
  /** It takes no press for a reason that is told beside it. */
  isBlocked?: boolean | undefined;
  children: ReactNode;
};

/** A button that needs no tooltip: for pages that must weigh little. Elsewhere take `Button`. */
export function PlainButton({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  iconEnd: IconEnd,
  isBusy = false,
  isBlocked = false,
  children,
  className,
  onClick,
  type,
  ...rest
}: PlainButtonProps) {
  const takesNone = isBusy || isBlocked;
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      aria-disabled={takesNone || undefined}
      aria-busy={isBusy || undefined}
      onClick={takesNone ? refuse : onClick}
      className={classNames(controlClasses(variant, size), isBlocked && 'opacity-55', className)}
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
}

/** A blocked submit button must not submit either. */
function refuse(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
