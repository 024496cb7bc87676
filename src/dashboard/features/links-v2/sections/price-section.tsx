import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { MIN_AMOUNT } from '../../../../contract/core/money.ts';
import { IntegerField } from '../../../forms/integer-field.tsx';
import { MoneyField } from '../../../forms/money-field.tsx';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import type { LinkFormValues } from './form-values.ts';

type PriceSectionProps = {
  /** Static links: the payer chooses. */
  isFree: boolean;
  /** Limited links have a quantity; null elsewhere. */
  quota: { readonly hint: ReactNode } | null;
};

/** What it costs, and how many there are. */
export function PriceSection({ isFree, quota }: PriceSectionProps) {
  const t = useTranslations('linkForm');
  const format = useFormat();
  const { register } = useFormContext<LinkFormValues>();
  const amount = useWatch<LinkFormValues, 'amount'>({ name: 'amount' });
  const errorOf = useFieldErrors();
  if (isFree) {
    return (
      <FormSection title={t('price')}>
        <p className="text-body text-ink-2">
          {t('priceFree', { minimum: format.money(MIN_AMOUNT).text })}
        </p>
      </FormSection>
    );
  }
  return (
    <FormSection title={quota ? t('priceAndStock') : t('price')}>
      <div className={quota ? 'grid items-start gap-4 sm:grid-cols-2' : 'max-w-90'}>
        <MoneyField
          {...register('amount')}
          label={t('amount')}
          typed={amount}
          error={errorOf('amount')}
          hint={t('amountHint')}
        />
        {quota && (
          <IntegerField
            {...register('max_payments')}
            label={t('quantity')}
            error={errorOf('max_payments')}
            hint={quota.hint}
          />
        )}
      </div>
    </FormSection>
  );
}
