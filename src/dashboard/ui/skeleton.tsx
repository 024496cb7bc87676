import { classNames } from './class-names.ts';

/**
 * A grey shape where something will be; give it the size of what comes. It stands still: the line on top of the page tells
 * that something is on its way, and what moves is drawn anew in every frame, which takes the time of what is waited for.
 */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden className={classNames('block rounded-small bg-line', className)} />;
}
