import { useCallback, useEffect, useRef, useState } from 'react';
import type { CheckedTransaction } from '../../contract/v2/transaction-check.ts';
import { PayProblem } from './pay-call.ts';
import { checkTransaction } from './transaction-calls.ts';
import type { Loaded } from './use-loaded.ts';

/** The bank mostly answers within seconds; after that it is asked less and less often, milliseconds. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
const GROWTH = 1.4;
/** After so long it is said that the bank has not answered, milliseconds. */
const PATIENCE_MS = 40_000;

/** True while the bank’s answer, or the return of the money, is still to come. */
export function isOpen({ status }: Pick<CheckedTransaction, 'status'>): boolean {
  return status === 'pending' || status === 'processing';
}

export interface WatchedTransaction {
  readonly transaction: Loaded<CheckedTransaction>;
  /** It takes longer than it should. */
  readonly isSlow: boolean;
  readonly again: () => void;
}

/** What became of a payment, asked for until it is decided. */
export function useTransaction(orderNumber: string): WatchedTransaction {
  const [transaction, setTransaction] = useState<Loaded<CheckedTransaction>>({ kind: 'loading' });
  const [isSlow, setIsSlow] = useState(false);
  const [round, setRound] = useState(0);
  const waited = useRef(0);

  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (wait: number): Promise<void> => {
      let isDecided = false;
      try {
        const value = await checkTransaction(orderNumber);
        if (!isWanted) return;
        setTransaction({ kind: 'there', value });
        isDecided = !isOpen(value);
      } catch (failure) {
        if (!isWanted) return;
        setTransaction((known) => (known.kind === 'there' ? known : { kind: 'failed', failure }));
        isDecided = failure instanceof PayProblem && failure.status === 404;
      }
      if (isDecided) return;
      timer = setTimeout(() => {
        waited.current += wait;
        if (waited.current > PATIENCE_MS) setIsSlow(true);
        void ask(Math.min(LONGEST_WAIT_MS, wait * GROWTH));
      }, wait);
    };
    void ask(FIRST_WAIT_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [orderNumber, round]);

  const again = useCallback(() => setRound((rounds) => rounds + 1), []);
  return { transaction, isSlow, again };
}
