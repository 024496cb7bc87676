import './radio-field.css';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError, isPresent } from './field-shell.tsx';
import type { Icon } from './icon.ts';

export type RadioOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly description?: ReactNode;
  readonly icon?: Icon | undefined;
  /** Why it cannot be chosen; shown in place of the description. */
  readonly disabledReason?: string | undefined;
};

type RadioFieldProps<Value extends string> = {
  /** The question; a fieldset's legend. */
  legend: ReactNode;
  isLegendHidden?: boolean | undefined;
  options: readonly RadioOption<Value>[];
  /** Controlled: both of them. Or spread `register(…)` on `input`. */
  value?: Value | undefined;
  onValueChange?: ((value: Value) => void) | undefined;
  input?: Omit<ComponentProps<'input'>, 'type' | 'value' | 'className'> | undefined;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string | undefined;
};

/** Two to five weighty choices, each with an icon and a line of explanation; six stand in two lines. */
export function RadioCards<Value extends string>(props: RadioFieldProps<Value>) {
  const isOneLine = props.options.length < 6;
  return (
    <RadioField
      {...props}
      listClassName={classNames(
        'grid grid-cols-2 gap-2.5',
        isOneLine ? 'md:grid-flow-col md:auto-cols-fr md:grid-cols-none' : 'md:grid-cols-3',
      )}
      renderOption={(option, input) => {
        const { icon: OptionIcon } = option;
        return (
          <label key={option.value} className="radio-card">
            {input}
            {OptionIcon && <OptionIcon aria-hidden className="radio-card-icon mb-1 size-5" />}
            <span className="text-body font-medium text-ink">{option.label}</span>
            {isPresent(option.disabledReason ?? option.description) && (
              <span className="text-small text-ink-2">
                {option.disabledReason ?? option.description}
              </span>
            )}
          </label>
        );
      }}
    />
  );
}

/** Two to four short choices in one strip. */
export function SegmentedControl<Value extends string>(props: RadioFieldProps<Value>) {
  return (
    <RadioField
      {...props}
      listClassName="segments max-w-full self-start overflow-x-auto rounded-control border border-line-strong bg-surface"
      renderOption={(option, input) => {
        const { icon: OptionIcon } = option;
        return (
          <label key={option.value} className="segment" title={option.disabledReason}>
            {input}
            {OptionIcon && <OptionIcon aria-hidden className="size-4" />}
            {option.label}
          </label>
        );
      }}
    />
  );
}

function RadioField<Value extends string>({
  legend,
  isLegendHidden = false,
  options,
  value,
  onValueChange,
  input,
  hint,
  error,
  className,
  listClassName,
  renderOption,
}: RadioFieldProps<Value> & {
  listClassName: string;
  renderOption: (option: RadioOption<Value>, input: ReactNode) => ReactNode;
}) {
  const id = useId();
  const hasHint = isPresent(hint);
  const hasError = isPresent(error);
  const describedBy = [hasError && `${id}-error`, hasHint && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  // A box of its own: in a column of a grid, WebKit keeps room for a fieldset's legend twice.
  return (
    <div className={classNames('min-w-0', className)}>
      <fieldset
        role="radiogroup"
        aria-invalid={hasError || undefined}
        className="flex min-w-0 flex-col"
        aria-describedby={describedBy === '' ? undefined : describedBy}
      >
        <legend className={isLegendHidden ? 'sr-only' : 'mb-1.5 text-body font-medium text-ink'}>
          {legend}
        </legend>
        <div className={listClassName}>
          {options.map((option) =>
            renderOption(
              option,
              <input
                name={id}
                {...input}
                {...(onValueChange && {
                  checked: option.value === value,
                  onChange: () => onValueChange(option.value),
                })}
                type="radio"
                value={option.value}
                disabled={option.disabledReason !== undefined || input?.disabled}
                className="sr-only"
              />,
            ),
          )}
        </div>
        {hasError && (
          <div className="mt-1.5">
            <FieldError id={`${id}-error`}>{error}</FieldError>
          </div>
        )}
        {hasHint && (
          <p id={`${id}-hint`} className="mt-1.5 text-small text-ink-3">
            {hint}
          </p>
        )}
      </fieldset>
    </div>
  );
}
