import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

type PlotTableProps = {
  /** Opens it: "Voir les chiffres". */
  openLabel: string;
  /** What the table holds, for readers who do not see the plot above it. */
  caption: string;
  /** The first names the rows; the others are figures. */
  heads: readonly string[];
  rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  className?: string | undefined;
};

/** The figures behind a plot, closed until they are asked for. */
export function PlotTable({ openLabel, caption, heads, rows, className }: PlotTableProps) {
  return (
    <details className={classNames('group', className)}>
      <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1 text-small font-medium text-accent pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 transition-transform duration-quick group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:scale-x-100"
        />
        {openLabel}
      </summary>
      <div
        // Wide tables are scrolled inside, by keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={caption}
        className="mt-2 max-h-80 overflow-auto rounded-control border border-line"
      >
        <table className="w-full text-small">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-sunk text-ink-2">
            <tr>
              {heads.map((head, index) => (
                <th
                  key={head}
                  scope="col"
                  dir={index === 0 ? undefined : 'ltr'}
                  className={classNames(
                    'px-3 py-1.5 font-normal whitespace-nowrap',
                    index === 0 ? 'text-start' : 'text-end',
                  )}
                >
                  <bdi>{head}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-t border-line">
                {row.cells.map((cell, index) =>
                  index === 0 ? (
                    <th
                      key={heads[index]}
                      scope="row"
                      className="relative max-w-60 truncate px-3 py-1.5 text-start font-normal text-ink"
                    >
                      {cell}
                    </th>
                  ) : (
                    <td
                      key={heads[index]}
                      // Figures stand below each other at their end, on whichever side the currency stands.
                      dir="ltr"
                      className="px-3 py-1.5 text-end whitespace-nowrap text-ink tabular-nums"
                    >
                      <bdi>{cell}</bdi>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
