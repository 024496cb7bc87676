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
  /** Invoices that expired unpaid, and what they would have brought. */
  readonly lost: number;
  readonly lostAmount: number;
  /** Links with an amount that could not be read: it is in no sum. */
  readonly unreadable: number;
}

export const NO_FIGURES: ListFigures = {
  collected: 0,
  payments: 0,
  awaiting: 0,
  awaitingAmount: 0,
  runningLow: 0,
  runningLowLeft: 0,
  lost: 0,
  lostAmount: 0,
  unreadable: 0,
};
