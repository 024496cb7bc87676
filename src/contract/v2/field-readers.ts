import * as z from 'zod/mini';
import { isForbiddenKey } from '../core/bracket-keys.ts';
import { METADATA_KEY_MAX, METADATA_MAX_KEYS, METADATA_VALUE_MAX } from '../core/metadata.ts';
import { readAmount, type AmountDefect, type Centimes } from '../core/money.ts';
import { slugDefectOf } from '../core/slug.ts';
import { UDF_KEYS, type Udf, type UdfKey, type Udfs } from './link.ts';
import {
  INACTIVITY_MAX_MINUTES,
  LOGO_MAX_BYTES,
  MAX_PAYMENTS_LIMIT,
  UDF_LABEL_MAX_LENGTH,
  UDF_VALUE_MAX_LENGTH,
  type RuleId,
} from './rule-messages.ts';

/** Tells a broken rule at a place below the field that is being read. */
export type Report = (rule: RuleId, ...path: string[]) => void;

/** A strict field: reads whatever arrived on the wire, and reports each rule that it breaks. */
export function strictField<T>(read: (input: unknown, report: Report) => T) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((input, context) => {
      let hasFailed = false;
      const value = read(input, (rule, ...path) => {
        hasFailed = true;
        context.issues.push({ code: 'custom', message: rule, input, path });
      });
      return hasFailed ? z.NEVER : value;
    }),
  );
}

/** An empty form field means "nothing", as on the vendor's servers. */
export function isBlank(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

// Control characters would be invisible in a row and refused by the database; half a surrogate pair is no text.
const CONTROLS = /[\p{Cc}\p{Surrogate}]/u;
const CONTROLS_EXCEPT_BREAKS = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

interface TextRules {
  readonly required: RuleId | null;
  readonly malformed: RuleId;
  readonly tooLong: RuleId;
  readonly max: number;
  readonly hasBreaks?: boolean;
}

/** Plain text, trimmed; line breaks as `\n` (forms send `\r\n`); its length counts characters, not UTF-16 units. */
export function readText(
  input: unknown,
  report: Report,
  rules: TextRules,
  ...path: string[]
): string {
  const trimmed = typeof input === 'string' ? input.trim().replaceAll('\r\n', '\n') : input;
  if (isBlank(trimmed)) {
    if (rules.required) report(rules.required, ...path);
    return '';
  }
  const pattern = rules.hasBreaks ? CONTROLS_EXCEPT_BREAKS : CONTROLS;
  if (typeof trimmed !== 'string' || pattern.test(trimmed)) {
    report(rules.malformed, ...path);
    return '';
  }
  if (trimmed.length > rules.max && [...trimmed].length > rules.max) report(rules.tooLong, ...path);
  return trimmed;
}

const AMOUNT_RULES: Record<AmountDefect, RuleId> = {
  malformed: 'amount.malformed',
  tooManyDecimals: 'amount.tooManyDecimals',
  tooLow: 'amount.tooLow',
  tooHigh: 'amount.tooHigh',
};

/** Centimes of a price; 0 after a report, which the caller never sees. */
export function readPrice(input: unknown, report: Report): Centimes {
  if (isBlank(input)) report('amount.requiredForDynamic');
  else {
    const reading = readAmount(input);
    if (reading.ok) return reading.amount;
    report(AMOUNT_RULES[reading.defect]);
  }
  return 0 as Centimes;
}

export function readSlug(input: unknown, report: Report): string {
  const slug = isBlank(input) ? '' : input;
  if (typeof slug !== 'string') {
    report('slug.malformed');
    return '';
  }
  const defect = slugDefectOf(slug);
  if (defect) report(`slug.${defect}`);
  return slug;
}

function readInteger(input: unknown): number | null {
  if (typeof input === 'number') return Number.isSafeInteger(input) ? input : null;
  return typeof input === 'string' && /^-?\d{1,15}$/.test(input) ? Number(input) : null;
}

export function readQuota(input: unknown, report: Report): number {
  if (isBlank(input)) {
    report('max_payments.requiredForLimited');
    return 0;
  }
  const quota = readInteger(input);
  if (quota === null) report('max_payments.malformed');
  else if (quota < 1 || quota > MAX_PAYMENTS_LIMIT) report('max_payments.outOfRange');
  return quota ?? 0;
}

/** Minutes, or null to inherit the instance's default. */
export function readTimeout(input: unknown, report: Report): number | null {
  if (isBlank(input)) return null;
  const minutes = readInteger(input);
  if (minutes === null) report('inactivity_timeout_minutes.malformed');
  else if (minutes < 1 || minutes > INACTIVITY_MAX_MINUTES) {
    report('inactivity_timeout_minutes.outOfRange');
  }
  return minutes;
}

export function readFlag(input: unknown, report: Report, ...path: string[]): boolean | undefined {
  if (isBlank(input)) return undefined;
  if (input === true || input === 1 || input === '1' || input === 'true') return true;
  if (input === false || input === 0 || input === '0' || input === 'false') return false;
  report('settings.notBoolean', ...path);
  return undefined;
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isEmptySet(input: unknown): boolean {
  return isBlank(input) || (Array.isArray(input) && input.length === 0);
}

export interface SettingsPatch {
  readonly show_retry_button?: boolean;
  readonly allow_anonymous?: boolean;
}

/** The settings that were sent; keys that nobody knows are ignored. */
export function readSettingsPatch(input: unknown, report: Report): SettingsPatch {
  if (isEmptySet(input)) return {};
  if (!isRecord(input)) {
    report('settings.malformed');
    return {};
  }
  const retry = readFlag(input['show_retry_button'], report, 'show_retry_button');
  const anonymous = readFlag(input['allow_anonymous'], report, 'allow_anonymous');
  return {
    ...(retry === undefined ? {} : { show_retry_button: retry }),
    ...(anonymous === undefined ? {} : { allow_anonymous: anonymous }),
  };
}

/** Metadata by key; null takes the key away. */
export type MetadataPatch = Readonly<Record<string, string | null>>;

export function readMetadataPatch(input: unknown, report: Report): MetadataPatch {
  const patch = Object.create(null) as Record<string, string | null>;
  if (isEmptySet(input)) return patch;
  if (!isRecord(input)) {
    report('metadata.malformed');
    return patch;
  }
  const keys = Object.keys(input);
  if (keys.length > METADATA_MAX_KEYS) report('metadata.tooManyKeys');
  for (const key of keys.slice(0, METADATA_MAX_KEYS)) {
    const value = input[key];
    if (isForbiddenKey(key) || key === '' || /[[\]]/.test(key) || CONTROLS.test(key)) {
      report('metadata.keyMalformed', key);
    } else if ([...key].length > METADATA_KEY_MAX) report('metadata.keyTooLong', key);
    else if (isBlank(value)) patch[key] = null;
    else if (typeof value === 'object') report('metadata.valueMalformed', key);
    else if (CONTROLS_EXCEPT_BREAKS.test(String(value))) report('metadata.valueMalformed', key);
    else if ([...String(value)].length > METADATA_VALUE_MAX) report('metadata.valueTooLong', key);
    else patch[key] = String(value);
  }
  return patch;
}

function isUdfKey(key: string): key is UdfKey {
  return (UDF_KEYS as readonly string[]).includes(key);
}

function readUdf(input: unknown, report: Report, key: string): Udf {
  const { value, label } = isRecord(input) ? input : { value: input, label: undefined };
  const plain = typeof value === 'number' ? String(value) : value;
  if (isBlank(plain)) report('udfs.valueRequired', key, 'value');
  else if (typeof plain !== 'string' || !/^[A-Za-z0-9]+$/.test(plain)) {
    report('udfs.valueMalformed', key, 'value');
  } else if (plain.length > UDF_VALUE_MAX_LENGTH) report('udfs.valueTooLong', key, 'value');
  const labelRules: TextRules = {
    required: null,
    malformed: 'udfs.labelMalformed',
    tooLong: 'udfs.labelTooLong',
    max: UDF_LABEL_MAX_LENGTH,
  };
  return {
    value: typeof plain === 'string' ? plain : '',
    label: readText(label, report, labelRules, key, 'label'),
  };
}

/** All UDFs of a link, or null for none: what is not here is taken away (Update Pay Link, "Full Replacement"). */
export function readUdfSet(input: unknown, report: Report): Udfs | null {
  if (isEmptySet(input)) return null;
  if (!isRecord(input)) {
    report('udfs.malformed');
    return null;
  }
  const udfs: Partial<Record<UdfKey, Udf>> = {};
  for (const key of Object.keys(input)) {
    if (isUdfKey(key)) udfs[key] = readUdf(input[key], report, key);
    else report('udfs.unknownKey', key);
  }
  return Object.keys(udfs).length > 0 ? udfs : null;
}

/** An uploaded picture as both sides see it: a browser's `File` and the server's have these. */
export interface LogoUpload {
  /** Bytes. */
  readonly size: number;
  readonly type: string;
}

/**
 * A logo as it arrived: absent, empty (takes the logo away), or a file. Whether the bytes are a picture is for whoever has them.
 */
export function readLogo(input: unknown, report: Report): LogoUpload | null | undefined {
  if (input === undefined) return undefined;
  if (isBlank(input)) return null;
  if (!isRecord(input) || typeof input['size'] !== 'number') {
    report('logo.notAnImage');
    return undefined;
  }
  // A file field that was left empty arrives as a file without bytes.
  if (input['size'] === 0) return undefined;
  if (input['size'] > LOGO_MAX_BYTES) report('logo.tooLarge');
  return input as unknown as LogoUpload;
}
