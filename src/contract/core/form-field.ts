import { asFields, isForbiddenKey } from './bracket-keys.ts';
import { readPlainText } from './body-readers.ts';
import { readFields, readText } from './plain-readers.ts';

/** A question of a form. The documents do not say more of it than that there are some. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
}

/** Below which name a payer's answers travel: `form_answers[wilaya]`. */
export const ANSWERS_FIELD = 'form_answers';
/** In: a field's name. Out: that of its control, by which its answer travels. */
export function answerControlName(name: string): string {
  return `${ANSWERS_FIELD}[${name}]`;
}

/** Characters of an answer; of one in several lines. */
const MAX_LENGTH = 255;
const MAX_LONG_LENGTH = 2_000;
/** What a ticked box says. */
export const TICKED = 'true';

function readField(input: unknown): FormField[] {
  const field = readFields(input);
  if (field === null) return [];
  return [
    {
      name: readText(field['name']),
      label: readText(field['label']),
      type: readText(field['type']),
      required: field['required'] === true,
    },
  ];
}

/** Reads the fields of a form, liberally. */
export function readFormFields(input: unknown): readonly FormField[] {
  return Array.isArray(input) ? input.flatMap(readField) : [];
}

/**
 * The fields that a payer is asked: each name once. What has none, or one that cannot travel in brackets, is not asked by
 * anybody, so that nothing is required that cannot be given.
 */
export function askedFields(fields: readonly FormField[]): readonly FormField[] {
  const names = new Set<string>();
  return fields.filter(({ name }) => {
    const canTravel = name !== '' && !/[[\]\p{Cc}\p{Surrogate}]/u.test(name);
    if (!canTravel || isForbiddenKey(name) || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

/** How an answer is given: a type that is new to us is a line of text. */
export type AnswerKind = 'text' | 'textarea' | 'email' | 'tel' | 'number' | 'date' | 'checkbox';

const KINDS: Readonly<Record<string, AnswerKind>> = {
  textarea: 'textarea',
  email: 'email',
  tel: 'tel',
  phone: 'tel',
  number: 'number',
  integer: 'number',
  date: 'date',
  checkbox: 'checkbox',
  boolean: 'checkbox',
};

export function answerKindOf({ type }: Pick<FormField, 'type'>): AnswerKind {
  return Object.hasOwn(KINDS, type) ? (KINDS[type] ?? 'text') : 'text';
}

/** By field name, as text; what was not answered is left out. */
export type FormAnswers = Readonly<Record<string, string>>;

export const ANSWER_RULE_MESSAGES = {
  'answer.required': 'This answer is required.',
  'answer.malformed': 'This answer does not have the form that is asked for.',
  'answer.tooLong': 'This answer is too long.',
} as const;
export type AnswerRuleId = keyof typeof ANSWER_RULE_MESSAGES;

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

/** Digits as people type them in Algeria, in either script. */
function withLatinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
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
