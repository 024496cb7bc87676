import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import { toApiInstant, type Instant } from '../core/instant.ts';
import { toDecimal, type Centimes } from '../core/money.ts';
import type { RuleIssue } from '../core/rule.ts';
import { isFieldSet } from '../core/body-readers.ts';
import { parseLinkBody, passedEnds, type LinkCreate } from './link-create.ts';
import { capabilitiesOf, isUsedUp, statusAt, type LinkState } from './link-rules.ts';
import { statusAfter, isKnownStatus } from './link-lifecycle.ts';
import type { Link, LinkStatus } from './link.ts';
import type { RuleId } from './rule-messages.ts';

/** What an update may name. Anything else is ignored, as in a create. */
const UPDATABLE = [
  'payment_instance_id',
  'form_id',
  'title',
  'description',
  'amount_mode',
  'amount',
  'min_amount',
  'max_amount',
  'currency',
  'usage_mode',
  'max_uses',
  'target_amount',
  'starts_at',
  'ends_at',
  'expires_at',
  'allowed_payers',
] as const;

/** What never changes once somebody has paid by it (S001: "To change pricing, archive the link and create a new one"). */
export const FROZEN_ONCE_PAID = [
  'amount_mode',
  'amount',
  'min_amount',
  'max_amount',
  'usage_mode',
  'currency',
  'payment_instance_id',
  'form_id',
] as const;

/** Whether a field can still be changed. */
export function isFrozen(link: Pick<Link, 'paid_count'>, field: string): boolean {
  return link.paid_count > 0 && (FROZEN_ONCE_PAID as readonly string[]).includes(field);
}

export type UpdatableLink = LinkState &
  Omit<Link, 'id' | 'slug' | 'logo' | 'created_at' | 'updated_at'>;

export type UpdateVerdict =
  /** All fields as they will be; `logo` alone is absent when it stays. The status is another when the limit is reached. */
  | { readonly kind: 'allowed'; readonly link: LinkCreate; readonly status: LinkStatus }
  /** The state takes no update. */
  | { readonly kind: 'conflict'; readonly rule: RuleId }
  | { readonly kind: 'invalid'; readonly issues: readonly RuleIssue<RuleId>[] };

const money = (amount: Centimes | null): string | null =>
  amount === null ? null : toDecimal(amount);
const time = (instant: Instant | null): string | null =>
  instant === null ? null : toApiInstant(instant);

/** A link as a body would have it. */
function toBody(link: UpdatableLink): Record<(typeof UPDATABLE)[number] | 'metadata', unknown> {
  return {
    payment_instance_id: link.payment_instance_id,
    form_id: link.form_id,
    title: link.title,
    description: link.description,
    amount_mode: link.amount_mode,
    amount: money(link.amount),
    min_amount: money(link.min_amount),
    max_amount: money(link.max_amount),
    currency: link.currency,
    usage_mode: link.usage_mode,
    max_uses: link.max_uses,
    target_amount: money(link.target_amount),
    starts_at: time(link.starts_at),
    ends_at: time(link.ends_at),
    expires_at: time(link.expires_at),
    allowed_payers: link.allowed_payers,
    metadata: link.metadata,
  };
}

/** Metadata merge by key; what is no set of keys goes on to be refused. */
function mergedMetadata(current: Link['metadata'], sent: unknown): unknown {
  if (sent === undefined) return current;
  return isFieldSet(sent) ? { ...current, ...sent } : sent;
}

function frozenIssues(link: UpdatableLink, next: LinkCreate): RuleIssue<RuleId>[] {
  if (link.paid_count === 0) return [];
  return FROZEN_ONCE_PAID.filter((field) => link[field] !== next[field]).map((field) => ({
    path: [field],
    rule: `${field}.frozen` as const,
    params: {},
  }));
}

function limitIssues(link: UpdatableLink, next: LinkCreate): RuleIssue<RuleId>[] {
  const issues: RuleIssue<RuleId>[] = [];
  if (next.max_uses !== null && next.max_uses < link.paid_count)
    issues.push({
      path: ['max_uses'],
      rule: 'max_uses.belowUsed',
      params: { used: link.paid_count },
    });
  if (next.target_amount !== null && next.target_amount < (link.total_collected ?? 0))
    issues.push({ path: ['target_amount'], rule: 'target_amount.belowCollected', params: {} });
  return issues;
}

/** The ends that this update sets, if they have passed; an end that passed before stays as it was. */
function newlyPassed(link: UpdatableLink, next: LinkCreate, now: Instant): RuleIssue<RuleId>[] {
  return passedEnds(
    {
      ends_at: next.ends_at === link.ends_at ? null : next.ends_at,
      expires_at: next.expires_at === link.expires_at ? null : next.expires_at,
    },
    now,
  );
}

/**
 * Whether a link takes an update, and what it becomes. Both sides of the wire ask here. Absent fields stay; metadata merge by
 * key; the allow-list is replaced as a whole; sending a frozen field as it is changes nothing and is no error.
 * @param now milliseconds; a link past its end is expired before any sweep
 */
export function checkUpdate(link: UpdatableLink, input: unknown, now: Instant): UpdateVerdict {
  const { edit } = capabilitiesOf(link, now);
  const status = statusAt(link, now);
  if (!edit.isAllowed) return { kind: 'conflict', rule: edit.rule };
  if (!isKnownStatus(status)) return { kind: 'conflict', rule: 'link.unknownState' };
  const body = asFields(input);
  const sent = Object.fromEntries(
    UPDATABLE.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]),
  );
  const parsed = parseLinkBody({
    ...toBody(link),
    ...sent,
    metadata: mergedMetadata(link.metadata, body['metadata']),
    logo: body['logo'],
  });
  if (!parsed.ok) return { kind: 'invalid', issues: parsed.issues };
  const next = parsed.value;
  const issues = [
    ...frozenIssues(link, next),
    ...limitIssues(link, next),
    ...newlyPassed(link, next, now),
  ];
  if (issues.length > 0) return { kind: 'invalid', issues };
  const isExhausted = isUsedUp({
    ...next,
    paid_count: link.paid_count,
    total_collected: link.total_collected,
  });
  return {
    kind: 'allowed',
    link: next,
    status: (isExhausted ? statusAfter(status, 'exhaust') : null) ?? status,
  };
}

export const linkUpdateFields: readonly FieldDescription[] = [
  { name: 'title, description', type: 'text', rule: 'As in a create.' },
  {
    name: FROZEN_ONCE_PAID.join(', '),
    type: 'as in a create',
    rule: 'Frozen once the link has been paid.',
  },
  {
    name: 'max_uses, target_amount',
    type: 'as in a create',
    rule: 'May rise; not below what is used. Equal to it: the link is exhausted.',
  },
  { name: 'starts_at, ends_at, expires_at', type: 'ISO 8601', rule: 'An end lies in the future.' },
  { name: 'allowed_payers', type: 'list', rule: 'Replaces the whole list.' },
  { name: 'metadata', type: 'keys and values', rule: 'Merged by key; null takes a key away.' },
  { name: 'logo', type: 'file or null', rule: 'Replaces the logo; null takes it away.' },
];
