interface Row {
  readonly id: string;
}

/** What is on screen while somebody has the pointer on it, and how much waits. */
export interface HeldRows<T extends Row> {
  readonly rows: readonly T[];
  /** New ones that are not shown yet. */
  readonly waiting: number;
}

/**
 * Nothing moves under the pointer: the rows that were there stay in their places with their newest state,
 * and those that are new wait.
 * @param shown what was on screen when it was taken hold of
 * @param fresh what the API says now
 */
export function heldRows<T extends Row>(shown: readonly T[], fresh: readonly T[]): HeldRows<T> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const shownIds = new Set(shown.map((row) => row.id));
  return {
    rows: shown.map((row) => byId.get(row.id) ?? row),
    waiting: fresh.filter((row) => !shownIds.has(row.id)).length,
  };
}
