import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { askedFields } from '../../../../contract/core/form-field.ts';
import type { Centimes } from '../../../../contract/core/money.ts';
import { closingInstantOf } from '../../../../contract/ext/link-rules.ts';
import type { UsageMode } from '../../../../contract/ext/link.ts';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { readTypedMoney } from '../../../forms/typed-money.ts';
import { readLocalText } from '../../../i18n/algiers-time.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import { useWhenIdle } from '../../../ui/use-when-idle.ts';
import type { PreviewState } from '../../checkout/preview-state.ts';
import { publishedFormsQuery } from './form-queries.ts';
import type { LinkFormValues } from './form-values.ts';

type FormPreviewProps = {
  /** Empty before the link exists. */
  slug: string;
  merchantName: string;
  /** How often it was paid already. */
  paid: number;
  /** What was paid already. */
  collected: Centimes | null;
  title: string | undefined;
};

/** These links have no settings of their own: a payer gives a name, and may try again. */
const SETTINGS = { show_retry_button: true, allow_anonymous: false };

/** The customer's page as the form would make it, while typing. Fetched once the form itself is on screen. */
export function FormPreview({ slug, merchantName, paid, collected, title }: FormPreviewProps) {
  const values = useDeferredValue(useWatch<LinkFormValues>());
  const { data: forms } = useQuery(publishedFormsQuery);
  const { part, load } = useLazyPart(() => import('../../checkout/checkout-preview.tsx'));
  useWhenIdle(load);
  if (part === null) return <Skeleton className="h-120 rounded-[30px]" />;
  const { usage_mode: mode, amount_mode: amountMode, logo } = values;
  const money = readTypedMoney(values.amount ?? '');
  const endsAt = closingInstantOf({
    usage_mode: mode ?? 'reusable',
    ends_at: readLocalText(values.ends_at ?? ''),
    expires_at: readLocalText(values.expires_at ?? ''),
  });
  const form = forms?.find(({ id }) => id === values.form_id);
  const quota = mode === 'limited' ? readCount(values.max_uses ?? '') : null;
  return (
    <part.CheckoutPreview
      title={title}
      states={previewStatesOf(mode, endsAt !== null)}
      link={{
        slug,
        title: values.title ?? '',
        details: values.description ?? '',
        type: amountMode === 'open' ? 'static' : 'dynamic',
        payment_mode: mode === 'one_shot' || mode === 'limited' ? mode : 'reusable',
        amount: amountMode === 'fixed' && money.kind === 'read' ? money.amount : null,
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
        starts_at: mode === 'time_window' ? readLocalText(values.starts_at ?? '') : null,
        ends_at: endsAt,
        target_amount: mode === 'capped_amount' ? readBound(values.target_amount) : null,
        collected_amount: collected,
        is_invitation: mode === 'whitelist',
        form_name: form?.name ?? '',
        form_fields: askedFields(form?.fields ?? []),
        merchant_name: merchantName,
        settings: SETTINGS,
      }}
    />
  );
}

/** The states that a link of this mode can ever be in. */
function previewStatesOf(mode: UsageMode | undefined, canExpire: boolean): PreviewState[] {
  const used = {
    one_shot: ['paid'],
    limited: ['fewLeft', 'soldOut'],
    capped_amount: ['goalReached'],
    time_window: ['notOpen'],
    whitelist: [],
    reusable: [],
  } as const satisfies Record<UsageMode, readonly PreviewState[]>;
  return [
    'open',
    ...used[mode ?? 'reusable'],
    'paused',
    ...(canExpire || mode === 'time_window' ? (['expired'] as const) : []),
    'archived',
    'failed',
  ];
}

function readBound(typed: string | undefined): Centimes | null {
  const money = readTypedMoney(typed ?? '');
  return money.kind === 'read' ? money.amount : null;
}

function readCount(typed: string): number | null {
  const digits = normalizeTypedInteger(typed);
  return /^\d{1,7}$/.test(digits) && Number(digits) > 0 ? Number(digits) : null;
}
