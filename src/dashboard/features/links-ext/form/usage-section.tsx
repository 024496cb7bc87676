import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { UsageMode } from '../../../../contract/ext/link.ts';
import { IntegerField } from '../../../forms/integer-field.tsx';
import { MoneyField } from '../../../forms/money-field.tsx';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import type { LinkFormValues } from './form-values.ts';
import { PayersField } from './payers-field.tsx';
import { TimeField } from './time-field.tsx';

type UsageSectionProps = {
  /** What was used of the limit already, under its field. */
  used?: ReactNode;
};

/** What each mode asks for; the others ask for nothing. */
const PARTS: Readonly<Record<UsageMode, ((props: UsageSectionProps) => ReactNode) | null>> = {
  one_shot: null,
  reusable: null,
  limited: MaxUses,
  capped_amount: Goal,
  time_window: Window,
  whitelist: PayersField,
};

/** The one thing that the usage mode asks for: how often, how much, when, or who. */
export function UsageSection(props: UsageSectionProps) {
  const t = useTranslations('extForm');
  const mode = useWatch<LinkFormValues, 'usage_mode'>({ name: 'usage_mode' });
  const Part = PARTS[mode];
  if (Part === null) return null;
  return (
    <FormSection title={t(`usage.${mode}`)} description={t(`usageText.${mode}`)}>
      <Part {...props} />
    </FormSection>
  );
}

function MaxUses({ used }: UsageSectionProps) {
  const t = useTranslations('extForm');
  const { register } = useFormContext<LinkFormValues>();
  const errorOf = useFieldErrors();
  return (
    <div className="max-w-90">
      <IntegerField
        {...register('max_uses')}
        label={t('maxUses')}
        error={errorOf('max_uses')}
        hint={used ?? t('maxUsesHint')}
      />
    </div>
  );
}

function Goal({ used }: UsageSectionProps) {
  const t = useTranslations('extForm');
  const { register } = useFormContext<LinkFormValues>();
  const typed = useWatch<LinkFormValues, 'target_amount'>({ name: 'target_amount' });
  const amountMode = useWatch<LinkFormValues, 'amount_mode'>({ name: 'amount_mode' });
  const errorOf = useFieldErrors();
  return (
    <div className="flex max-w-90 flex-col gap-1.5">
      <MoneyField
        {...register('target_amount')}
        label={t('target')}
        typed={typed}
        error={errorOf('target_amount')}
        hint={t('targetHint')}
      />
      {used !== undefined && <p className="text-small text-ink-2">{used}</p>}
      {amountMode === 'open' && <p className="text-small text-ink-3">{t('targetOpen')}</p>}
    </div>
  );
}

function Window() {
  const t = useTranslations('extForm');
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TimeField name="starts_at" label={t('startsAt')} />
      <TimeField name="ends_at" label={t('endsAt')} />
    </div>
  );
}
