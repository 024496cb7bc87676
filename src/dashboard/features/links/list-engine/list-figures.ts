/** What the links of a filter say together; amounts in centimes. */
export interface ListFigures {
  readonly collected: number;
  /** Completed payments. */
  readonly payments: number;
  /** Invoices that nobody has paid yet, and what they would bring. */
  readonly awaiting: number;
  readonly awaitingAmount: number;
  /** Links of which few are left, and how many all in all. */
  readonly runningLow: number;
  readonly runningLowLeft: number;
  /** Other links that close within a day unless somebody pays, as far as their deadlines are known. */
  readonly closingSoon: number;
  /** Links with an amount that could not be read: it is in no sum. */
  readonly unreadable: number;
}

/** With the links that they are of. */
export interface FilterFigures extends ListFigures {
  /** In: a link's id. Out: whether its figures are in these sums, whatever has been selected since. */
  readonly includes: (id: string) => boolean;
}

export const NO_FIGURES: ListFigures = {
  collected: 0,
  payments: 0,
  awaiting: 0,
  awaitingAmount: 0,
  runningLow: 0,
  runningLowLeft: 0,
  closingSoon: 0,
  unreadable: 0,
};
