import { answerKindOf, TICKED, type AnswerKind } from './answer-kind.ts';
import type { AnswerRuleId } from './answer-rules.ts';
import { asFields } from './bracket-keys.ts';
import { readPlainText } from './body-readers.ts';
import { askedFields, type FormField } from './form-field.ts';
import { withLatinDigits } from './typed-text.ts';

/** Characters of an answer; of one in several lines. */
const MAX_LENGTH = 255;
const MAX_LONG_LENGTH = 2_000;

/** By field name, as text; what was not answered is left out. */
export type FormAnswers = Readonly<Record<string, string>>;

const SHAPES: Readonly<Partial<Record<AnswerKind, RegExp>>> = {
  email: /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/,
  tel: /^\+?\d[\d ().-]{5,18}$/,
  number: /^-?\d{1,15}(?:[.,]\d{1,6})?$/,
};

/** True for a day of the calendar, as `2026-01-31`. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

function readAnswer(
  field: FormField,
  input: unknown,
  report: (rule: AnswerRuleId) => void,
): string {
  const kind = answerKindOf(field);
  if (kind === 'checkbox') {
    const isTicked = [true, 1, '1', TICKED, 'on'].some((said) => said === input);
    if (!isTicked && field.required) report('answer.required');
    return isTicked ? TICKED : '';
  }
  let isGood = true;
  const typed = readPlainText<AnswerRuleId>(
    typeof input === 'number' ? String(input) : input,
    (rule) => {
      isGood = false;
      report(rule);
    },
    {
      required: field.required ? 'answer.required' : null,
      malformed: 'answer.malformed',
      tooLong: 'answer.tooLong',
      max: kind === 'textarea' ? MAX_LONG_LENGTH : MAX_LENGTH,
      hasBreaks: kind === 'textarea',
    },
  );
  const answer = kind === 'tel' || kind === 'number' ? withLatinDigits(typed) : typed;
  if (!isGood || answer === '') return answer;
  const fits = kind === 'date' ? isDay(answer) : (SHAPES[kind]?.test(answer) ?? true);
  if (!fits) report('answer.malformed');
  return answer;
}

/**
 * Reads a payer's answers to a form. Answers that nobody asked for are left out.
 * @param input what stands below `form_answers`
 * @param report told each broken rule, with the field's name
 */
export function readFormAnswers(
  input: unknown,
  fields: readonly FormField[],
  report: (rule: AnswerRuleId, name: string) => void,
): FormAnswers {
  const given = asFields(input);
  const answers: Record<string, string> = {};
  for (const field of askedFields(fields)) {
    const answer = readAnswer(field, given[field.name], (rule) => report(rule, field.name));
    if (answer !== '') answers[field.name] = answer;
  }
  return answers;
}
