import { normalizeTypedAmount } from '../../contract/core/money.ts';
import {
  parsePayRequest,
  PAY_RULE_MESSAGES,
  type PaidLink,
  type PayRuleId,
} from '../../contract/v2/pay-request.ts';
import type { PayFields } from '../features/checkout/checkout-view.tsx';
import type { Language } from '../i18n/language.ts';

export type PayErrors = Readonly<Partial<Record<keyof PayFields, PayRuleId>>>;

/** What goes on the wire, by wire names. */
export type PayBody = Readonly<Record<string, string>>;

/** What a payer typed, as it is sent: an amount as plain decimal text, no details for an anonymous payment. */
export function toPayBody(fields: PayFields, link: PaidLink, language: Language): PayBody {
  const payer: PayBody = fields.anonymous
    ? { anonymous: 'true' }
    : { name: fields.name, email: fields.email, phone_number: fields.phone_number };
  const amount: PayBody =
    link.type === 'static' ? { amount: normalizeTypedAmount(fields.amount) ?? fields.amount } : {};
  return { ...payer, ...amount, language };
}

function isField(name: string): name is keyof PayFields {
  return ['name', 'email', 'phone_number', 'amount', 'anonymous'].includes(name);
}

/** The first broken rule of each field, by the contract that the API answers by; null when all is well. */
export function brokenRules(body: PayBody, link: PaidLink): PayErrors | null {
  const parsed = parsePayRequest(body, link);
  if (parsed.ok) return null;
  const errors: Partial<Record<keyof PayFields, PayRuleId>> = {};
  for (const { path, rule } of parsed.issues) {
    const [field = ''] = path;
    if (isField(field)) errors[field] ??= rule;
  }
  return errors;
}

/** The API's own messages as rules; one that nobody knows is left out. */
export function rulesOfMessages(messages: Readonly<Record<string, string>>): PayErrors {
  const errors: Partial<Record<keyof PayFields, PayRuleId>> = {};
  for (const [rule, said] of Object.entries(PAY_RULE_MESSAGES)) {
    const field = Object.keys(messages).find((name) => messages[name] === said);
    if (field !== undefined && isField(field)) errors[field] = rule as PayRuleId;
  }
  return errors;
}
