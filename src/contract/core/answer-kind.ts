import type { FormField } from './form-field.ts';

/** What a ticked box says. */
export const TICKED = 'true';

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
