import './choice-field.css';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldError, isPresent } from './field-shell.tsx';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  label: ReactNode;
  /** What it means, under the label. */
  description?: ReactNode;
  error?: ReactNode;
  className?: string | undefined;
};

/** On or off, at once or on saving. Spread `register(…)` on it, or give `checked` and `onChange`. */
export function Switch(props: ChoiceProps) {
  return <Choice {...props} kind="switch" />;
}

/** One of several things that may be ticked. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} kind="checkbox" />;
}

function Choice({
  kind,
  label,
  description,
  error,
  className,
  id: givenId,
  ...input
}: ChoiceProps & { kind: 'switch' | 'checkbox' }) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hasDescription = isPresent(description);
  const hasError = isPresent(error);
  const describedBy = [hasError && `${id}-error`, hasDescription && `${id}-description`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <div className="flex items-start gap-3">
        <input
          {...input}
          id={id}
          type="checkbox"
          role={kind === 'switch' ? 'switch' : undefined}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          aria-invalid={hasError || undefined}
          className={kind}
        />
        <div className="flex min-w-0 flex-col gap-0.5">
          <label htmlFor={id} className="cursor-pointer text-body font-medium text-ink">
            {label}
          </label>
          {hasDescription && (
            <p id={`${id}-description`} className="text-small text-ink-3">
              {description}
            </p>
          )}
        </div>
      </div>
      {hasError && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
