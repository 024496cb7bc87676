import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import type { Centimes } from '../../../../contract/core/money.ts';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { readTypedMoney } from '../../../forms/typed-money.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import { useWhenIdle } from '../../../ui/use-when-idle.ts';
import type { LinkFormValues } from './form-values.ts';

type FormPreviewProps = {
  /** Empty before the link exists. */
  slug: string;
  merchantName: string;
  /** How often it was paid already. */
  paid: number;
  title: string | undefined;
};

/** These links have no settings of their own: a payer gives a name, and may try again. */
const SETTINGS = { show_retry_button: true, allow_anonymous: false };

/** The customer's page as the form would make it, while typing. Fetched once the form itself is on screen. */
export function FormPreview({ slug, merchantName, paid, title }: FormPreviewProps) {
  const values = useDeferredValue(useWatch<LinkFormValues>());
  const { part, load } = useLazyPart(() => import('../../checkout/checkout-preview.tsx'));
  useWhenIdle(load);
  if (part === null) return <Skeleton className="h-120 rounded-[30px]" />;
  const { usage_mode: mode, logo } = values;
  const money = readTypedMoney(values.amount ?? '');
  const quota = mode === 'limited' ? readCount(values.max_uses ?? '') : null;
  return (
    <part.CheckoutPreview
      title={title}
      link={{
        slug,
        title: values.title ?? '',
        details: values.description ?? '',
        type: values.amount_mode === 'open' ? 'static' : 'dynamic',
        payment_mode: mode === 'one_shot' || mode === 'limited' ? mode : 'reusable',
        amount: values.amount_mode === 'fixed' && money.kind === 'read' ? money.amount : null,
        logo:
          logo?.kind === 'picked'
            ? (logo.logo?.url ?? null)
            : logo?.kind === 'kept'
              ? (logo.url ?? null)
              : null,
        status: 'active',
        max_payments: quota,
        remaining_payments: quota === null ? null : Math.max(0, quota - paid),
        min_amount: readBound(values.min_amount),
        max_amount: readBound(values.max_amount),
        merchant_name: merchantName,
        settings: SETTINGS,
      }}
    />
  );
}

function readBound(typed: string | undefined): Centimes | null {
  const money = readTypedMoney(typed ?? '');
  return money.kind === 'read' ? money.amount : null;
}

function readCount(typed: string): number | null {
  const digits = normalizeTypedInteger(typed);
  return /^\d{1,7}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
}
