import type { ComponentProps } from 'react';
import { FieldShell, type FieldProps } from './field-shell.tsx';

export type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'className'>;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  optionalLabel,
  isLabelHidden,
  className,
  id,
  rows = 3,
  ...textArea
}: TextAreaProps) {
  return (
    <FieldShell {...{ label, hint, error, optionalLabel, isLabelHidden, className, id }}>
      {(wiring) => (
        <span className="field h-auto">
          <textarea
            {...textArea}
            {...wiring}
            rows={rows}
            className="field-input field-sizing-content max-h-80 min-h-20 resize-y py-2"
          />
        </span>
      )}
    </FieldShell>
  );
}
