import { classNames } from './class-names.ts';

/** A grey shape where something will be; give it the size of what comes. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'block animate-pulse rounded-small bg-line motion-reduce:animate-none',
        className,
      )}
    />
  );
}
