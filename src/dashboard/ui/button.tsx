import { useId } from 'react';
import { PlainButton, type PlainButtonProps } from './plain-button.tsx';
import { Tooltip } from './tooltip.tsx';

export type ButtonProps = Omit<PlainButtonProps, 'isBlocked'> & {
  /** Why it cannot be pressed now. It stays focusable, and says so on hover, focus and touch. */
  disabledReason?: string | undefined;
};

export function Button({ disabledReason, ...button }: ButtonProps) {
  const reasonId = useId();
  if (disabledReason === undefined) return <PlainButton {...button} />;
  return (
    <Tooltip text={disabledReason} id={reasonId}>
      <PlainButton aria-describedby={reasonId} {...button} isBlocked />
    </Tooltip>
  );
}
