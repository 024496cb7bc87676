import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { LogoField } from '../../links/form/logo-field.tsx';
import type { LinkFormValues } from './form-values.ts';

type EssentialsSectionProps = {
  /** What is known of the address: nothing before the link exists. */
  address: ReactNode;
};

/** What a payer sees first: title, description, logo. */
export function EssentialsSection({ address }: EssentialsSectionProps) {
  const t = useTranslations('linkForm');
  const ui = useTranslations('ui');
  const { register } = useFormContext<LinkFormValues>();
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
        {...register('description')}
        label={t('details')}
        optionalLabel={ui('optional')}
        error={errorOf('description')}
      />
      {address}
      <LogoField />
    </FormSection>
  );
}
