import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { plotFills, type PlotTone } from './plot-tone.ts';

export type ShareBar = {
  readonly id: string;
  readonly label: ReactNode;
  readonly value: number;
  /** The value as it is said, at the end of the line. */
  readonly text: ReactNode;
  /** Under the label. */
  readonly note?: ReactNode;
};

type ShareBarsProps = {
  bars: readonly ShareBar[];
  tone?: PlotTone | undefined;
  className?: string | undefined;
};

/** Things beside each other by size. Each line says its figure: the bar is for the eye alone. */
export function ShareBars({ bars, tone = 'money', className }: ShareBarsProps) {
  const highest = Math.max(0, ...bars.map((bar) => bar.value));
  return (
    <ul className={classNames('flex flex-col gap-3.5', className)}>
      {bars.map((bar) => (
        <li key={bar.id} className="relative">
          <div className="flex items-baseline justify-between gap-4 text-body">
            <span className="flex min-w-0 text-ink *:truncate">{bar.label}</span>
            <span className="shrink-0 font-medium text-ink tabular-nums">{bar.text}</span>
          </div>
          <span aria-hidden className="mt-1.5 block h-2 overflow-hidden rounded-full bg-sunk">
            <span
              className={classNames('block h-full rounded-full', plotFills[tone])}
              style={{
                inlineSize: `${highest > 0 ? (bar.value / highest) * 100 : 0}%`,
                minInlineSize: bar.value > 0 ? 3 : 0,
              }}
            />
          </span>
          {bar.note !== undefined && (
            <span className="mt-1 block text-small text-ink-3">{bar.note}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
