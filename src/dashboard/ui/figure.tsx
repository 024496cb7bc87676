import './figure.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Icon } from './icon.ts';
import { toneText, type Tone } from './tone.ts';

type FigureProps = {
  icon?: Icon | undefined;
  label: ReactNode;
  /** Tabular digits, or <Money>. */
  value: ReactNode;
  /** After the value, smaller: "factures". */
  unit?: ReactNode;
  /** One line of context underneath. */
  note?: ReactNode;
  /** The note tells a sum, which is never cut: it goes on below where there is no room. */
  isNoteWhole?: boolean | undefined;
  /** Said after the note where there is room on its line: what comes and goes here moves nothing. */
  noteEnd?: string | undefined;
  tone?: Tone | undefined;
  className?: string | undefined;
};

/** A strip of figures: one panel, cut by hairlines; one column more a figure when there is room. */
export function FigureStrip({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div className={classNames('figure-place', className)}>
      <dl className="figure-strip">{children}</dl>
    </div>
  );
}

/** One figure of a strip. */
export function Figure({
  icon: Icon,
  label,
  value,
  unit,
  note,
  isNoteWhole = false,
  noteEnd = '',
  tone = 'ink',
  className,
}: FigureProps) {
  return (
    <div
      className={classNames('flex min-w-0 flex-col gap-1 px-4 py-3.5 sm:px-5 sm:py-4', className)}
    >
      <dt className="flex items-center gap-2 text-small text-ink-2">
        {Icon && <Icon aria-hidden className="figure-icon size-4 shrink-0 text-ink-3" />}
        <span className="figure-label md:truncate">{label}</span>
      </dt>
      <dd className="flex flex-wrap items-baseline gap-x-1.5">
        <span
          className={classNames(
            'figure-value font-semibold tracking-[-0.01em] tabular-nums rtl:tracking-normal',
            toneText[tone],
          )}
        >
          {value}
        </span>
        {unit !== undefined && (
          <span className="figure-unit text-body font-medium text-ink-2">{unit}</span>
        )}
      </dd>
      {note !== undefined && (
        <dd className="figure-note text-small text-ink-3">
          <span className="flex gap-1">
            <span className={isNoteWhole ? 'max-w-full shrink-0' : 'truncate'}>{note}</span>
            {noteEnd !== '' && <span className="figure-note-end">{noteEnd}</span>}
          </span>
        </dd>
      )}
    </div>
  );
}
