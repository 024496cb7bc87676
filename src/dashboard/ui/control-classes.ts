import { classNames } from './class-names.ts';

export type ControlVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ControlSize = 'small' | 'medium' | 'large';

const base =
  'relative inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-quick aria-disabled:cursor-not-allowed';

const variants: Record<ControlVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-fill not-aria-disabled:hover:bg-accent-strong not-aria-disabled:active:bg-accent-strong',
  secondary:
    'border-line-strong bg-surface text-ink not-aria-disabled:hover:border-field not-aria-disabled:hover:bg-sunk not-aria-disabled:active:bg-line',
  ghost:
    'border-transparent bg-transparent text-ink-2 not-aria-disabled:hover:bg-sunk not-aria-disabled:hover:text-ink not-aria-disabled:active:bg-line',
  danger:
    'border-transparent bg-red text-on-fill not-aria-disabled:hover:bg-red-strong not-aria-disabled:active:bg-red-strong',
};

const sizes: Record<ControlSize, string> = {
  small: 'h-8 px-2.5 text-small pointer-coarse:h-10',
  medium: 'h-control px-3.5 text-body pointer-coarse:h-touch',
  large: 'h-touch px-5 text-form',
};

const squares: Record<ControlSize, string> = {
  small: 'size-8 pointer-coarse:size-10',
  medium: 'size-control pointer-coarse:size-touch',
  large: 'size-touch',
};

/** Classes of everything that looks like a button, whatever its element. */
export function controlClasses(
  variant: ControlVariant,
  size: ControlSize,
  shape: 'text' | 'square' = 'text',
): string {
  return classNames(base, variants[variant], shape === 'text' ? sizes[size] : squares[size]);
}
