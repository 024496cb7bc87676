import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { FieldShell, type FieldProps } from './field-shell.tsx';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean | undefined;
};

export type SelectFieldProps = FieldProps &
  Omit<ComponentProps<'select'>, 'className' | 'children'> & {
    options: readonly SelectOption[];
  };

/** The browser's own select: it is the best one on a phone. */
export function SelectField({
  label,
  hint,
  error,
  optionalLabel,
  isLabelHidden,
  className,
  id,
  options,
  ...select
}: SelectFieldProps) {
  return (
    <FieldShell {...{ label, hint, error, optionalLabel, isLabelHidden, className, id }}>
      {(wiring) => (
        <span className="field relative">
          <select
            {...select}
            {...wiring}
            className="field-input cursor-pointer appearance-none pe-9"
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.isDisabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-e-3 size-4 text-ink-3"
          />
        </span>
      )}
    </FieldShell>
  );
}
