import { classNames } from '../ui/class-names.ts';

/** The mark: two halves of a link that close around a coin; the same drawing as public/favicon.svg. */
export function BrandMark({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={classNames('shrink-0', className)}>
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <g fill="none" strokeWidth="2.7" strokeLinecap="round" className="stroke-on-fill">
        <path d="M13.7 9.6h-.6a6.4 6.4 0 0 0 0 12.8h.6" />
        <path d="M18.3 9.6h.6a6.4 6.4 0 0 1 0 12.8h-.6" />
      </g>
      <circle cx="16" cy="16" r="2.5" className="fill-on-fill" />
    </svg>
  );
}
