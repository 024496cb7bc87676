/** Classes that head, rows and skeleton share, so that columns line up. */
export const rowClasses = {
  table: 'rounded-panel border border-line bg-surface',
  /** Stays in sight while the rows scroll by. */
  head: 'sticky top-0 z-2 rounded-t-[13px] bg-sunk text-small text-ink-2',
  /** Mode and date leave first when it gets narrow. */
  columns:
    'grid items-center gap-x-4 px-4.5 grid-cols-[minmax(0,1fr)_12rem_6.5rem_7rem_4.25rem] ' +
    'xl:grid-cols-[minmax(0,1fr)_8rem_12rem_6.5rem_7rem_4.75rem_4.25rem]',
  /** What changes in a row, and where it is, moves nothing outside of it. */
  row: 'absolute inset-x-0 top-0 h-16 [contain:size_layout_style] border-t border-line hover:bg-sunk',
  cards: 'relative -mx-gutter border-b border-line bg-surface',
  card: 'absolute inset-x-0 top-0 flex h-24 items-start [contain:size_layout_style] gap-3 border-t border-line px-gutter py-3',
  /** The link covers its row: a press anywhere opens it. */
  title:
    // What a person wrote is cut at its own end, whichever way the page reads: it is the line itself.
    'flex font-medium text-ink outline-none after:absolute after:inset-0 ' +
    'focus-visible:after:rounded-[6px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent',
} as const;

/**
 * Where a row is, so many pixels from the start of the rows: it is moved there and not laid out there, and a row that stays
 * is painted from what was painted before.
 */
export function placeOfRow(start: number): { readonly transform: string } {
  return { transform: `translateY(${start}px)` };
}
