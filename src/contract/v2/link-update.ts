import * as z from 'zod/mini';
import { isBlank, readMetadataPatch, type MetadataPatch } from '../core/body-readers.ts';
import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import type { LogoUpload } from '../core/logo.ts';
import { METADATA_MAX_KEYS, type Metadata } from '../core/metadata.ts';
import type { Centimes } from '../core/money.ts';
import { toRuleIssues, type RuleIssue, type RuleParams } from '../core/rule.ts';
import { strictField, type SettingsPatch } from './field-readers.ts';
import { linkFields } from './link-fields.ts';
import type { LinkState } from './link-expiry.ts';
import { updateRefusalOf } from './link-rules.ts';
import type { Link, LinkStatus, Udfs } from './link.ts';
import { isRuleId, paramsOfRule, type RuleId } from './rule-messages.ts';

/** What an edit form holds and sends: only what is to change. */
export interface LinkUpdateInput {
  title?: string | undefined;
  details?: string | undefined;
  amount?: string | undefined;
  max_payments?: string | undefined;
  /** An empty value takes the key away. */
  metadata?: Record<string, string> | undefined;
  /** The whole set; an empty object clears it. */
  udfs?: Record<string, { value: string; label?: string }> | undefined;
  settings?: { show_retry_button?: boolean; allow_anonymous?: boolean } | undefined;
  /** Text with minutes sets, empty text clears. */
  inactivity_timeout_minutes?: string | undefined;
  /** Empty text takes the logo away. */
  logo?: LogoUpload | '' | undefined;
}

/** What an update changes; an absent key leaves its field as it is. */
export interface LinkPatch {
  readonly title?: string;
  readonly details?: string;
  readonly amount?: Centimes;
  readonly max_payments?: number;
  readonly metadata?: MetadataPatch;
  readonly udfs?: Udfs | null;
  readonly settings?: SettingsPatch;
  readonly inactivity_timeout_minutes?: number | null;
  readonly logo?: LogoUpload | null;
}

export type UpdateVerdict =
  | { readonly kind: 'allowed'; readonly patch: LinkPatch }
  | { readonly kind: 'forbidden'; readonly rule: RuleId; readonly params: RuleParams }
  | { readonly kind: 'invalid'; readonly issues: readonly RuleIssue<RuleId>[] };

type UpdatableLink = LinkState & Pick<Link, 'slug' | 'metadata'>;

function unchanging(current: string, rule: RuleId) {
  return strictField((input, report) => {
    if (!isBlank(input) && input !== current) report(rule);
    return undefined;
  });
}

const ignored = z.pipe(
  z.optional(z.unknown()),
  z.transform(() => undefined),
);

function whenSent<T extends z.ZodMiniType>(isSent: boolean, field: T) {
  return isSent ? field : ignored;
}

/**
 * Whether a link takes an update, and what it would change. Both sides of the wire ask here.
 *
 * One-shot and expired links take none (strict rule 1); `type`, `payment_mode` and `slug` never change (strict rule 2);
 * a closed limited link needs a higher quota (strict rule 3). Fields that the mode ignores are ignored whatever they hold.
 * @param now milliseconds; a link past its deadline is expired before any sweep
 * @param input the body as it was decoded from a form or JSON
 */
export function checkUpdate(link: UpdatableLink, input: unknown, now: number): UpdateVerdict {
  const refusal = updateRefusalOf(link, now);
  if (refusal) return { kind: 'forbidden', rule: refusal, params: paramsOfRule(refusal) };
  const body = asFields(input);
  const has = (key: string): boolean => body[key] !== undefined;
  const isStatic = link.type === 'static';
  const isLimited = !isStatic && link.payment_mode === 'limited';
  const schema = z.object({
    type: unchanging(link.type, 'type.immutable'),
    payment_mode: isStatic ? ignored : unchanging(link.payment_mode, 'payment_mode.immutable'),
    slug: unchanging(link.slug, 'slug.immutable'),
    title: whenSent(has('title'), linkFields.title),
    details: whenSent(has('details'), linkFields.details),
    amount: whenSent(has('amount') && !isStatic, linkFields.amount),
    max_payments: isLimited ? quotaOf(link) : ignored,
    metadata: whenSent(has('metadata'), metadataOf(link)),
    udfs: whenSent(has('udfs'), linkFields.udfs),
    settings: whenSent(has('settings'), linkFields.settings),
    inactivity_timeout_minutes: whenSent(
      has('inactivity_timeout_minutes') && isLimited,
      linkFields.inactivity_timeout_minutes,
    ),
    logo: linkFields.logo,
  });
  const result = z.safeParse(schema, body);
  if (!result.success) {
    const issues = toRuleIssues(result.error.issues, isRuleId, (rule) =>
      paramsForLink(rule, link, body),
    );
    return { kind: 'invalid', issues };
  }
  const { type: _type, payment_mode: _mode, slug: _slug, ...values } = result.data;
  const sent = Object.entries(values).filter(([, value]) => value !== undefined);
  return { kind: 'allowed', patch: Object.fromEntries(sent) };
}

function quotaOf(link: LinkState) {
  const isSoldOut = link.status === 'closed';
  return strictField((input, report) => {
    if (input === undefined && !isSoldOut) return undefined;
    if (isBlank(input) && isSoldOut) {
      report('max_payments.mustExceedSold');
      return undefined;
    }
    const quota = z.safeParse(linkFields.max_payments, input);
    if (!quota.success) {
      for (const { message } of quota.error.issues) if (isRuleId(message)) report(message);
      return undefined;
    }
    const sold = link.successful_payments_count;
    if (quota.data < sold) report('max_payments.belowReceived');
    else if (isSoldOut && quota.data === sold) report('max_payments.mustExceedSold');
    return quota.data;
  });
}

/** The limit on keys counts what the link will hold, not what one call brings. */
function metadataOf(link: Pick<Link, 'metadata'>) {
  return strictField((input, report): MetadataPatch => {
    const patch = readMetadataPatch(input, report);
    if (Object.keys(mergedMetadata(link, patch)).length > METADATA_MAX_KEYS) {
      report('metadata.tooManyKeys');
    }
    return patch;
  });
}

function mergedMetadata(link: Pick<Link, 'metadata'>, patch: MetadataPatch = {}): Metadata {
  const merged = Object.entries({ ...link.metadata, ...patch });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
}

function paramsForLink(
  rule: RuleId,
  link: LinkState,
  body: Readonly<Record<string, unknown>>,
): RuleParams {
  const received = link.successful_payments_count;
  if (rule === 'max_payments.belowReceived')
    return { limit: String(body['max_payments']), received };
  if (rule === 'max_payments.mustExceedSold') return { received };
  return paramsOfRule(rule);
}

/** What of a link a patch changes, computed: merged settings and metadata, and the status that the new quota brings. */
export interface UpdateEffect {
  readonly status: LinkStatus;
  /** True when a sold-out link opens again: its inactivity clock starts anew. */
  readonly isReopened: boolean;
  readonly settings: Link['settings'];
  readonly metadata: Link['metadata'];
}

/**
 * The effect of an allowed patch. Settings and metadata merge by key, an empty metadata value takes the key away.
 * A quota equal to what is sold closes the link; a higher one reopens a closed link.
 */
export function effectOfUpdate(
  link: LinkState & Pick<Link, 'settings' | 'metadata'>,
  patch: LinkPatch,
): UpdateEffect {
  const metadata = mergedMetadata(link, patch.metadata);
  const status = statusAfter(link, patch);
  return {
    status,
    isReopened: link.status === 'closed' && status === 'active',
    settings: { ...link.settings, ...patch.settings },
    metadata: Object.keys(metadata).length > 0 ? metadata : null,
  };
}

function statusAfter(link: LinkState, patch: LinkPatch): LinkStatus {
  const isPaused = link.status === 'inactive';
  const isSoldOut =
    patch.max_payments === undefined
      ? link.status === 'closed'
      : patch.max_payments <= link.successful_payments_count;
  if (isSoldOut) return 'closed';
  return isPaused ? 'inactive' : 'active';
}

export const linkUpdateFields: readonly FieldDescription[] = [
  { name: '_method', type: 'PATCH', rule: 'Optional; the update is a POST with or without it.' },
  { name: 'title', type: 'text', rule: 'At most 255 characters.' },
  { name: 'details', type: 'text', rule: 'At most 5,000 characters.' },
  {
    name: 'amount',
    type: 'decimal text',
    rule: 'Dynamic links. A payment in flight keeps its amount.',
  },
  {
    name: 'max_payments',
    type: 'integer',
    rule: 'Limited links: not below the payments received; equal to them closes the link; above them reopens a sold-out one.',
  },
  { name: 'logo', type: 'file', rule: 'Replaces the logo; an empty value takes it away.' },
  {
    name: 'metadata[key]',
    type: 'text',
    rule: 'Merged by key; an empty value takes the key away.',
  },
  {
    name: 'udfs[udf1…udf5][value]',
    type: 'text',
    rule: 'Replaces the whole set; empty udfs clear it.',
  },
  { name: 'udfs[udf1…udf5][label]', type: 'text', rule: 'At most 50 characters.' },
  { name: 'settings[show_retry_button]', type: 'boolean', rule: 'Merged by key.' },
  { name: 'settings[allow_anonymous]', type: 'boolean', rule: 'Merged by key.' },
  {
    name: 'inactivity_timeout_minutes',
    type: 'integer or empty',
    rule: 'A number sets the override, an empty value clears it, absence leaves it.',
  },
];
