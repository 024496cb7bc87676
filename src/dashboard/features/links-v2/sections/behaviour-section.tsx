import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { Switch } from '../../../ui/choice-field.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import type { LinkFormValues } from './form-values.ts';

/** What the customer may do: try again after a refusal, pay without a name. */
export function BehaviourSection() {
  const t = useTranslations('linkForm');
  const { register } = useFormContext<LinkFormValues>();
  const errorOf = useFieldErrors();
  return (
    <FormSection title={t('behaviour')}>
      <Switch
        {...register('settings.show_retry_button')}
        label={t('retry')}
        description={t('retryText')}
        error={errorOf('settings.show_retry_button')}
      />
      <Switch
        {...register('settings.allow_anonymous')}
        label={t('anonymous')}
        description={t('anonymousText')}
        error={errorOf('settings.allow_anonymous')}
      />
    </FormSection>
  );
}
