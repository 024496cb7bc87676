import type { Parsed } from '../../../../contract/core/rule.ts';
import type { LinkCreate } from '../../../../contract/ext/link-create.ts';
import { checkUpdate, isFrozen } from '../../../../contract/ext/link-update.ts';
import type { Link } from '../../../../contract/ext/link.ts';
import type { RuleId } from '../../../../contract/ext/rule-messages.ts';
import type { FormRule } from '../../../forms/error-words.ts';
import { changedMetadata } from '../../links/form/metadata-rows.ts';
import { withPlainBreaks } from '../../links/form/plain-breaks.ts';
import { isOtherAmount } from '../../links/form/typed-amount.ts';
import { ownMetadata } from './creation-reference.ts';
import { valuesOfLink, type LinkFormValues } from './form-values.ts';
import { formIssues, priceToWire, timeToWire, usageToWire, type PayerWire } from './link-body.ts';

/** A body of `PUT /links/{id}`: what was changed, by its wire names. Empty text takes a value away. */
export interface UpdateBody {
  title?: string;
  description?: string;
  amount_mode?: string;
  amount?: string;
  min_amount?: string;
  max_amount?: string;
  usage_mode?: string;
  max_uses?: string;
  target_amount?: string;
  starts_at?: string;
  ends_at?: string;
  expires_at?: string;
  form_id?: string;
  allowed_payers?: readonly PayerWire[];
  metadata?: Readonly<Record<string, string>>;
  /** A new picture, or null for none any more. */
  logo?: File | null;
}

function isSamePayers(a: readonly PayerWire[], b: readonly PayerWire[]): boolean {
  const textOf = (payers: readonly PayerWire[]) =>
    JSON.stringify(payers.map(({ email, phone }) => [email, phone]));
  return textOf(a) === textOf(b);
}

/** The price as far as it was changed; nothing of it once somebody has paid. */
function changedPrice(base: Link, values: LinkFormValues): UpdateBody {
  if (isFrozen(base, 'amount')) return {};
  if (values.amount_mode !== base.amount_mode)
    return { amount_mode: values.amount_mode, ...priceToWire(values) };
  const wire = priceToWire(values);
  const body: UpdateBody = {};
  for (const field of ['amount', 'min_amount', 'max_amount'] as const) {
    const amount = wire[field];
    if (amount !== undefined && isOtherAmount(base[field], values[field])) body[field] = amount;
  }
  return body;
}

function changedUsage(base: Link, values: LinkFormValues): UpdateBody {
  const wire = usageToWire(values);
  if (values.usage_mode !== base.usage_mode)
    return isFrozen(base, 'usage_mode') ? {} : { usage_mode: values.usage_mode, ...wire };
  const shown = valuesOfLink(base);
  const body: UpdateBody = {};
  if (wire.max_uses !== undefined && wire.max_uses !== shown.max_uses)
    body.max_uses = wire.max_uses;
  if (wire.target_amount !== undefined && isOtherAmount(base.target_amount, values.target_amount))
    body.target_amount = wire.target_amount;
  for (const field of ['starts_at', 'ends_at'] as const) {
    // A minute that was left as it was shown keeps its seconds.
    if (wire[field] !== undefined && values[field] !== shown[field]) body[field] = wire[field];
  }
  // A list that was left as it was shown stays, doubles and all.
  const isListTouched = values.allowed_payers !== shown.allowed_payers;
  if (
    isListTouched &&
    wire.allowed_payers &&
    !isSamePayers(wire.allowed_payers, base.allowed_payers)
  )
    body.allowed_payers = wire.allowed_payers;
  return body;
}

/** The body of an update: what differs from the link as it was read, and nothing else. */
export function toUpdateBody(base: Link, values: LinkFormValues): UpdateBody {
  const shown = valuesOfLink(base);
  const body: UpdateBody = { ...changedPrice(base, values), ...changedUsage(base, values) };
  if (values.title.trim() !== base.title.trim()) body.title = values.title;
  if (withPlainBreaks(values.description).trim() !== shown.description.trim())
    body.description = values.description;
  if (values.expires_at !== shown.expires_at)
    body.expires_at = values.expires_at === '' ? '' : timeToWire(values.expires_at);
  if (!isFrozen(base, 'form_id') && values.form_id !== shown.form_id) body.form_id = values.form_id;
  const metadata = changedMetadata(ownMetadata(base), values.metadata);
  if (Object.keys(metadata).length > 0) body.metadata = metadata;
  if (values.logo.kind === 'picked') body.logo = values.logo.logo.file;
  if (values.logo.kind === 'none' && base.logo !== null) body.logo = null;
  return body;
}

/** What an edit form yields: the body for the wire, and what it makes of the link. */
export interface LinkEdit {
  readonly body: UpdateBody;
  readonly next: LinkCreate;
}

/**
 * Judges the form by the contract: only what changed is looked at.
 * In: the link as it was read, the form, and the time in epoch milliseconds.
 */
export function parseEditForm(
  base: Link,
  values: LinkFormValues,
  now: number,
): Parsed<LinkEdit, RuleId | FormRule> {
  const own = formIssues(values);
  const body = toUpdateBody(base, values);
  const { logo, ...fields } = body;
  // A picture was looked at when it was picked; the contract reads files where they arrive.
  const verdict = checkUpdate(base, logo === null ? { ...fields, logo: null } : fields, now);
  switch (verdict.kind) {
    case 'allowed':
      return own.length === 0
        ? { ok: true, value: { body, next: verdict.link } }
        : { ok: false, issues: own };
    case 'invalid':
      return { ok: false, issues: [...own, ...verdict.issues] };
    case 'conflict':
      return { ok: false, issues: [{ path: ['link'], rule: verdict.rule, params: {} }] };
  }
}
