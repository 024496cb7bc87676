import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

type ChangeLineProps = {
  label: ReactNode;
  before: ReactNode;
  after: ReactNode;
  note?: string | undefined;
};

/** One thing that changes: before, then after. */
export function ChangeLine({ label, before, after, note }: ChangeLineProps) {
  const t = useTranslations('linkForm');
  return (
    <div className="flex flex-col gap-0.5 py-2.5">
      <dt className="text-small text-ink-3">
        {label}
        {note !== undefined && <span className="ms-2 font-medium text-amber">{note}</span>}
      </dt>
      <dd className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-start gap-2.5">
        <span className="min-w-0 wrap-break-word whitespace-pre-line text-ink-2">
          <span className="sr-only">{t('before')} </span>
          {before}
        </span>
        <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3 rtl:-scale-x-100" />
        <span className="min-w-0 wrap-break-word whitespace-pre-line text-ink">
          <span className="sr-only">{t('after')} </span>
          {after}
        </span>
      </dd>
    </div>
  );
}

export interface Sides {
  readonly before: ReactNode;
  readonly after: ReactNode;
}

/** Both sides of a change, shown alike. */
export function bothSides<Value>(
  { before, after }: { readonly before: Value; readonly after: Value },
  show: (value: Value) => ReactNode,
): Sides {
  return { before: show(before), after: show(after) };
}

/** Nothing stood there. */
export function Faint({ children }: { children: ReactNode }) {
  return <span className="text-ink-3">{children}</span>;
}

/** Something will be missing. */
export function Gone({ children }: { children: ReactNode }) {
  return <span className="font-medium text-amber">{children}</span>;
}
