import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { FormSection } from '../../../ui/form-section.tsx';
import type { LinkFormValues } from './form-values.ts';
import { TimeField } from './time-field.tsx';

/** An end that any link may have, whatever its mode. */
export function ValiditySection() {
  const t = useTranslations('extForm');
  const ui = useTranslations('ui');
  const { register } = useFormContext<LinkFormValues>();
  const typed = useWatch<LinkFormValues, 'expires_at'>({ name: 'expires_at' });
  const errorOf = useFieldErrors();
  return (
    <FormSection title={t('validity')} description={t('validityText')}>
      <div className="max-w-80">
        <TimeField
          {...register('expires_at')}
          label={t('expiresAt')}
          optionalLabel={ui('optional')}
          typed={typed}
          error={errorOf('expires_at')}
          hint={t('expiresAtHint')}
        />
      </div>
    </FormSection>
  );
}
