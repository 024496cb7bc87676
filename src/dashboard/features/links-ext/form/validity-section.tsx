import { useTranslations } from 'use-intl';
import { FormSection } from '../../../ui/form-section.tsx';
import { TimeField } from './time-field.tsx';

/** An end that any link may have, whatever its mode. */
export function ValiditySection() {
  const t = useTranslations('extForm');
  const ui = useTranslations('ui');
  return (
    <FormSection title={t('validity')} description={t('validityText')}>
      <div className="max-w-90">
        <TimeField
          name="expires_at"
          label={t('expiresAt')}
          optionalLabel={ui('optional')}
          hint={t('expiresAtHint')}
        />
      </div>
    </FormSection>
  );
}
