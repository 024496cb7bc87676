import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { plotFills, type PlotTone } from './plot-tone.ts';
import { labelledPlaces, valueScale } from './value-scale.ts';

/** One bar, in the order of the axis. */
export type Bar = {
  readonly id: string;
  readonly value: number;
  /** Under the axis: "12 janv.". */
  readonly label: string;
  /** In full, shown while it is pointed at: "12 janv. : 3 paiements". */
  readonly text: string;
};

type BarPlotProps = {
  bars: readonly Bar[];
  /** What the plot shows, with its main figures: all that a reader gets who does not see it. */
  label: string;
  /** Over the plot while no bar is pointed at. */
  summary?: string | undefined;
  tickText: (value: number) => string;
  /** No line between two of them; 1 unless told. */
  smallestStep?: number | undefined;
  tone?: PlotTone | undefined;
  /** How many words the axis has room for. */
  labels?: number | undefined;
  className?: string | undefined;
};

/**
 * Values over time. The axis runs left to right in every language. A picture: the table behind it
 * holds the same figures for those who do not see it.
 */
export function BarPlot({
  bars,
  label,
  summary,
  tickText,
  smallestStep = 1,
  tone = 'money',
  labels = 3,
  className,
}: BarPlotProps) {
  const [pointedId, setPointedId] = useState<string | null>(null);
  const pointed = bars.find((bar) => bar.id === pointedId);
  const scale = valueScale(Math.max(0, ...bars.map((bar) => bar.value)), smallestStep);
  const said = labelledPlaces(bars.length, labels);
  return (
    <div className={className}>
      <p
        aria-hidden
        className={classNames(
          'mb-2 min-h-[1.125rem] text-small',
          pointed ? 'text-ink' : 'text-ink-3',
        )}
      >
        {pointed?.text ?? summary}
      </p>
      <div role="img" aria-label={label} dir="ltr" onPointerLeave={() => setPointedId(null)}>
        <div className="relative h-36">
          {scale.ticks.map((tick) => (
            <div
              key={tick}
              className="absolute inset-x-0 border-t border-line"
              style={{ insetBlockEnd: `${(tick / scale.top) * 100}%` }}
            >
              <span className="absolute top-0 start-0 bg-surface pe-1.5 text-tiny text-ink-3 tabular-nums">
                <bdi>{tickText(tick)}</bdi>
              </span>
            </div>
          ))}
          <div className="absolute inset-0 flex items-end border-b border-line-strong ps-10">
            {bars.map((bar) => (
              <div
                key={bar.id}
                onPointerEnter={() => setPointedId(bar.id)}
                onPointerDown={() => setPointedId(bar.id)}
                className="flex h-full min-w-0 flex-1 items-end justify-center"
              >
                <div
                  className={classNames(
                    'max-w-14 rounded-t-[3px] transition-opacity duration-quick',
                    bars.length > 45 ? 'w-full' : 'w-[82%]',
                    plotFills[tone],
                    pointed && pointed.id !== bar.id && 'opacity-45',
                  )}
                  // What is more than nothing can be seen, however small beside the rest.
                  style={{
                    blockSize: `${(bar.value / scale.top) * 100}%`,
                    minBlockSize: bar.value > 0 ? 2 : 0,
                  }}
                />
              </div>
            ))}
          </div>
        </div>
        <div className="relative ms-10 h-5 text-tiny text-ink-3">
          {said.map((place) => (
            <AxisLabel key={place} place={place} places={bars.length}>
              {bars[place]?.label}
            </AxisLabel>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Words under a bar, centred but for the ends, which stay inside. */
function AxisLabel({
  place,
  places,
  children,
}: {
  place: number;
  places: number;
  children: string | undefined;
}) {
  const isFirst = place === 0 && places > 1;
  const isLast = place === places - 1 && places > 1;
  return (
    <span
      className={classNames(
        'absolute pt-1 whitespace-nowrap',
        isLast ? 'end-0' : !isFirst && '-translate-x-1/2',
      )}
      style={
        isLast || isFirst ? undefined : { insetInlineStart: `${((place + 0.5) / places) * 100}%` }
      }
    >
      <bdi>{children}</bdi>
    </span>
  );
}
