import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import { readAmount, type AmountDefect, type Centimes } from '../core/money.ts';
import { ANSWER_RULE_MESSAGES } from '../core/answer-rules.ts';
import type { Parsed, RuleIssue } from '../core/rule.ts';
import type { Open } from '../core/open.ts';
import { withLatinDigits, withoutMarks } from '../core/typed-text.ts';
import type { LinkSettings } from './link-settings.ts';
import type { LinkType } from './link.ts';

export const PAYER_NAME_MAX_LENGTH = 255;
export const PAYER_EMAIL_MAX_LENGTH = 254;

/** What can be wrong with a payer's form, in the API's own English. The pay page says each in its three languages. */
export const PAY_RULE_MESSAGES = {
  'name.required': 'The name field is required.',
  'name.malformed': 'The name field must be plain text.',
  'name.tooLong': 'The name field must not be greater than 255 characters.',
  'email.required': 'The email field is required.',
  'email.malformed': 'The email field must be a valid email address.',
  'email.notAllowed': 'This link can only be paid by those whom the merchant has named.',
  'phone_number.required': 'The phone number field is required.',
  'phone_number.malformed': 'The phone number field must be a valid phone number.',
  'anonymous.notAllowed': 'This link does not take anonymous payments.',
  'amount.required': 'The amount field is required.',
  'amount.malformed': 'The amount field must be a number.',
  'amount.tooManyDecimals': 'The amount field must have at most 2 decimal places.',
  'amount.tooLow': 'The amount field must be at least 50.00.',
  'amount.tooHigh': 'The amount field must not be greater than 99999999.99.',
  'amount.belowMinimum': 'The amount is lower than this link takes.',
  'amount.aboveMaximum': 'The amount is higher than this link takes.',
  ...ANSWER_RULE_MESSAGES,
} as const;
export type PayRuleId = keyof typeof PAY_RULE_MESSAGES;

export const PAYER_LANGUAGES = ['fr', 'ar', 'en'] as const;
export type PayerLanguage = (typeof PAYER_LANGUAGES)[number];

export interface Payer {
  readonly name: string;
  readonly email: string;
  readonly phone_number: string;
}

export interface PayRequest {
  /** Null for an anonymous payment. */
  readonly payer: Payer | null;
  /** What the payer gives through a static link; null where the merchant has fixed the price. */
  readonly amount: Centimes | null;
  /** The language of the bank's page and of the way back. */
  readonly language: PayerLanguage;
}

/** What a link decides about the form. */
export interface PaidLink {
  readonly type: Open<LinkType>;
  readonly settings: Pick<LinkSettings, 'allow_anonymous'>;
}

type Report = (field: string, rule: PayRuleId) => void;

const CONTROLS = /[\p{Cc}\p{Surrogate}]/u;
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;
/** How people group the digits of a number. */
const GROUPING = /[ ()./-]/g;
const PHONE = /^\+?\d{6,19}$/;
const PHONE_MAX_LENGTH = 40;

function textOf(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' ? String(input).trim() : '';
}

function readName(input: unknown, report: Report): string {
  const name = textOf(input);
  if (name === '') report('name', 'name.required');
  else if (CONTROLS.test(name)) report('name', 'name.malformed');
  else if ([...name].length > PAYER_NAME_MAX_LENGTH) report('name', 'name.tooLong');
  return name;
}

function readEmail(input: unknown, report: Report): string {
  const email = withoutMarks(textOf(input)).trim();
  if (email === '') report('email', 'email.required');
  else if (email.length > PAYER_EMAIL_MAX_LENGTH || CONTROLS.test(email) || !EMAIL.test(email))
    report('email', 'email.malformed');
  return email;
}

/**
 * Digits as people type them in Algeria, in either script; without the marks of direction, and with the plain spaces and
 * hyphens, of a number that an address book hands over with others.
 */
function readPhone(input: unknown, report: Report): string {
  const phone = withoutMarks(withLatinDigits(textOf(input)))
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s/g, ' ')
    .trim();
  if (phone === '') report('phone_number', 'phone_number.required');
  else if (phone.length > PHONE_MAX_LENGTH || !PHONE.test(phone.replace(GROUPING, '')))
    report('phone_number', 'phone_number.malformed');
  return phone;
}

const AMOUNT_RULES: Readonly<Record<AmountDefect, PayRuleId>> = {
  malformed: 'amount.malformed',
  tooManyDecimals: 'amount.tooManyDecimals',
  tooLow: 'amount.tooLow',
  tooHigh: 'amount.tooHigh',
};

function readGift(input: unknown, report: Report): Centimes | null {
  if (input === undefined || input === null || input === '') {
    report('amount', 'amount.required');
    return null;
  }
  const reading = readAmount(input);
  if (reading.ok) return reading.amount;
  report('amount', AMOUNT_RULES[reading.defect]);
  return null;
}

function isTrue(input: unknown): boolean {
  return input === true || input === 1 || input === '1' || input === 'true' || input === 'on';
}

/**
 * Reads a payer's form. A link with a fixed price ignores whatever amount is sent; an anonymous payment keeps no details,
 * whatever is sent.
 */
export function parsePayRequest(input: unknown, link: PaidLink): Parsed<PayRequest, PayRuleId> {
  const body = asFields(input);
  const issues: RuleIssue<PayRuleId>[] = [];
  const report: Report = (field, rule) => {
    issues.push({ path: [field], rule, params: {} });
  };
  const isAnonymous = isTrue(body['anonymous']);
  if (isAnonymous && !link.settings.allow_anonymous) report('anonymous', 'anonymous.notAllowed');
  const payer = isAnonymous
    ? null
    : {
        name: readName(body['name'], report),
        email: readEmail(body['email'], report),
        phone_number: readPhone(body['phone_number'], report),
      };
  const amount = link.type === 'static' ? readGift(body['amount'], report) : null;
  const language = PAYER_LANGUAGES.find((known) => known === body['language']) ?? 'fr';
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { payer, amount, language } };
}

export const payRequestFields: readonly FieldDescription[] = [
  { name: 'name', type: 'text', rule: 'Required unless anonymous; at most 255 characters.' },
  { name: 'email', type: 'text', rule: 'Required unless anonymous.' },
  { name: 'phone_number', type: 'text', rule: 'Required unless anonymous.' },
  { name: 'anonymous', type: 'boolean', rule: 'Where the link allows it.' },
  { name: 'amount', type: 'decimal text', rule: 'Static links only; 50.00 to 99,999,999.99.' },
  {
    name: 'form_answers[…]',
    type: 'texts by field name',
    rule: 'Links of the new platform with a form: the required ones.',
  },
  { name: 'language', type: 'fr | ar | en', rule: 'Of the bank’s page; default fr.' },
];
