import { TextField, type TextFieldProps } from '../ui/text-field.tsx';

type IntegerFieldProps = Omit<TextFieldProps, 'inputMode' | 'isMachineText'>;

/** A whole number, kept as it is typed; `normalizeTypedInteger` reads it. Never `type="number"`, which a wheel changes. */
export function IntegerField(field: IntegerFieldProps) {
  return (
    <TextField
      autoComplete="off"
      {...field}
      isMachineText
      inputMode="numeric"
      inputClassName="tabular-nums"
    />
  );
}
