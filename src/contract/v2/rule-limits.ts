import { METADATA_KEY_MAX, METADATA_MAX_KEYS, METADATA_VALUE_MAX } from '../core/metadata.ts';
import type { RuleParams } from '../core/rule.ts';
import { SLUG_MAX_LENGTH, SLUG_MIN_LENGTH } from '../core/slug.ts';

export const TITLE_MAX_LENGTH = 255;
export const DETAILS_MAX_LENGTH = 5_000;
export const MAX_PAYMENTS_LIMIT = 1_000_000;
export const INACTIVITY_MAX_MINUTES = 525_600;
export const UDF_VALUE_MAX_LENGTH = 20;
export const UDF_LABEL_MAX_LENGTH = 50;
export const INSTANCE_NAME_MAX_LENGTH = 255;
export const INSTANCE_DESCRIPTION_MAX_LENGTH = 1_000;

/** The fixed figures of a rule's sentence; rules that depend on a link bring theirs along. */
export const RULE_LIMITS = {
  'title.tooLong': { max: TITLE_MAX_LENGTH },
  'details.tooLong': { max: DETAILS_MAX_LENGTH },
  'slug.tooShort': { min: SLUG_MIN_LENGTH },
  'slug.tooLong': { max: SLUG_MAX_LENGTH },
  'max_payments.outOfRange': { max: MAX_PAYMENTS_LIMIT },
  'inactivity_timeout_minutes.outOfRange': { max: INACTIVITY_MAX_MINUTES },
  'metadata.tooManyKeys': { max: METADATA_MAX_KEYS },
  'metadata.keyTooLong': { max: METADATA_KEY_MAX },
  'metadata.valueTooLong': { max: METADATA_VALUE_MAX },
  'udfs.valueTooLong': { max: UDF_VALUE_MAX_LENGTH },
  'udfs.labelTooLong': { max: UDF_LABEL_MAX_LENGTH },
  'name.tooLong': { max: INSTANCE_NAME_MAX_LENGTH },
  'description.tooLong': { max: INSTANCE_DESCRIPTION_MAX_LENGTH },
} as const satisfies Readonly<Record<string, RuleParams>>;
