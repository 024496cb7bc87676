import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import { toneText } from './tone.ts';

type BannerProps = {
  icon: Icon;
  tone?: 'neutral' | 'amber' | 'red' | 'accent' | undefined;
  children: ReactNode;
  action?: ReactNode;
  /** `status` is read when the reader pauses, `alert` at once; none where it was there from the start. */
  role?: 'status' | 'alert' | undefined;
  className?: string | undefined;
};

const tones = {
  neutral: 'border-line bg-sunk',
  amber: 'border-amber/30 bg-amber-soft',
  red: 'border-red/30 bg-red-soft',
  accent: 'border-accent/25 bg-accent-soft',
} as const;

/** A line that holds for the whole page or section: offline, out of date, changed meanwhile. */
export function Banner({
  icon: Icon,
  tone = 'neutral',
  children,
  action,
  role,
  className,
}: BannerProps) {
  return (
    <div
      role={role}
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-control border px-3.5 py-2.5 text-body text-ink',
        tones[tone],
        className,
      )}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-4 shrink-0', toneText[tone])} />
      <div className="min-w-0 flex-1 basis-44">{children}</div>
      {action}
    </div>
  );
}
