import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LogoField } from './logo-field.tsx';

type EssentialsSectionProps = {
  /** What the API calls the description. */
  details: 'details' | 'description';
  /** Said beside the description where it may be left out. */
  optionalLabel?: string | undefined;
  /** The address: a field, a fact, or that there is none yet. */
  address: ReactNode;
};

/** What a payer sees first: title, description, address, logo. */
export function EssentialsSection({ details, optionalLabel, address }: EssentialsSectionProps) {
  const t = useTranslations('linkForm');
  const { register } = useFormContext<Record<'title' | typeof details, string>>();
  const errorOf = useFieldErrors();
  return (
    <FormSection title={t('essentials')} description={t('essentialsText')}>
      <TextField
        {...register('title')}
        label={t('title')}
        autoComplete="off"
        error={errorOf('title')}
      />
      <TextArea
        {...register(details)}
        label={t('details')}
        optionalLabel={optionalLabel}
        error={errorOf(details)}
      />
      {address}
      <LogoField />
    </FormSection>
  );
}
