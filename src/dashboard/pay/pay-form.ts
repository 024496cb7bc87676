import type { FormAnswers, readFormAnswers } from '../../contract/core/form-answers.ts';
import { answerControlName, ANSWERS_FIELD } from '../../contract/core/form-field.ts';
import {
  parsePayRequest,
  PAY_RULE_MESSAGES,
  type PaidLink,
  type PayRuleId,
} from '../../contract/v2/pay-request.ts';
import type { PublicLink } from '../../contract/v2/public-link.ts';
import type { PayBody } from './pay-body.ts';

/** By the names of the controls. */
export type PayErrors = Readonly<Partial<Record<string, PayRuleId>>>;

const FIELDS = ['name', 'email', 'phone_number', 'amount', 'anonymous'];

/** The control that a broken rule is about; null where there is none. */
function controlOf([field = '', name]: readonly string[]): string | null {
  if (field === ANSWERS_FIELD) return name === undefined ? null : answerControlName(name);
  return FIELDS.includes(field) ? field : null;
}

/**
 * The first broken rule of each field, by the contract that the API answers by.
 * @param answers to the link's form, by field name
 * @param readAnswers how they are read; null of a link without a form
 */
export function brokenRules(
  body: PayBody,
  link: PaidLink & Partial<Pick<PublicLink, 'form_fields'>>,
  answers: FormAnswers,
  readAnswers: typeof readFormAnswers | null,
): PayErrors {
  const errors: Partial<Record<string, PayRuleId>> = {};
  const parsed = parsePayRequest(body, link);
  for (const { path, rule } of parsed.ok ? [] : parsed.issues) {
    const control = controlOf(path.map(String));
    if (control !== null) errors[control] ??= rule;
  }
  readAnswers?.(answers, link.form_fields ?? [], (rule, name) => {
    errors[answerControlName(name)] ??= rule;
  });
  return errors;
}

/** The API's own messages as rules; one that nobody knows is left out. */
export function rulesOfMessages(messages: Readonly<Record<string, string>>): PayErrors {
  const errors: Partial<Record<string, PayRuleId>> = {};
  for (const [field, said] of Object.entries(messages)) {
    const known = Object.entries(PAY_RULE_MESSAGES).find(([, message]) => message === said);
    // A name of a form may hold dots of its own.
    const dot = field.indexOf('.');
    const control = controlOf(dot < 0 ? [field] : [field.slice(0, dot), field.slice(dot + 1)]);
    if (known && control !== null) errors[control] = known[0] as PayRuleId;
  }
  return errors;
}
