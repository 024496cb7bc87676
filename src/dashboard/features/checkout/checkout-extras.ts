import { answerControlName } from '../../../contract/core/form-field.ts';
import type { AnswerRuleId } from '../../../contract/core/answer-rules.ts';
import { readFormAnswers, type FormAnswers } from '../../../contract/core/form-answers.ts';
import { CheckoutBounds } from './checkout-bounds.tsx';
import type { CheckoutLink } from './checkout-state.ts';
import { FormFields } from './form-fields.tsx';

/** The first broken rule of each answer, by the name of its control. */
function brokenAnswers(
  answers: FormAnswers,
  { form_fields: fields }: Pick<CheckoutLink, 'form_fields'>,
): Readonly<Record<string, AnswerRuleId>> {
  const broken: Record<string, AnswerRuleId> = {};
  readFormAnswers(answers, fields, (rule, name) => (broken[answerControlName(name)] ??= rule));
  return broken;
}

/**
 * What links of the new platform alone show: their bounds and their form. A page by itself, since most payers need neither
 * and each of them waits for what is loaded.
 */
export const checkoutExtras = { CheckoutBounds, FormFields, brokenAnswers };
export type CheckoutExtras = typeof checkoutExtras;
