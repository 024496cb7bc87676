import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { METADATA_MAX_KEYS } from '../../../../contract/core/metadata.ts';
import { KeyValueField } from '../../../forms/key-value-field.tsx';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { FieldError } from '../../../ui/field-shell.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import type { MetadataRow } from './metadata-rows.ts';

/** A form that has metadata. */
interface WithMetadata {
  metadata: MetadataRow[];
}

type MetadataSectionProps = {
  /** Keys that the link has today: emptied, they are taken away. */
  knownKeys: readonly string[];
  /** How many rows there may be. */
  max?: number;
};

/** The merchant's own keys and values. Nobody else sees them. */
export function MetadataSection({ knownKeys, max = METADATA_MAX_KEYS }: MetadataSectionProps) {
  const t = useTranslations('linkForm');
  const { register, control } = useFormContext<WithMetadata>();
  const { fields, append, remove } = useFieldArray({ control, name: 'metadata' });
  const rows = useWatch<WithMetadata, 'metadata'>({ name: 'metadata' });
  const errorOf = useFieldErrors();
  const whole = errorOf('metadata');
  return (
    <FormSection title={t('metadata')} description={t('metadataText')}>
      <KeyValueField
        rows={fields}
        register={(index, part) => register(`metadata.${index}.${part}`)}
        errorOf={(index, part) => errorOf(`metadata.${index}.${part}`)}
        noteOf={(index) => {
          const row = rows[index];
          if (!row || row.key.trim() === '' || row.value !== '') return undefined;
          return knownKeys.includes(row.key.trim()) ? t('metadataRemoved') : t('metadataEmpty');
        }}
        onAdd={() => append({ key: '', value: '' })}
        onRemove={remove}
        max={max}
        words={{
          key: t('metadataKey'),
          value: t('metadataValue'),
          add: t('metadataAdd'),
          remove: (index) => t('metadataRemove', { key: rows[index]?.key || String(index + 1) }),
        }}
      />
      {whole !== undefined && <FieldError>{whole}</FieldError>}
    </FormSection>
  );
}
