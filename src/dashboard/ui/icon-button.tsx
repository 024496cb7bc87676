import { LoaderCircle } from 'lucide-react';
import { useId, type ComponentProps, type MouseEvent } from 'react';
import { classNames } from './class-names.ts';
import { controlClasses, type ControlSize, type ControlVariant } from './control-classes.ts';
import type { Icon } from './icon.ts';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'disabled' | 'children' | 'type'> & {
  /** Its name, read aloud and shown as a tooltip. */
  label: string;
  icon: Icon;
  type?: 'button' | 'submit' | undefined;
  variant?: ControlVariant | undefined;
  size?: ControlSize | undefined;
  isBusy?: boolean | undefined;
  disabledReason?: string | undefined;
  /** The icon points along the line of text and turns around in Arabic (chevrons, arrows). */
  isDirectional?: boolean | undefined;
  /** False where a tooltip would be in the way, as on a row of a long list. */
  hasTooltip?: boolean | undefined;
};

export function IconButton({
  label,
  icon: Icon,
  variant = 'ghost',
  size = 'medium',
  isBusy = false,
  disabledReason,
  isDirectional = false,
  hasTooltip = true,
  className,
  onClick,
  type,
  ...rest
}: IconButtonProps) {
  const tooltipId = useId();
  const isBlocked = isBusy || disabledReason !== undefined;
  const button = (
    <button
      aria-describedby={disabledReason === undefined ? undefined : tooltipId}
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      aria-label={label}
      aria-disabled={isBlocked || undefined}
      aria-busy={isBusy || undefined}
      onClick={isBlocked ? refuse : onClick}
      className={classNames(
        controlClasses(variant, size, 'square'),
        disabledReason !== undefined && 'opacity-55',
        className,
      )}
    >
      {isBusy ? (
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
      ) : (
        <Icon aria-hidden className={classNames('size-4', isDirectional && 'rtl:-scale-x-100')} />
      )}
    </button>
  );
  if (!hasTooltip && disabledReason === undefined) return button;
  return (
    <Tooltip text={disabledReason ?? label} id={tooltipId} isName={disabledReason === undefined}>
      {button}
    </Tooltip>
  );
}

function refuse(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}
