import { useTranslations } from 'use-intl';
import { readLocalText } from '../../../i18n/algiers-time.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { TextField, type TextFieldProps } from '../../../ui/text-field.tsx';

type TimeFieldProps = Omit<TextFieldProps, 'type' | 'isMachineText'> & {
  /** What stands in the field now, for the line underneath. */
  typed: string;
};

/** A date and a time of the day in Algiers, whatever the device's own zone; said in full underneath. */
export function TimeField({ typed, hint, ...field }: TimeFieldProps) {
  const t = useTranslations('extForm');
  const format = useFormat();
  const instant = readLocalText(typed);
  return (
    <TextField
      {...field}
      type="datetime-local"
      isMachineText
      inputClassName="tabular-nums"
      hint={
        instant === null
          ? (hint ?? t('timeHint'))
          : t('timeRead', { when: format.fullDateTime(instant) })
      }
    />
  );
}
