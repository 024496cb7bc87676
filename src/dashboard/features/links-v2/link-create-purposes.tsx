import { useFormContext } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFieldErrors } from '../../forms/use-field-errors.ts';
import { RadioCards } from '../../ui/radio-field.tsx';
import type { LinkMode } from '../links/listed-link.ts';
import { modeIcons } from '../links/mode-words.ts';
import type { LinkCreateValues } from './link-create-form.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

const MODES: Readonly<Record<Purpose, LinkMode>> = {
  product: 'reusable',
  invoice: 'one_shot',
  stock: 'limited',
  free: 'static',
};

/** What the link is for: type and mode in one question, asked first. */
export function LinkCreatePurposes() {
  const t = useTranslations('linkForm');
  const mode = useTranslations('links.mode');
  const { register } = useFormContext<LinkCreateValues>();
  const errorOf = useFieldErrors();
  return (
    <RadioCards
      className="mb-8"
      legend={t('purpose')}
      isLegendHidden
      input={register('purpose')}
      error={errorOf('purpose')}
      options={PURPOSES.map((value) => ({
        value,
        label: mode(MODES[value]),
        description: t(`purposeText.${value}`),
        icon: modeIcons[MODES[value]],
      }))}
    />
  );
}
