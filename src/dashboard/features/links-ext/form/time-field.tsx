import { CalendarClock } from 'lucide-react';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import {
  joinTyped,
  readTypedDay,
  readTypedTime,
  tidyTyped,
  toTimeParts,
  type TimeParts,
} from '../../../forms/typed-time.ts';
import { useFieldErrors } from '../../../forms/use-field-errors.ts';
import { readLocalText } from '../../../i18n/algiers-time.ts';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { FieldShell } from '../../../ui/field-shell.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { LinkFormValues } from './form-values.ts';

type TimeFieldProps = {
  name: 'starts_at' | 'ends_at' | 'expires_at';
  label: string;
  optionalLabel?: string | undefined;
  hint?: string | undefined;
};

/**
 * A day and a time in Algiers, whatever the device's own zone, said in full underneath. Typed as people here write them: the
 * browser's own field speaks the browser's language, not the page's. Its calendar is one press away.
 */
export function TimeField({ name, label, optionalLabel, hint }: TimeFieldProps) {
  const t = useTranslations('extForm');
  const { field } = useController<LinkFormValues, TimeFieldProps['name']>({ name });
  const error = useFieldErrors()(name);
  const picker = useRef<HTMLInputElement>(null);
  const [parts, setParts] = useState<TimeParts>(() => toTimeParts(field.value));
  const [known, setKnown] = useState(field.value);
  if (field.value !== known) {
    setKnown(field.value);
    // Not typed here: the form was filled, or emptied.
    if (field.value !== joinTyped(parts)) setParts(toTimeParts(field.value));
  }
  const change = (next: TimeParts) => {
    setParts(next);
    field.onChange(joinTyped(next));
  };
  const leave = () => {
    setParts(tidyTyped(parts));
    field.onBlur();
  };
  return (
    <FieldShell
      label={label}
      optionalLabel={optionalLabel}
      error={error}
      hint={useHint(field.value, parts, hint)}
    >
      {(wiring) => (
        <span className="flex items-center gap-2">
          <span className="field min-w-0 flex-1" dir="ltr">
            <input
              {...wiring}
              ref={field.ref}
              name={name}
              value={parts.day}
              onChange={({ target }) => change({ ...parts, day: target.value })}
              onBlur={leave}
              placeholder={t('dayShape')}
              inputMode="numeric"
              autoComplete="off"
              className="field-input tabular-nums"
            />
          </span>
          <span className="field w-22 shrink-0" dir="ltr">
            <input
              aria-label={t('timeOf', { label })}
              aria-describedby={wiring['aria-describedby']}
              aria-invalid={wiring['aria-invalid']}
              value={parts.time}
              onChange={({ target }) => change({ ...parts, time: target.value })}
              onBlur={leave}
              placeholder={t('timeShape')}
              inputMode="numeric"
              autoComplete="off"
              className="field-input tabular-nums"
            />
          </span>
          <span className="relative shrink-0">
            <input
              ref={picker}
              type="datetime-local"
              tabIndex={-1}
              aria-hidden
              value={readLocalText(field.value) === null ? '' : field.value}
              onChange={({ target }) => change(toTimeParts(target.value))}
              className="pointer-events-none absolute inset-0 opacity-0"
            />
            <IconButton
              icon={CalendarClock}
              label={t('timePick', { label })}
              variant="secondary"
              onClick={() => picker.current?.showPicker()}
            />
          </span>
        </span>
      )}
    </FieldShell>
  );
}

/** The moment in full once it is one; before that what is missing. */
function useHint(held: string, { day, time }: TimeParts, hint: string | undefined): string {
  const t = useTranslations('extForm');
  const format = useFormat();
  const instant = readLocalText(held);
  if (instant !== null) return t('timeRead', { when: format.fullDateTime(instant) });
  if (readTypedDay(day) !== null && time.trim() === '') return t('timeMissing');
  if (readTypedTime(time) !== null && day.trim() === '') return t('dayMissing');
  return hint ?? t('timeHint');
}
