import { CircleCheck, Download, Hourglass, LoaderCircle, Printer, Undo2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { CheckedTransaction } from '../../contract/v2/transaction-check.ts';
import { CheckoutFailure } from '../features/checkout/checkout-failure.tsx';
import { reasonOf, type PaymentReason } from '../features/checkout/payment-reason.ts';
import { PlainButton } from '../ui/plain-button.tsx';
import { saveFile } from '../ui/save-file.ts';
import { ActionLink } from './action-link.tsx';
import { forgetAttempt } from './kept-attempt.ts';
import { MessageScreen } from './message-screen.tsx';
import { HOME_PATH, linkPath } from './pay-route.ts';
import type { PayWords, Sayings } from './pay-words.ts';
import { AttemptFacts, Help, Receipt } from './receipt.tsx';
import { downloadReceipt } from './transaction-calls.ts';
import { TroubleScreen } from './trouble-screen.tsx';
import { isOpen, useTransaction } from './use-transaction.ts';

type ResultScreenProps = {
  slug: string;
  orderNumber: string;
  sayings: Sayings;
};

/** What became of a payment: the bank was asked, whatever the way back said. */
export function ResultScreen({ slug, orderNumber, sayings }: ResultScreenProps) {
  const { pay: words } = sayings;
  const { transaction, isSlow, again } = useTransaction(orderNumber);
  if (transaction.kind === 'failed') {
    return (
      <TroubleScreen failure={transaction.failure} words={words} what="order" onAgain={again} />
    );
  }
  if (transaction.kind === 'loading') return <Checking words={words} />;
  return <Outcome transaction={transaction.value} slug={slug} sayings={sayings} isSlow={isSlow} />;
}

function Checking({ words, children }: { words: PayWords; children?: ReactNode }) {
  return (
    <MessageScreen
      icon={LoaderCircle}
      isBusy
      title={words('checkingTitle')}
      text={words('checkingText')}
    >
      {children}
    </MessageScreen>
  );
}

type OutcomeProps = {
  transaction: CheckedTransaction;
  slug: string;
  sayings: Sayings;
  isSlow: boolean;
};

function Outcome({ transaction, slug, sayings, isSlow }: OutcomeProps) {
  const { checkout, pay: words } = sayings;
  const isReturned = transaction.status === 'refunded' || transaction.given_back_reason !== null;
  useEffect(() => {
    document.title = words('pageTitle', {
      title: transaction.title,
      merchant: transaction.merchant_name,
    });
  }, [words, transaction]);

  if (isReturned) return <GivenBack transaction={transaction} sayings={sayings} />;
  if (isOpen(transaction)) {
    const facts = <AttemptFacts transaction={transaction} sayings={sayings} />;
    if (!isSlow) return <Checking words={words}>{facts}</Checking>;
    return (
      <MessageScreen icon={Hourglass} title={words('waitingTitle')} text={words('waitingText')}>
        {facts}
        <Help sayings={sayings} />
      </MessageScreen>
    );
  }
  if (transaction.status === 'completed') {
    return <Paid transaction={transaction} sayings={sayings} />;
  }
  return (
    <CheckoutFailure
      link={{ settings: transaction.link_settings }}
      words={checkout}
      reason={refusalText(reasonOf(transaction), words)}
      onRetry={() => window.location.assign(linkPath(transaction.slug || slug))}
      onHome={() => window.location.assign(HOME_PATH)}
    >
      <AttemptFacts transaction={transaction} sayings={sayings} />
      <Help sayings={sayings} />
    </CheckoutFailure>
  );
}

/** Why the bank refused, said to the payer; undefined where nobody knows. */
function refusalText(reason: PaymentReason | null, words: PayWords): string | undefined {
  switch (reason) {
    case 'funds':
    case 'limit':
    case 'cvv':
    case 'cardExpired':
    case 'blocked':
    case 'lost':
    case 'stolen':
    case 'password':
    case 'cancelled':
    case 'timeout':
      return words(`refusal.${reason}`);
    default:
      return undefined;
  }
}

function GivenBack({ transaction, sayings }: Omit<OutcomeProps, 'slug' | 'isSlow'>) {
  const { pay: words } = sayings;
  const reason = givenBackText(reasonOf(transaction), words);
  return (
    <MessageScreen
      icon={Undo2}
      title={words('givenBackTitle')}
      text={words(transaction.status === 'refunded' ? 'givenBackText' : 'givingBackText', {
        reason,
      })}
    >
      <Receipt transaction={transaction} sayings={sayings} />
      <Help sayings={sayings} />
      <ActionLink href={HOME_PATH}>{sayings.checkout('home')}</ActionLink>
    </MessageScreen>
  );
}

function givenBackText(reason: PaymentReason | null, words: PayWords): string {
  switch (reason) {
    case 'soldOut':
    case 'alreadyPaid':
    case 'paused':
    case 'expired':
    case 'tooLate':
      return words(`givenBackReason.${reason}`);
    default:
      return words('givenBackReason.other');
  }
}

function Paid({ transaction, sayings }: Omit<OutcomeProps, 'slug' | 'isSlow'>) {
  const { pay: words, language } = sayings;
  const [isLoading, setIsLoading] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const { order_number: orderNumber } = transaction;
  useEffect(forgetAttempt, []);

  const download = async () => {
    setIsLoading(true);
    setHasFailed(false);
    try {
      const file = await downloadReceipt(orderNumber, language);
      saveFile(file, `${words('receiptName', { order: orderNumber })}.pdf`);
    } catch {
      setHasFailed(true);
    }
    setIsLoading(false);
  };
  return (
    <div className="mx-auto flex w-full max-w-100 flex-col items-center gap-4 py-6 text-center">
      <span className="inline-flex size-12 items-center justify-center rounded-panel bg-money-soft text-money">
        <CircleCheck aria-hidden className="size-6" />
      </span>
      <div role="status">
        <h1 className="text-[1.1875rem]/6.5 font-semibold text-ink">
          <span className="print:hidden">{words('paidTitle')}</span>
          <span className="hidden print:inline">{words('receipt')}</span>
        </h1>
        <p className="mt-1 text-body text-ink-2 print:hidden">
          {words('paidText', { merchant: `\u2068${transaction.merchant_name}\u2069` })}
        </p>
      </div>
      <Receipt transaction={transaction} sayings={sayings} />
      <Help sayings={sayings} />
      <div className="flex w-full flex-wrap gap-2.5 *:flex-1 print:hidden">
        {/* The printer of receipts writes no Arabic: the browser does. */}
        {language !== 'ar' && (
          <PlainButton
            variant="primary"
            size="large"
            icon={Download}
            isBusy={isLoading}
            onClick={() => void download()}
          >
            {words('download')}
          </PlainButton>
        )}
        <PlainButton
          variant={language === 'ar' ? 'primary' : 'secondary'}
          size="large"
          icon={Printer}
          onClick={() => window.print()}
        >
          {words('print')}
        </PlainButton>
      </div>
      {hasFailed && (
        <p role="alert" className="text-small text-red">
          {words('downloadFailed')}
        </p>
      )}
    </div>
  );
}
