import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { readTypedMoney } from '../../../forms/typed-money.ts';
import { CheckoutPreview } from '../../checkout/checkout-preview.tsx';
import { UNBOUNDED } from '../../checkout/checkout-state.ts';
import { previewStatesOf } from '../../checkout/preview-state.ts';
import type { LinkFormValues } from './form-values.ts';

export type FormPreviewProps = {
  slug: string;
  type: string;
  paymentMode: string;
  merchantName: string;
  /** How many are sold already. */
  sold: number;
  title: string | undefined;
};

/** The customer's page as the form would make it, while typing. */
export function FormPreview({
  slug,
  type,
  paymentMode,
  merchantName,
  sold,
  title,
}: FormPreviewProps) {
  const values = useDeferredValue(useWatch<LinkFormValues>());
  const money = readTypedMoney(values.amount ?? '');
  const quota = readQuota(values.max_payments ?? '');
  const { logo } = values;
  return (
    <CheckoutPreview
      title={title}
      states={previewStatesOf({ type, payment_mode: paymentMode })}
      link={{
        slug,
        title: values.title ?? '',
        details: values.details ?? '',
        type,
        payment_mode: paymentMode,
        amount: money.kind === 'read' ? money.amount : null,
        logo: logo?.kind === 'picked' ? (logo.logo?.url ?? null) : (keptUrl(logo) ?? null),
        status: 'active',
        max_payments: quota,
        remaining_payments: quota === null ? null : Math.max(0, quota - sold),
        ...UNBOUNDED,
        merchant_name: merchantName,
        settings: {
          show_retry_button: values.settings?.show_retry_button ?? true,
          allow_anonymous: values.settings?.allow_anonymous ?? false,
        },
      }}
    />
  );
}

function keptUrl(logo: { kind?: string; url?: string } | undefined): string | undefined {
  return logo?.kind === 'kept' ? logo.url : undefined;
}

function readQuota(typed: string): number | null {
  const digits = normalizeTypedInteger(typed);
  return /^\d{1,7}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
}
