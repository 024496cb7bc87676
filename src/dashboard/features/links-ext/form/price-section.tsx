import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { MIN_AMOUNT } from '../../../../contract/core/money.ts';
import { AMOUNT_MODES, type Link } from '../../../../contract/ext/link.ts';
import { MoneyField } from '../../../forms/money-field.tsx';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { SegmentedControl } from '../../../ui/radio-field.tsx';
import type { LinkFormValues } from './form-values.ts';
import { LockedFact } from './locked-fact.tsx';

/** What it costs: one price, or what the payer chooses, within bounds where there are some. */
export function PriceSection() {
  const t = useTranslations('extForm');
  const form = useTranslations('linkForm');
  const { register } = useFormContext<LinkFormValues>();
  const mode = useWatch<LinkFormValues, 'amount_mode'>({ name: 'amount_mode' });
  const amount = useWatch<LinkFormValues, 'amount'>({ name: 'amount' });
  const errorOf = useFieldErrors();
  return (
    <FormSection title={form('price')}>
      <SegmentedControl
        legend={t('amountMode')}
        isLegendHidden
        input={register('amount_mode')}
        error={errorOf('amount_mode')}
        options={AMOUNT_MODES.map((value) => ({ value, label: t(`amountModes.${value}`) }))}
      />
      {mode === 'fixed' ? (
        <div className="max-w-90">
          <MoneyField
            {...register('amount')}
            label={form('amount')}
            typed={amount}
            error={errorOf('amount')}
            hint={form('amountHint')}
          />
        </div>
      ) : (
        <Bounds />
      )}
    </FormSection>
  );
}

function Bounds() {
  const t = useTranslations('extForm');
  const ui = useTranslations('ui');
  const format = useFormat();
  const { register } = useFormContext<LinkFormValues>();
  const min = useWatch<LinkFormValues, 'min_amount'>({ name: 'min_amount' });
  const max = useWatch<LinkFormValues, 'max_amount'>({ name: 'max_amount' });
  const errorOf = useFieldErrors();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <MoneyField
        {...register('min_amount')}
        label={t('minAmount')}
        optionalLabel={ui('optional')}
        typed={min}
        error={errorOf('min_amount')}
        hint={t('minAmountHint', { minimum: format.money(MIN_AMOUNT).text })}
      />
      <MoneyField
        {...register('max_amount')}
        label={t('maxAmount')}
        optionalLabel={ui('optional')}
        typed={max}
        error={errorOf('max_amount')}
        hint={t('maxAmountHint')}
      />
    </div>
  );
}

/** The price of a link that has been paid: it stays. */
export function LockedPrice({ link }: { link: Link }) {
  const t = useTranslations('extForm');
  const form = useTranslations('linkForm');
  const { rule } = useProblemWords();
  const format = useFormat();
  return (
    <FormSection title={form('price')}>
      {link.amount_mode === 'open' ? (
        <>
          <LockedFact
            label={t('amountMode')}
            value={t('amountModes.open')}
            reason={rule('amount_mode.frozen')}
          />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <LockedFact
              label={t('minAmount')}
              value={format.money(link.min_amount).text}
              reason={rule('min_amount.frozen')}
            />
            <LockedFact
              label={t('maxAmount')}
              value={format.money(link.max_amount).text}
              reason={rule('max_amount.frozen')}
            />
          </div>
        </>
      ) : (
        <div className="max-w-90">
          <LockedFact
            label={form('amount')}
            value={format.money(link.amount).text}
            reason={rule('amount.frozen')}
          />
        </div>
      )}
    </FormSection>
  );
}
