import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Clock,
  LoaderCircle,
  Undo2,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import {
  TRANSACTION_STATUSES,
  type Transaction,
  type TransactionStatus,
} from '../../../contract/v2/transaction.ts';
import type { Icon } from '../../ui/icon.ts';
import type { Tone } from '../../ui/tone.ts';
import { reasonOf } from '../checkout/payment-reason.ts';

/** A payment's state as it is shown: the word first, then why. */
export interface PaymentWords {
  readonly icon: Icon;
  readonly tone: Tone;
  /** "Payé"; a status that is new to us as it came. */
  readonly word: string;
  /** Why it was refused or given back, in the merchant's language; the bank's own words where nobody knows them; or null. */
  readonly reason: string | null;
  /** Both: "Refusé, solde insuffisant". */
  readonly text: string;
  /** The status or the reason is not ours to translate: set apart from the text around it. */
  readonly isForeign: boolean;
}

const looks: Record<TransactionStatus, { readonly icon: Icon; readonly tone: Tone }> = {
  pending: { icon: Clock, tone: 'neutral' },
  processing: { icon: LoaderCircle, tone: 'neutral' },
  completed: { icon: CircleCheck, tone: 'money' },
  failed: { icon: CircleDashed, tone: 'red' },
  refused: { icon: CircleX, tone: 'red' },
  refunded: { icon: Undo2, tone: 'ink' },
};

/** What the words of a payment are made from. */
export type WordedPayment = Pick<Transaction, 'status' | 'gateway_message' | 'given_back_reason'>;

export function isKnownPaymentStatus(status: string): status is TransactionStatus {
  return (TRANSACTION_STATUSES as readonly string[]).includes(status);
}

/** Of the statuses whose message tells the merchant something; "Approved" and the like say nothing new. */
function hasReason(status: TransactionStatus): boolean {
  return status === 'refused' || status === 'failed' || status === 'refunded';
}

function isOpen(status: TransactionStatus): boolean {
  return status === 'pending' || status === 'processing';
}

/** In: a payment. Out: its state in words, icon and colour. */
export function usePaymentWords(): (payment: WordedPayment) => PaymentWords {
  const t = useTranslations('payments');
  return useMemo(
    () => (payment) => {
      const { status, gateway_message: message } = payment;
      if (!isKnownPaymentStatus(status)) {
        const word = status === '' ? t('unknown') : status;
        const look = { icon: CircleHelp, tone: 'neutral' } as const;
        return { ...look, word, reason: null, text: word, isForeign: true };
      }
      // Money that came too late is on its way back until the bank has confirmed it.
      const isOwed = isOpen(status) && payment.given_back_reason !== null;
      const word = isOwed ? t('givingBack') : t(`status.${status}`);
      const isReasoned = isOwed || hasReason(status);
      const known = isReasoned ? reasonOf(payment) : null;
      const foreign = isReasoned && message !== '' ? message : null;
      const reason = known === null ? foreign : t(`reason.${known}`);
      return {
        ...looks[isOwed ? 'refunded' : status],
        word,
        reason,
        text: reason === null ? word : t('statusWithReason', { status: word, reason }),
        isForeign: known === null && reason !== null,
      };
    },
    [t],
  );
}
