import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldShell, type FieldProps } from './field-shell.tsx';
import type { Icon } from './icon.ts';

export type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'className'> & {
    icon?: Icon | undefined;
    /** Fixed text inside the field, before what is typed: `pay.mytpe.app/`. */
    start?: ReactNode;
    /** After it: a unit, a key hint, a small button. */
    end?: ReactNode;
    /** Codes, addresses, numbers: left to right whatever the language. */
    isMachineText?: boolean | undefined;
    inputClassName?: string | undefined;
  };

/** One line of text. Takes `ref` and every attribute of an input; spread `register(…)` on it. */
export function TextField({
  label,
  hint,
  error,
  optionalLabel,
  isLabelHidden,
  className,
  inputClassName,
  icon: Icon,
  start,
  end,
  isMachineText = false,
  id,
  type = 'text',
  ...input
}: TextFieldProps) {
  return (
    <FieldShell {...{ label, hint, error, optionalLabel, isLabelHidden, className, id }}>
      {(wiring) => (
        <span className="field" dir={isMachineText ? 'ltr' : undefined}>
          {Icon && <Icon aria-hidden className="ms-3 size-4 shrink-0 text-ink-3" />}
          {start !== undefined && <span className="ps-3 text-ink-3 select-none">{start}</span>}
          <input
            {...input}
            {...wiring}
            type={type}
            className={classNames('field-input', start !== undefined && 'ps-1', inputClassName)}
          />
          {end !== undefined && (
            <span className="flex shrink-0 items-center pe-3 text-ink-3">{end}</span>
          )}
        </span>
      )}
    </FieldShell>
  );
}
