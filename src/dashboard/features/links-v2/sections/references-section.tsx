import { Plus, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { UDF_KEYS, type UdfKey } from '../../../../contract/v2/link.ts';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field-shell.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { MachineText } from '../../../ui/isolated-text.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { cleanUpUdf, type UdfCleanup } from '../udf-cleanup.ts';
import { BankSlip } from './bank-slip.tsx';
import type { LinkFormValues } from './form-values.ts';

type ReferencesSectionProps = {
  /** The payer chooses the amount. */
  isFree: boolean;
};

/** The five references that travel with each payment to the bank, and what of them is printed. */
export function ReferencesSection({ isFree }: ReferencesSectionProps) {
  const t = useTranslations('linkForm');
  const errorOf = useFieldErrors();
  const { setFocus } = useFormContext<LinkFormValues>();
  const udfs = useWatch<LinkFormValues, 'udfs'>({ name: 'udfs' });
  const [opened, setOpened] = useState(1);
  const used =
    UDF_KEYS.findLastIndex((key) => udfs[key].value !== '' || udfs[key].label !== '') + 1;
  // Rows come and never go: one that is being emptied would vanish under the cursor.
  if (used > opened) setOpened(used);
  const shown = UDF_KEYS.slice(0, Math.max(opened, used));
  const next = UDF_KEYS[shown.length];
  const whole = errorOf('udfs');
  return (
    <FormSection title={t('references')} description={t('referencesText')}>
      <div className="flex flex-col gap-3.5">
        {shown.map((key) => (
          <ReferenceRow key={key} udf={key} />
        ))}
        {whole !== undefined && <FieldError>{whole}</FieldError>}
        {next !== undefined && (
          <Button
            size="small"
            icon={Plus}
            className="self-start"
            onClick={() => {
              setOpened(shown.length + 1);
              // The row is there with the next drawing.
              requestAnimationFrame(() => setFocus(`udfs.${next}.value`));
            }}
          >
            {t('referenceAdd')}
          </Button>
        )}
      </div>
      <BankSlip isFree={isFree} />
    </FormSection>
  );
}

function ReferenceRow({ udf }: { udf: UdfKey }) {
  const t = useTranslations('linkForm');
  const { register, setValue, formState } = useFormContext<LinkFormValues>();
  const { value } = useWatch<LinkFormValues, `udfs.${UdfKey}`>({ name: `udfs.${udf}` });
  const errorOf = useFieldErrors();
  const cleanup = cleanUpUdf(value);
  return (
    <div className="grid items-start gap-x-2.5 gap-y-1.5 sm:grid-cols-[2.75rem_minmax(0,1fr)_minmax(0,1fr)]">
      <span aria-hidden className="text-small text-ink-3 sm:pt-2.5">
        <MachineText>{udf}</MachineText>
      </span>
      <TextField
        {...register(`udfs.${udf}.value`)}
        label={t('referenceValue', { udf })}
        isLabelHidden
        placeholder={t('referenceValuePlaceholder')}
        isMachineText
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={errorOf(`udfs.${udf}.value`)}
        hint={
          cleanup && (
            <Cleanup
              cleanup={cleanup}
              onUse={() =>
                setValue(`udfs.${udf}.value`, cleanup.value, {
                  shouldDirty: true,
                  shouldValidate: formState.isSubmitted,
                })
              }
            />
          )
        }
      />
      <TextField
        {...register(`udfs.${udf}.label`)}
        label={t('referenceLabel', { udf })}
        isLabelHidden
        placeholder={t('referenceLabelPlaceholder')}
        autoComplete="off"
        error={errorOf(`udfs.${udf}.label`)}
      />
    </div>
  );
}

/** Offers the reference as the bank takes it, and says what was done to it. */
function Cleanup({ cleanup, onUse }: { cleanup: UdfCleanup; onUse: () => void }) {
  const t = useTranslations('linkForm');
  const { value, removed, isRewritten, isCut } = cleanup;
  const shown = removed.map((character) => (character.trim() === '' ? t('space') : character));
  const done = [
    removed.length > 0 && t('cleanupRemoved', { characters: shown.join(' ') }),
    isRewritten && t('cleanupRewritten'),
    isCut && t('cleanupCut'),
  ].filter((part) => part !== false);
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <button
        type="button"
        onClick={onUse}
        className="inline-flex cursor-pointer items-center gap-1.5 font-medium text-accent underline-offset-3 hover:underline pointer-coarse:min-h-10"
      >
        <WandSparkles aria-hidden className="size-3.5" />
        {t('cleanupUse')} <MachineText>{value}</MachineText>
      </button>
      <span>{done.join(' · ')}</span>
    </span>
  );
}
