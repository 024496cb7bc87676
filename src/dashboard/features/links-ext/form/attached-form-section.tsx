import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { Button } from '../../../ui/button.tsx';
import { FormSection } from '../../../ui/form-section.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { publishedFormsQuery } from './form-queries.ts';
import type { LinkFormValues } from './form-values.ts';
import { LockedFact } from './locked-fact.tsx';

type AttachedFormSectionProps = {
  /** It stays as it is, since somebody has paid. */
  isFrozen?: boolean;
};

/** What a payer is asked besides the amount: one of the published forms. */
export function AttachedFormSection({ isFrozen = false }: AttachedFormSectionProps) {
  const t = useTranslations('extForm');
  const ui = useTranslations('ui');
  const format = useFormat();
  const { rule, problem } = useProblemWords();
  const { register } = useFormContext<LinkFormValues>();
  const chosen = useWatch<LinkFormValues, 'form_id'>({ name: 'form_id' });
  const errorOf = useFieldErrors();
  const { data: forms, error, refetch, isFetching } = useQuery(publishedFormsQuery);
  const current = forms?.find(({ id }) => id === chosen);
  if (isFrozen)
    return (
      <FormSection title={t('form')}>
        <LockedFact
          label={t('form')}
          value={chosen === '' ? t('formNone') : (current?.name ?? t('formCurrent'))}
          reason={rule('form_id.frozen')}
        />
      </FormSection>
    );
  const asked = current?.fields.map(({ label, name }) => label || name) ?? [];
  return (
    <FormSection title={t('form')} description={t('formText')}>
      {forms === undefined && error === null && <Skeleton className="h-control" />}
      {forms === undefined && error !== null && (
        <div className="flex flex-wrap items-center gap-2.5 text-small text-amber" role="status">
          {problem(error).title}
          <Button size="small" isBusy={isFetching} onClick={() => void refetch()}>
            {ui('retry')}
          </Button>
        </div>
      )}
      {forms !== undefined && (
        <SelectField
          {...register('form_id')}
          // Told to the element too: a select that shows its first option looks touched.
          defaultValue={chosen}
          label={t('form')}
          isLabelHidden
          error={errorOf('form_id')}
          hint={
            asked.length > 0
              ? t('formAsks', { fields: format.list(asked) })
              : forms.length === 0
                ? t('formNoneThere')
                : undefined
          }
          options={[
            { value: '', label: t('formNone') },
            ...forms.map(({ id, name }) => ({ value: id, label: name })),
            ...(chosen !== '' && current === undefined
              ? [{ value: chosen, label: t('formCurrent') }]
              : []),
          ]}
        />
      )}
    </FormSection>
  );
}
