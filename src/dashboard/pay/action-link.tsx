import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { controlClasses } from '../ui/control-classes.ts';

type ActionLinkProps = {
  href: string;
  children: ReactNode;
};

/** A link to another of these pages that looks like a button. */
export function ActionLink({ href, children }: ActionLinkProps) {
  return (
    <a href={href} className={classNames(controlClasses('secondary', 'large'), 'print:hidden')}>
      {children}
    </a>
  );
}
