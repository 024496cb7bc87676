import { answerControlName, ANSWERS_FIELD } from '../../contract/core/form-field.ts';
import { normalizeTypedAmount } from '../../contract/core/money.ts';
import {
  parsePayRequest,
  PAY_RULE_MESSAGES,
  type PaidLink,
  type PayRuleId,
} from '../../contract/v2/pay-request.ts';
import type { PublicLink } from '../../contract/v2/public-link.ts';
import type { PayFields } from '../features/checkout/checkout-view.tsx';
import type { Language } from '../i18n/language.ts';

/** By the names of the controls. */
export type PayErrors = Readonly<Partial<Record<string, PayRuleId>>>;

/** What goes on the wire, by wire names. */
export type PayBody = Readonly<Record<string, string>>;

/** What a payer typed, as it is sent: an amount as plain decimal text, no details for an anonymous payment. */
export function toPayBody(
  fields: PayFields,
  link: PaidLink & Partial<Pick<PublicLink, 'form_fields'>>,
  language: Language,
): PayBody {
  const payer: PayBody = fields.anonymous
    ? { anonymous: 'true' }
    : { name: fields.name, email: fields.email, phone_number: fields.phone_number };
  const amount: PayBody =
    link.type === 'static' ? { amount: normalizeTypedAmount(fields.amount) ?? fields.amount } : {};
  const answers = (link.form_fields ?? []).map(({ name }) => [
    answerControlName(name),
    fields.answers[name] ?? '',
  ]);
  return { ...payer, ...amount, ...Object.fromEntries(answers), language };
}

const FIELDS = ['name', 'email', 'phone_number', 'amount', 'anonymous'];

/** The control that a broken rule is about; null where there is none. */
function controlOf([field = '', name]: readonly string[]): string | null {
  if (field === ANSWERS_FIELD) return name === undefined ? null : answerControlName(name);
  return FIELDS.includes(field) ? field : null;
}

/** The first broken rule of each field, by the contract that the API answers by. */
export function brokenRules(body: PayBody, link: PaidLink): PayErrors {
  const parsed = parsePayRequest(body, link);
  if (parsed.ok) return {};
  const errors: Partial<Record<string, PayRuleId>> = {};
  for (const { path, rule } of parsed.issues) {
    const control = controlOf(path.map(String));
    if (control !== null) errors[control] ??= rule;
  }
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
