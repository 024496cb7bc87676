/** Classes that head, rows and skeleton share, so that columns line up. Their rules stand in `styles.css`: one for each element. */
export const rowClasses = {
  table: 'rounded-panel border border-line bg-surface',
  /** Stays in sight while the rows scroll by. */
  head: 'sticky top-0 z-2 rounded-t-[13px] bg-sunk text-small text-ink-2',
  columns: 'link-columns',
  row: 'link-columns link-row',
  cards: 'relative -mx-gutter border-b border-line bg-surface',
  card: 'link-row link-card',
  title: 'row-title',
} as const;

/**
 * Where a row is, so many pixels from the start of the rows: it is moved there and not laid out there, and a row that stays
 * is painted from what was painted before.
 */
export function placeOfRow(start: number): { readonly transform: string } {
  return { transform: `translateY(${start}px)` };
}
