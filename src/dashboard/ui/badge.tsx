import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import type { Tone } from './tone.ts';

type BadgeProps = {
  tone?: Tone | undefined;
  icon?: Icon | undefined;
  /** A dashed outline on no ground: a marker that is always there, as "test mode". */
  isOutlined?: boolean | undefined;
  title?: string | undefined;
  children: ReactNode;
  className?: string | undefined;
};

const fills: Record<Tone, string> = {
  ink: 'bg-sunk text-ink',
  neutral: 'bg-sunk text-ink-2',
  money: 'bg-money-soft text-money',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
  accent: 'bg-accent-soft text-accent',
};

const outlines: Record<Tone, string> = {
  ink: 'border-ink text-ink',
  neutral: 'border-field text-ink-2',
  money: 'border-money text-money',
  amber: 'border-amber text-amber',
  red: 'border-red text-red',
  accent: 'border-accent text-accent',
};

/** A short word or count on a soft ground. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  isOutlined = false,
  title,
  children,
  className,
}: BadgeProps) {
  return (
    <span
      title={title}
      className={classNames(
        'inline-flex min-h-6 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-tiny font-medium whitespace-nowrap tabular-nums',
        isOutlined ? `border border-dashed ${outlines[tone]}` : fills[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3.5 shrink-0" />}
      {children}
    </span>
  );
}
