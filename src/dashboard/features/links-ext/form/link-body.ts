import { toApiInstant } from '../../../../contract/core/instant.ts';
import type { Parsed, RuleIssue } from '../../../../contract/core/rule.ts';
import { parseLinkCreate, type LinkCreate } from '../../../../contract/ext/link-create.ts';
import { CURRENCY, type AllowedPayer } from '../../../../contract/ext/link.ts';
import type { RuleId } from '../../../../contract/ext/rule-messages.ts';
import type { FormRule } from '../../../forms/error-words.ts';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import { typedAmountToWire } from '../../../forms/typed-money.ts';
import { readLocalText } from '../../../i18n/algiers-time.ts';
import { linkFieldLocator } from '../../links/form/locate-link-field.ts';
import { metadataIssues, newMetadataToWire } from '../../links/form/metadata-rows.ts';
import { REFERENCE_KEY } from './creation-reference.ts';
import type { LinkFormValues } from './form-values.ts';
import { readPayerList } from './payer-list.ts';

/** Who may pay, as the wire has it. */
export type PayerWire = Pick<AllowedPayer, 'email' | 'phone'>;

/** What of a body the amount mode and the usage mode ask for, by its wire names. Empty text is nothing. */
export interface PriceBody {
  amount?: string;
  min_amount?: string;
  max_amount?: string;
}
export interface UsageBody {
  max_uses?: string;
  target_amount?: string;
  starts_at?: string;
  ends_at?: string;
  allowed_payers?: readonly PayerWire[];
}

/** A body of `POST /links`, without the logo: a file travels by itself. */
export interface CreateBody extends PriceBody, UsageBody {
  payment_instance_id: string;
  title: string;
  description: string;
  currency: string;
  amount_mode: string;
  usage_mode: string;
  expires_at?: string;
  form_id?: string;
  metadata: Readonly<Record<string, string>>;
}

/** What a field of date and time sends; text that is none is sent as it stands, and refused by the contract. */
export function timeToWire(typed: string): string {
  const instant = readLocalText(typed);
  return instant === null ? typed.trim() : toApiInstant(instant);
}

export function priceToWire(values: LinkFormValues): PriceBody {
  if (values.amount_mode === 'fixed') return { amount: typedAmountToWire(values.amount) };
  return {
    min_amount: typedAmountToWire(values.min_amount),
    max_amount: typedAmountToWire(values.max_amount),
  };
}

/** What this mode has, and nothing that it would ignore, however much of it was typed under another one. */
export function usageToWire(values: LinkFormValues): UsageBody {
  switch (values.usage_mode) {
    case 'limited':
      return { max_uses: normalizeTypedInteger(values.max_uses) };
    case 'capped_amount':
      return { target_amount: typedAmountToWire(values.target_amount) };
    case 'time_window':
      return { starts_at: timeToWire(values.starts_at), ends_at: timeToWire(values.ends_at) };
    case 'whitelist':
      return { allowed_payers: readPayerList(values.allowed_payers).payers };
    case 'one_shot':
    case 'reusable':
      return {};
  }
}

/** In: the form, the instance, and the mark of this form. */
export function toCreateBody(
  values: LinkFormValues,
  instanceId: string,
  reference: string,
): CreateBody {
  return {
    payment_instance_id: instanceId,
    title: values.title,
    description: values.description,
    currency: CURRENCY,
    amount_mode: values.amount_mode,
    usage_mode: values.usage_mode,
    ...priceToWire(values),
    ...usageToWire(values),
    ...(values.expires_at === '' ? {} : { expires_at: timeToWire(values.expires_at) }),
    ...(values.form_id === '' ? {} : { form_id: values.form_id }),
    metadata: { ...newMetadataToWire(values.metadata), [REFERENCE_KEY]: reference },
  };
}

/** What only a form can get wrong: keys that stand there twice, lines of the list that name nobody. */
export function formIssues(values: LinkFormValues): RuleIssue<FormRule>[] {
  const issues = metadataIssues(values.metadata);
  if (values.usage_mode !== 'whitelist') return issues;
  const { unread } = readPayerList(values.allowed_payers);
  if (unread.length === 0) return issues;
  const params = { count: unread.length };
  return [{ path: ['allowed_payers'], rule: 'form.unreadPayers', params }, ...issues];
}

/** Judges the form by the contract, and by what only a form can get wrong. @param now epoch milliseconds */
export function parseCreateForm(
  values: LinkFormValues,
  instanceId: string,
  reference: string,
  now: number,
): Parsed<LinkCreate, RuleId | FormRule> {
  const own = formIssues(values);
  const parsed = parseLinkCreate(toCreateBody(values, instanceId, reference), now);
  if (own.length === 0) return parsed;
  return { ok: false, issues: parsed.ok ? own : [...own, ...parsed.issues] };
}

/** One field holds all who may pay. */
export const locateLinkField = linkFieldLocator(new Map([['allowed_payers', 'allowed_payers']]));
