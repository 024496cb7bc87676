import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** What every field takes, whatever its control. */
export type FieldProps = {
  label: ReactNode;
  /** Explains before anything is wrong; stays when an error appears. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: ReactNode;
  /** "facultatif": shown after the label. */
  optionalLabel?: string | undefined;
  /** The label is read aloud but not shown (search, table filters). */
  isLabelHidden?: boolean | undefined;
  /** Classes of the whole field, for its place in a grid. */
  className?: string | undefined;
};

/** To be spread on the control: its id, and what describes it. */
export type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldShellProps = FieldProps & {
  id?: string | undefined;
  children: (wiring: FieldWiring) => ReactNode;
};

/** Label, control, error and hint, tied together for assistive technology. */
export function FieldShell({
  label,
  hint,
  error,
  optionalLabel,
  isLabelHidden = false,
  className,
  id: givenId,
  children,
}: FieldShellProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const hasHint = isPresent(hint);
  const hasError = isPresent(error);
  const describedBy = [hasError && `${id}-error`, hasHint && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'sr-only' : 'text-body font-medium text-ink'}>
        {label}
        {optionalLabel !== undefined && (
          <>
            {/* Without a space Arabic letters join across the two. */}{' '}
            <span className="ms-1 font-normal text-ink-3">{optionalLabel}</span>
          </>
        )}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': hasError ? true : undefined,
      })}
      {hasError && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hasHint && (
        <p id={`${id}-hint`} className="text-small text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The line under a field that says what is wrong. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-small font-medium text-red">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

export function isPresent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}
