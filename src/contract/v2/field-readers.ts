import * as z from 'zod/mini';
import {
  isBlank,
  isEmptySet,
  isFieldSet,
  readInteger,
  readPlainText,
  type TextRules,
} from '../core/body-readers.ts';
import { readAmount, type AmountDefect, type Centimes } from '../core/money.ts';
import { slugDefectOf } from '../core/slug.ts';
import { UDF_KEYS, type Udf, type UdfKey, type Udfs } from './link.ts';
import {
  INACTIVITY_MAX_MINUTES,
  MAX_PAYMENTS_LIMIT,
  UDF_LABEL_MAX_LENGTH,
  UDF_VALUE_MAX_LENGTH,
} from './rule-limits.ts';
import type { RuleId } from './rule-messages.ts';

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

export interface SettingsPatch {
  readonly show_retry_button?: boolean;
  readonly allow_anonymous?: boolean;
}

/** The settings that were sent; keys that nobody knows are ignored. */
export function readSettingsPatch(input: unknown, report: Report): SettingsPatch {
  if (isEmptySet(input)) return {};
  if (!isFieldSet(input)) {
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

function isUdfKey(key: string): key is UdfKey {
  return (UDF_KEYS as readonly string[]).includes(key);
}

function readUdf(input: unknown, report: Report, key: string): Udf {
  const { value, label } = isFieldSet(input) ? input : { value: input, label: undefined };
  const plain = typeof value === 'number' ? String(value) : value;
  if (isBlank(plain)) report('udfs.valueRequired', key, 'value');
  else if (typeof plain !== 'string' || !/^[A-Za-z0-9]+$/.test(plain)) {
    report('udfs.valueMalformed', key, 'value');
  } else if (plain.length > UDF_VALUE_MAX_LENGTH) report('udfs.valueTooLong', key, 'value');
  const labelRules: TextRules<RuleId> = {
    required: null,
    malformed: 'udfs.labelMalformed',
    tooLong: 'udfs.labelTooLong',
    max: UDF_LABEL_MAX_LENGTH,
  };
  return {
    value: typeof plain === 'string' ? plain : '',
    label: readPlainText(label, report, labelRules, key, 'label'),
  };
}

/** All UDFs of a link, or null for none: what is not here is taken away (Update Pay Link, "Full Replacement"). */
export function readUdfSet(input: unknown, report: Report): Udfs | null {
  if (isEmptySet(input)) return null;
  if (!isFieldSet(input)) {
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
