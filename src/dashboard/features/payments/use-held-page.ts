import { useState } from 'react';
import type { Transaction } from '../../../contract/v2/transaction.ts';
import { heldRows, type HeldRows } from './held-rows.ts';

type HeldPage = HeldRows<Transaction> & {
  readonly take: () => void;
  readonly letGo: () => void;
};

/**
 * The rows of a page as they are shown: while somebody has hold of them nothing moves.
 * @param page names what is asked for; another page is shown at once
 */
export function useHeldPage(page: string, fresh: readonly Transaction[]): HeldPage {
  const [held, setHeld] = useState<{ page: string; rows: readonly Transaction[] } | null>(null);
  const isHeld = held?.page === page;
  return {
    ...(isHeld ? heldRows(held.rows, fresh) : { rows: fresh, waiting: 0 }),
    take: () => setHeld((known) => (known?.page === page ? known : { page, rows: fresh })),
    letGo: () => setHeld(null),
  };
}
