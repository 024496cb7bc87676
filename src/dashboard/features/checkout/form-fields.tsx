import { answerKindOf, TICKED, type AnswerKind } from '../../../contract/core/answer-kind.ts';
import type { FormAnswers } from '../../../contract/core/form-answers.ts';
import { answerControlName, type FormField } from '../../../contract/core/form-field.ts';
import { Checkbox } from '../../ui/choice-field.tsx';
import { UserText } from '../../ui/isolated-text.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CheckoutWords } from './checkout-words.ts';

type FormFieldsProps = {
  /** Of the form; empty: it has none. */
  name: string;
  fields: readonly FormField[];
  words: CheckoutWords;
  /** What was typed before. */
  known: FormAnswers | undefined;
  /** By the names of the controls. */
  errors: Readonly<Partial<Record<string, string>>>;
};

/** How each kind of answer is typed, beside plain text. */
const TYPING = {
  text: {},
  email: { type: 'email', isMachineText: true },
  tel: { type: 'tel', isMachineText: true },
  number: { inputMode: 'decimal', isMachineText: true },
  date: { type: 'date', isMachineText: true },
} as const satisfies Partial<Record<AnswerKind, object>>;

/** What the merchant asks of a payer besides a name. */
export function FormFields({ name, fields, words, known, errors }: FormFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-t border-line pt-3">
      {name !== '' && (
        <legend className="sr-only">
          <UserText>{name}</UserText>
        </legend>
      )}
      {fields.map((field) => {
        const kind = answerKindOf(field);
        const control = answerControlName(field.name);
        const shared = {
          name: control,
          label: <UserText>{field.label || field.name}</UserText>,
          error: errors[control],
        };
        const before = known?.[field.name];
        if (kind === 'checkbox')
          return (
            <Checkbox
              key={control}
              {...shared}
              value={TICKED}
              defaultChecked={before === TICKED}
              className="py-1.5"
            />
          );
        const optionalLabel = field.required ? undefined : words('optional');
        const typed = { ...shared, optionalLabel, defaultValue: before };
        return kind === 'textarea' ? (
          <TextArea key={control} {...typed} />
        ) : (
          <TextField key={control} {...typed} {...TYPING[kind]} />
        );
      })}
    </fieldset>
  );
}
