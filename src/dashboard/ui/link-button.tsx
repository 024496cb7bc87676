import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { controlClasses, type ControlSize, type ControlVariant } from './control-classes.ts';
import type { Icon } from './icon.ts';

type AnchorButtonProps = ComponentProps<'a'> & {
  variant?: ControlVariant | undefined;
  size?: ControlSize | undefined;
  icon?: Icon | undefined;
  children?: ReactNode;
};

/** A link to another site or a file that looks like a button. */
export function AnchorButton({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  className,
  children,
  ...rest
}: AnchorButtonProps) {
  return (
    <a {...rest} className={classNames(controlClasses(variant, size), className)}>
      {Icon && <Icon aria-hidden className="size-4" />}
      {children}
    </a>
  );
}

/** A link to another page of the dashboard that looks like a button: `<LinkButton to="…">`. */
export const LinkButton = createLink(AnchorButton);
