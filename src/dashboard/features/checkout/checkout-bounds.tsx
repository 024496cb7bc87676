import { Clock, Mail } from 'lucide-react';
import type { Language } from '../../i18n/language.ts';
import { moneyParts } from '../../i18n/money-parts.ts';
import { StockBar } from '../../ui/stock-bar.tsx';
import type { CheckoutLink } from './checkout-state.ts';
import type { CheckoutWords } from './checkout-words.ts';
import { sayWhen } from './say-when.ts';

type CheckoutBoundsProps = {
  link: CheckoutLink;
  /** While nobody can pay, what bounds a payment is of no use. */
  isPayable: boolean;
  words: CheckoutWords;
  language: Language;
};

/** What bounds a link of the new platform, as its payer needs to know it: how much is still wanted, until when, and of whom. */
export function CheckoutBounds({ link, isPayable, words, language }: CheckoutBoundsProps) {
  const { target_amount: target, collected_amount: collected, ends_at: end } = link;
  return (
    <>
      {target !== null && (
        <div className="flex flex-col gap-1.5">
          <StockBar sold={collected ?? 0} total={target} tone="money" className="max-w-none" />
          <p className="text-small text-ink-2">
            {words('collected', {
              collected: moneyParts(language, collected ?? 0).text,
              target: moneyParts(language, target).text,
            })}
          </p>
        </div>
      )}
      {isPayable && link.is_invitation && (
        <p className="inline-flex items-center gap-1.5 self-start rounded-full bg-accent-soft px-3 py-1 text-small font-medium text-accent">
          <Mail aria-hidden className="size-3.5" />
          {words('invitation')}
        </p>
      )}
      {isPayable && end !== null && (
        <p className="text-small text-ink-2">
          <Clock aria-hidden className="me-1.5 inline size-3.5 align-[-0.15em] text-ink-3" />
          {words('openUntil', { when: sayWhen(language, end) })}
        </p>
      )}
    </>
  );
}
