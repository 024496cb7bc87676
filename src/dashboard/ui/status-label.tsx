import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import { toneText, type Tone } from './tone.ts';

type StatusLabelProps = {
  icon: Icon;
  tone: Tone;
  children: ReactNode;
  className?: string | undefined;
};

/** A state in a table or headline: icon and word, coloured; colour never stands alone. */
export function StatusLabel({ icon: Icon, tone, children, className }: StatusLabelProps) {
  return (
    <span className={classNames('status-label inline-flex min-w-0', toneText[tone], className)}>
      <Icon aria-hidden />
      <span className="truncate">{children}</span>
    </span>
  );
}
