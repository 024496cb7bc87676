import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainButton } from '../../ui/plain-button.tsx';
import type { CheckoutLink } from './checkout-state.ts';
import type { CheckoutWords } from './checkout-words.ts';

type CheckoutFailureProps = {
  link: Pick<CheckoutLink, 'settings'>;
  words: CheckoutWords;
  /** Why, where it is known; else that the bank has not accepted it. */
  reason?: string | undefined;
  /** What to quote when asking about it. */
  children?: ReactNode;
  /** Absent in a picture, where nothing can be pressed. */
  onRetry?: (() => void) | undefined;
  onHome?: (() => void) | undefined;
};

/** After a refused payment: try again and go home, or home alone where the merchant wants no second try. */
export function CheckoutFailure({
  link,
  words,
  reason,
  children,
  onRetry,
  onHome,
}: CheckoutFailureProps) {
  const hasRetry = link.settings.show_retry_button;
  const Title = onHome ? 'h1' : 'p';
  return (
    <div className="mx-auto flex w-full max-w-90 flex-col items-center gap-3 py-6 text-center">
      <span className="inline-flex size-12 items-center justify-center rounded-panel bg-red-soft text-red">
        <CircleX aria-hidden className="size-5" />
      </span>
      <div>
        <Title className="text-[1.0625rem]/6 font-semibold text-ink">{words('failedTitle')}</Title>
        <p className="mt-1 text-body text-ink-2">{reason ?? words('failedText')}</p>
      </div>
      {children}
      <div className="mt-2 flex w-full flex-col gap-2.5 print:hidden">
        {hasRetry && (
          <PlainButton variant="primary" size="large" onClick={onRetry}>
            {words('retry')}
          </PlainButton>
        )}
        <PlainButton size="large" variant="secondary" onClick={onHome}>
          {words('home')}
        </PlainButton>
      </div>
    </div>
  );
}
