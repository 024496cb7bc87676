import * as z from 'zod/mini';
import { isBlank } from '../core/body-readers.ts';
import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import type { LogoUpload } from '../core/logo.ts';
import type { Metadata } from '../core/metadata.ts';
import type { Centimes } from '../core/money.ts';
import { toRuleIssues, type Parsed } from '../core/rule.ts';
import { strictField } from './field-readers.ts';
import { linkFields } from './link-fields.ts';
import { DEFAULT_SETTINGS, type LinkSettings } from './link-settings.ts';
import { isLinkType, isPaymentMode, type LinkType, type PaymentMode, type Udfs } from './link.ts';
import { isRuleId, paramsOfRule, type RuleId } from './rule-messages.ts';

/** What a create form holds and sends: wire names, nested as on the wire. */
export interface LinkCreateInput {
  mytpe_pay_id: string;
  title: string;
  details: string;
  slug: string;
  type: LinkType;
  amount?: string | undefined;
  payment_mode?: PaymentMode | undefined;
  max_payments?: string | undefined;
  metadata?: Record<string, string> | undefined;
  udfs?: Record<string, { value: string; label?: string }> | undefined;
  settings?: { show_retry_button?: boolean; allow_anonymous?: boolean } | undefined;
  inactivity_timeout_minutes?: string | undefined;
  logo?: LogoUpload | undefined;
}

/** A link to be made, complete and consistent. */
export interface LinkCreate {
  readonly mytpe_pay_id: string;
  readonly title: string;
  readonly details: string;
  readonly slug: string;
  readonly type: LinkType;
  readonly amount: Centimes | null;
  readonly payment_mode: PaymentMode;
  readonly max_payments: number | null;
  readonly metadata: Metadata | null;
  readonly udfs: Udfs | null;
  readonly settings: LinkSettings;
  readonly inactivity_timeout_minutes: number | null;
  readonly logo: LogoUpload | null;
}

/** A field that is ignored in this mode, whatever was sent with it. */
function ignored<T>(value: T) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform(() => value),
  );
}

const always = {
  mytpe_pay_id: strictField((input, report) => {
    if (isBlank(input)) report('instance.required');
    else if (typeof input !== 'string') report('instance.malformed');
    return typeof input === 'string' ? input : '';
  }),
  type: strictField((input, report): LinkType => {
    if (isLinkType(input)) return input;
    report(isBlank(input) ? 'type.required' : 'type.unknown');
    return 'dynamic';
  }),
  payment_mode: strictField((input, report): PaymentMode => {
    if (isBlank(input)) return 'reusable';
    if (isPaymentMode(input)) return input;
    report('payment_mode.unknown');
    return 'reusable';
  }),
  title: linkFields.title,
  details: linkFields.details,
  slug: linkFields.slug,
  settings: linkFields.settings,
  metadata: linkFields.metadata,
  udfs: linkFields.udfs,
  logo: linkFields.logo,
};

/** One schema a mode: which fields count depends on `type` and `payment_mode`, and all that is wrong is told at once. */
const schemas = {
  static: z.object({
    ...always,
    payment_mode: ignored<PaymentMode>('reusable'),
    amount: ignored(null),
    max_payments: ignored(null),
    inactivity_timeout_minutes: ignored(null),
  }),
  reusable: z.object({
    ...always,
    amount: linkFields.amount,
    max_payments: ignored(null),
    inactivity_timeout_minutes: ignored(null),
  }),
  one_shot: z.object({
    ...always,
    amount: linkFields.amount,
    max_payments: ignored(1),
    inactivity_timeout_minutes: linkFields.inactivity_timeout_minutes,
  }),
  limited: z.object({
    ...always,
    amount: linkFields.amount,
    max_payments: linkFields.max_payments,
    inactivity_timeout_minutes: linkFields.inactivity_timeout_minutes,
  }),
};

function schemaFor(input: { type?: unknown; payment_mode?: unknown }) {
  if (input.type === 'static') return schemas.static;
  return isPaymentMode(input.payment_mode) ? schemas[input.payment_mode] : schemas.reusable;
}

/**
 * Reads the body of a create, from a form or JSON, by the rules of Create Pay Link.
 * A static link's `payment_mode` and `max_payments` are ignored, not refused ("Validation Rule").
 */
export function parseLinkCreate(input: unknown): Parsed<LinkCreate, RuleId> {
  const body = asFields(input);
  const result = z.safeParse(schemaFor(body), body);
  if (!result.success) {
    return { ok: false, issues: toRuleIssues(result.error.issues, isRuleId, paramsOfRule) };
  }
  const { settings, metadata, logo, ...fields } = result.data;
  const kept = Object.entries(metadata).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return {
    ok: true,
    value: {
      ...fields,
      settings: { ...DEFAULT_SETTINGS, ...settings },
      metadata: kept.length > 0 ? Object.fromEntries(kept) : null,
      logo: logo ?? null,
    },
  };
}

export const linkCreateFields: readonly FieldDescription[] = [
  { name: 'mytpe_pay_id', type: 'text', rule: 'Required. The instance that the link belongs to.' },
  { name: 'title', type: 'text', rule: 'Required, at most 255 characters.' },
  { name: 'details', type: 'text', rule: 'Required, at most 5,000 characters.' },
  {
    name: 'slug',
    type: 'text',
    rule: 'Required, unique. 3 to 100 of a–z, 0–9 and single hyphens. Never changes.',
  },
  {
    name: 'type',
    type: 'dynamic | static',
    rule: 'Required. dynamic: you fix the price; static: the payer enters it, and the link is always reusable.',
  },
  {
    name: 'amount',
    type: 'decimal text',
    rule: 'Required when dynamic: 50.00 to 99999999.99, at most two decimals. Ignored when static.',
  },
  {
    name: 'payment_mode',
    type: 'reusable | one_shot | limited',
    rule: 'Default reusable. Dynamic links only; ignored when static.',
  },
  {
    name: 'max_payments',
    type: 'integer',
    rule: 'Required when limited: 1 to 1,000,000. Ignored in every other mode.',
  },
  { name: 'logo', type: 'file', rule: 'JPEG or PNG, at most 2 MB and 16 megapixels.' },
  {
    name: 'metadata[key]',
    type: 'text',
    rule: 'At most 50 keys of 40 characters, values of 500 characters.',
  },
  {
    name: 'udfs[udf1…udf5][value]',
    type: 'text',
    rule: '1 to 20 letters or digits. udf1 is printed on the bank receipt.',
  },
  { name: 'udfs[udf1…udf5][label]', type: 'text', rule: 'At most 50 characters.' },
  { name: 'settings[show_retry_button]', type: 'boolean', rule: 'Default true.' },
  { name: 'settings[allow_anonymous]', type: 'boolean', rule: 'Default false.' },
  {
    name: 'inactivity_timeout_minutes',
    type: 'integer',
    rule: '1 to 525600. one_shot and limited only; absent: the instance’s default.',
  },
];
