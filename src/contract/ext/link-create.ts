import { isBlank, readMetadataPatch, readPlainText, type Report } from '../core/body-readers.ts';
import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import type { Instant } from '../core/instant.ts';
import { readLogo, type LogoUpload } from '../core/logo.ts';
import type { Metadata } from '../core/metadata.ts';
import type { Centimes } from '../core/money.ts';
import type { Parsed, RuleIssue } from '../core/rule.ts';
import {
  readAllowedPayers,
  readInstantField,
  readMaxUses,
  readMoneyField,
} from './field-readers.ts';
import {
  AMOUNT_MODES,
  CURRENCY,
  USAGE_MODES,
  type AllowedPayer,
  type AmountMode,
  type UsageMode,
} from './link.ts';
import {
  DESCRIPTION_MAX_LENGTH,
  paramsOfRule,
  TITLE_MAX_LENGTH,
  type RuleId,
} from './rule-messages.ts';

/** A link to be made, complete and consistent: a field that its modes have no use for is null or empty. */
export interface LinkCreate {
  readonly payment_instance_id: string;
  readonly form_id: string | null;
  readonly title: string;
  readonly description: string;
  readonly amount_mode: AmountMode;
  readonly amount: Centimes | null;
  readonly min_amount: Centimes | null;
  readonly max_amount: Centimes | null;
  readonly currency: typeof CURRENCY;
  readonly usage_mode: UsageMode;
  readonly max_uses: number | null;
  readonly target_amount: Centimes | null;
  readonly starts_at: Instant | null;
  readonly ends_at: Instant | null;
  readonly expires_at: Instant | null;
  readonly allowed_payers: readonly AllowedPayer[];
  readonly metadata: Metadata | null;
  readonly logo: LogoUpload | null | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a body field by field, and remembers each rule that it breaks. */
class BodyReader {
  readonly #body: Fields;
  readonly issues: RuleIssue<RuleId>[] = [];

  constructor(body: Fields) {
    this.#body = body;
  }

  /** What a field holds, by a reader that reports what is wrong with it. */
  read<T>(field: string, reader: (input: unknown, report: Report<RuleId>) => T): T {
    return reader(this.#body[field], (rule, ...path) => {
      this.issues.push({ path: [field, ...path], rule, params: paramsOfRule(rule) });
    });
  }

  report(field: string, rule: RuleId): void {
    this.issues.push({ path: [field], rule, params: paramsOfRule(rule) });
  }
}

function readWord<T extends string>(
  known: readonly T[],
  rules: { readonly required: RuleId; readonly unknown: RuleId },
  fallback: T,
) {
  return (input: unknown, report: Report<RuleId>): T => {
    const word = known.find((one) => one === input);
    if (word === undefined) report(isBlank(input) ? rules.required : rules.unknown);
    return word ?? fallback;
  };
}

function readId(input: unknown, report: Report<RuleId>): string {
  if (isBlank(input)) report('payment_instance_id.required');
  else if (typeof input !== 'string' || input.includes('\0')) report('payment_instance_id.unknown');
  return typeof input === 'string' ? input : '';
}

function readFormId(input: unknown, report: Report<RuleId>): string | null {
  if (isBlank(input)) return null;
  if (typeof input === 'string' && !input.includes('\0')) return input;
  report('form_id.unknown');
  return null;
}

function readPrice(reader: BodyReader, mode: AmountMode) {
  if (mode === 'fixed') {
    const amount = reader.read('amount', (input, report) => {
      if (isBlank(input)) report('amount.required');
      return readMoneyField('amount', input, report);
    });
    return { amount, min_amount: null, max_amount: null };
  }
  const min = reader.read('min_amount', (input, report) =>
    readMoneyField('min_amount', input, report),
  );
  const max = reader.read('max_amount', (input, report) =>
    readMoneyField('max_amount', input, report),
  );
  if (min !== null && max !== null && min > max) reader.report('max_amount', 'max_amount.belowMin');
  return { amount: null, min_amount: min, max_amount: max };
}

function readWindow(reader: BodyReader) {
  const read = (field: 'starts_at' | 'ends_at') =>
    reader.read(field, (input, report) => {
      if (isBlank(input)) report(`${field}.required`);
      return readInstantField(field, input, report);
    });
  const window = { starts_at: read('starts_at'), ends_at: read('ends_at') };
  if (window.starts_at !== null && window.ends_at !== null && window.starts_at >= window.ends_at)
    reader.report('ends_at', 'ends_at.notAfterStart');
  return window;
}

/** What the usage mode asks for; what it has no use for is ignored, whatever was sent. */
function readUsage(reader: BodyReader, mode: UsageMode) {
  const none = {
    max_uses: null as number | null,
    target_amount: null as Centimes | null,
    starts_at: null as Instant | null,
    ends_at: null as Instant | null,
    allowed_payers: [] as readonly AllowedPayer[],
  };
  switch (mode) {
    case 'limited':
      return { ...none, max_uses: reader.read('max_uses', readMaxUses) };
    case 'capped_amount': {
      const target = reader.read('target_amount', (input, report) => {
        if (isBlank(input)) report('target_amount.required');
        return readMoneyField('target_amount', input, report);
      });
      return { ...none, target_amount: target };
    }
    case 'time_window':
      return { ...none, ...readWindow(reader) };
    case 'whitelist':
      return { ...none, allowed_payers: reader.read('allowed_payers', readAllowedPayers) };
    case 'one_shot':
    case 'reusable':
      return none;
  }
}

/** Reads a whole body: what `POST /links` sends, or what an update makes of a link. Instants may lie in the past here. */
export function parseLinkBody(input: unknown): Parsed<LinkCreate, RuleId> {
  const reader = new BodyReader(asFields(input));
  const amountMode = reader.read(
    'amount_mode',
    readWord(
      AMOUNT_MODES,
      { required: 'amount_mode.required', unknown: 'amount_mode.unknown' },
      'fixed',
    ),
  );
  const usageMode = reader.read(
    'usage_mode',
    readWord(
      USAGE_MODES,
      { required: 'usage_mode.required', unknown: 'usage_mode.unknown' },
      'reusable',
    ),
  );
  const value: LinkCreate = {
    payment_instance_id: reader.read('payment_instance_id', readId),
    form_id: reader.read('form_id', readFormId),
    title: reader.read('title', (title, report) =>
      readPlainText(title, report, {
        required: 'title.required',
        malformed: 'title.malformed',
        tooLong: 'title.tooLong',
        max: TITLE_MAX_LENGTH,
      }),
    ),
    description: reader.read('description', (description, report) =>
      readPlainText(description, report, {
        required: null,
        malformed: 'description.malformed',
        tooLong: 'description.tooLong',
        max: DESCRIPTION_MAX_LENGTH,
        hasBreaks: true,
      }),
    ),
    amount_mode: amountMode,
    ...readPrice(reader, amountMode),
    currency: reader.read(
      'currency',
      readWord(
        [CURRENCY],
        { required: 'currency.required', unknown: 'currency.unknown' },
        CURRENCY,
      ),
    ),
    usage_mode: usageMode,
    ...readUsage(reader, usageMode),
    expires_at: reader.read('expires_at', (end, report) =>
      readInstantField('expires_at', end, report),
    ),
    metadata: reader.read('metadata', (metadata, report) => {
      const kept = Object.entries(readMetadataPatch(metadata, report)).filter(
        (entry): entry is [string, string] => entry[1] !== null,
      );
      return kept.length > 0 ? Object.fromEntries(kept) : null;
    }),
    logo: reader.read('logo', readLogo),
  };
  return reader.issues.length > 0 ? { ok: false, issues: reader.issues } : { ok: true, value };
}

/** The ends that have passed already: such a link could never be paid. */
export function passedEnds(
  link: Pick<LinkCreate, 'ends_at' | 'expires_at'>,
  now: Instant,
): RuleIssue<RuleId>[] {
  return (['ends_at', 'expires_at'] as const).flatMap((field) => {
    const end = link[field];
    return end !== null && end <= now
      ? [{ path: [field], rule: `${field}.past` as const, params: {} }]
      : [];
  });
}

/**
 * Reads the body of a create. Whether instance and form are the merchant's is for whoever knows them.
 * @param now milliseconds: what ends before it is refused
 */
export function parseLinkCreate(input: unknown, now: Instant): Parsed<LinkCreate, RuleId> {
  const parsed = parseLinkBody(input);
  if (!parsed.ok) return parsed;
  const issues = passedEnds(parsed.value, now);
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

export const linkCreateFields: readonly FieldDescription[] = [
  { name: 'payment_instance_id', type: 'text', rule: 'Required. A ready, active instance.' },
  { name: 'title', type: 'text', rule: 'Required, at most 255 characters.' },
  { name: 'description', type: 'text', rule: 'At most 5,000 characters.' },
  { name: 'currency', type: 'DZD', rule: 'Required.' },
  {
    name: 'amount_mode',
    type: 'fixed | open',
    rule: 'Required. fixed: one amount; open: the payer chooses.',
  },
  { name: 'amount', type: 'decimal', rule: 'Required when fixed: 50.00 to 99999999.99.' },
  { name: 'min_amount', type: 'decimal', rule: 'When open: the least that a payer may give.' },
  { name: 'max_amount', type: 'decimal', rule: 'When open: the most; not below min_amount.' },
  {
    name: 'usage_mode',
    type: 'one_shot | limited | reusable | capped_amount | time_window | whitelist',
    rule: 'Required.',
  },
  { name: 'max_uses', type: 'integer', rule: 'Required when limited: 1 to 1,000,000.' },
  { name: 'target_amount', type: 'decimal', rule: 'Required when capped_amount.' },
  { name: 'starts_at', type: 'ISO 8601', rule: 'Required when time_window.' },
  { name: 'ends_at', type: 'ISO 8601', rule: 'Required when time_window: after starts_at.' },
  {
    name: 'allowed_payers',
    type: 'list of {email?, phone?}',
    rule: 'Required when whitelist: 1 to 1,000 payers, each with an e-mail or a phone.',
  },
  { name: 'expires_at', type: 'ISO 8601', rule: 'With any mode: expired from then on.' },
  { name: 'form_id', type: 'text', rule: 'A published form.' },
  {
    name: 'metadata',
    type: 'keys and values',
    rule: 'At most 50 keys of 40 characters, values of 500 characters.',
  },
  {
    name: 'logo',
    type: 'file',
    rule: 'JPEG or PNG, at most 2 MB and 16 megapixels; the body is multipart then.',
  },
];
