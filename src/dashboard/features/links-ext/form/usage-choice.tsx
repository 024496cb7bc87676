import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import type { UsageMode } from '../../../../contract/ext/link.ts';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { RadioCards } from '../../../ui/radio-field.tsx';
import type { LinkFormValues } from './form-values.ts';
import { usageIcons } from './usage-modes.ts';

/** The ones that most shops need stand first. */
const ORDER: readonly UsageMode[] = [
  'reusable',
  'one_shot',
  'limited',
  'capped_amount',
  'time_window',
  'whitelist',
];

/** How often and by whom the link can be paid: asked first, since the rest follows from it. */
export function UsageChoice() {
  const t = useTranslations('extForm');
  const { register } = useFormContext<LinkFormValues>();
  const errorOf = useFieldErrors();
  return (
    <RadioCards
      className="mb-8"
      legend={t('usageQuestion')}
      isLegendHidden
      input={register('usage_mode')}
      error={errorOf('usage_mode')}
      options={ORDER.map((value) => ({
        value,
        label: t(`usage.${value}`),
        description: t(`usageText.${value}`),
        icon: usageIcons[value],
      }))}
    />
  );
}
