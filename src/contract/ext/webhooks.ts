import { isBlank, readPlainText } from '../core/body-readers.ts';
import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import type { FormAnswers } from '../core/form-answers.ts';
import { readInstant, type Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import { readFields, readId, readNullableText, readText } from '../core/plain-readers.ts';
import type { Parsed, RuleIssue } from '../core/rule.ts';
import { paramsOfRule, WEBHOOK_DESCRIPTION_MAX_LENGTH, type RuleId } from './rule-messages.ts';

export const WEBHOOK_EVENTS = [
  'transaction.paid',
  'payment_link.published',
  'payment_link.paused',
  'payment_link.resumed',
  'payment_link.exhausted',
  'payment_link.expired',
  'payment_link.archived',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** A secret is `whsec_` and the base64 of the key's bytes. */
export const WEBHOOK_SECRET_PREFIX = 'whsec_';

/** The text that is signed with HMAC-SHA256: the message's id, unix seconds and the raw body, with dots between. */
export function signedWebhookText(
  messageId: string,
  timestampSeconds: number,
  rawBody: string,
): string {
  return `${messageId}.${timestampSeconds}.${rawBody}`;
}

/** What the receiver is told of a payment. */
export interface PaidTransaction {
  readonly id: string;
  readonly order_number: string;
  readonly payment_link_id: string;
  readonly status: 'paid';
  /** Decimal text. */
  readonly amount: string;
  readonly currency: string;
  readonly approval_code: string | null;
  readonly payer: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  /** What the payer answered to the link's form, by field name; null without one. */
  readonly form_answers: FormAnswers | null;
  readonly paid_at: string;
}

/** The body of a webhook: what has happened, when, and how things stood then. */
export interface WebhookBody {
  readonly type: WebhookEvent;
  readonly timestamp: string;
  readonly data: {
    readonly transaction?: PaidTransaction;
    /** The link as `GET /links/{id}` answers it, with its metadata. */
    readonly payment_link: Readonly<Record<string, unknown>>;
  };
}

/** A receiver of the merchant's. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  /** Empty: all events. */
  readonly events: readonly Open<WebhookEvent>[];
  readonly is_active: boolean;
  /** Shown once, in the answer that made it; null otherwise. */
  readonly secret: string | null;
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
}

function readWords(input: unknown): string[] {
  return Array.isArray(input) ? input.filter((word) => typeof word === 'string') : [];
}

/** Reads a webhook of an answer, liberally; null for what has no id. */
export function readWebhook(input: unknown): Webhook | null {
  const webhook = readFields(input);
  const id = readId(webhook?.['id']);
  if (webhook === null || id === '') return null;
  return {
    id,
    url: readText(webhook['url']),
    description: readText(webhook['description']),
    events: readWords(webhook['events']),
    is_active: webhook['is_active'] !== false,
    secret: readNullableText(webhook['secret']),
    created_at: readInstant(webhook['created_at']),
    updated_at: readInstant(webhook['updated_at']),
  };
}

/** The events that can be chosen, as `GET /webhooks/events` lists them. */
export function readEventList(input: unknown): readonly string[] | null {
  return Array.isArray(input) ? readWords(input) : null;
}

/** What a create or an update of a webhook sets; an absent key is left as it is. */
export interface WebhookPatch {
  readonly url?: string;
  readonly description?: string;
  readonly events?: readonly WebhookEvent[];
  readonly is_active?: boolean;
}

const ADDRESS = /^https:\/\/[^\s/?#@\\\p{Cc}]+(?:[/?#][^\s\\\p{Cc}]*)?$/iu;
const ADDRESS_MAX_LENGTH = 2_000;

function readEvents(input: unknown, report: (rule: RuleId) => void): WebhookEvent[] {
  if (isBlank(input)) return [];
  if (!Array.isArray(input)) {
    report('events.malformed');
    return [];
  }
  const known = WEBHOOK_EVENTS.filter((event) => input.includes(event));
  if (input.some((word: unknown) => !WEBHOOK_EVENTS.some((event) => event === word)))
    report('events.unknown');
  return known;
}

/**
 * Reads the body of a webhook's create or update: an HTTPS address without credentials.
 * @param isNew a new one needs its address
 * @param isAddressAllowed lets other addresses through, such as this machine in development
 */
export function parseWebhook(
  input: unknown,
  isNew: boolean,
  isAddressAllowed: (url: string) => boolean = () => false,
): Parsed<WebhookPatch, RuleId> {
  const body = asFields(input);
  const issues: RuleIssue<RuleId>[] = [];
  const reportAt =
    (field: string) =>
    (rule: RuleId): void => {
      issues.push({ path: [field], rule, params: paramsOfRule(rule) });
    };
  const { url, description, events, is_active: isActive } = body;
  if (isBlank(url)) {
    if (isNew || url !== undefined) reportAt('url')('url.required');
  } else if (
    typeof url !== 'string' ||
    url.length > ADDRESS_MAX_LENGTH ||
    !(ADDRESS.test(url) || isAddressAllowed(url))
  )
    reportAt('url')('url.malformed');
  if (isActive !== undefined && typeof isActive !== 'boolean')
    reportAt('is_active')('is_active.malformed');
  const patch: WebhookPatch = {
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof isActive === 'boolean' ? { is_active: isActive } : {}),
    ...(events === undefined ? {} : { events: readEvents(events, reportAt('events')) }),
    ...(description === undefined
      ? {}
      : {
          description: readPlainText(description, reportAt('description'), {
            required: null,
            malformed: 'description.malformed',
            tooLong: 'description.tooLong',
            max: WEBHOOK_DESCRIPTION_MAX_LENGTH,
          }),
        }),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: patch };
}

export const webhookFields: readonly FieldDescription[] = [
  { name: 'url', type: 'https URL', rule: 'Required for a new one.' },
  {
    name: 'events',
    type: 'list of events',
    rule: 'An empty list, or none: all events.',
  },
  { name: 'description', type: 'text', rule: 'At most 255 characters.' },
  { name: 'is_active', type: 'boolean', rule: 'Default true.' },
];
