import { isForbiddenKey } from './bracket-keys.ts';
import { METADATA_KEY_MAX, METADATA_MAX_KEYS, METADATA_VALUE_MAX } from './metadata.ts';

// Strict readers of what somebody sends us, shared by the generations: each names its own rules.

/** Tells a broken rule at a place below the field that is being read. */
export type Report<Rule extends string> = (rule: Rule, ...path: string[]) => void;

/** An empty form field means "nothing", as on the vendor's servers. */
export function isBlank(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}

// Control characters would be invisible in a row and refused by the database; half a surrogate pair is no text.
const CONTROLS = /[\p{Cc}\p{Surrogate}]/u;
const CONTROLS_EXCEPT_BREAKS = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

export interface TextRules<Rule extends string> {
  readonly required: Rule | null;
  readonly malformed: Rule;
  readonly tooLong: Rule;
  readonly max: number;
  readonly hasBreaks?: boolean;
}

/** Plain text, trimmed; line breaks as `\n` (forms send `\r\n`); its length counts characters, not UTF-16 units. */
export function readPlainText<Rule extends string>(
  input: unknown,
  report: Report<Rule>,
  rules: TextRules<Rule>,
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

/** A whole number, as a number or as text; null for anything else. */
export function readInteger(input: unknown): number | null {
  if (typeof input === 'number') return Number.isSafeInteger(input) ? input : null;
  return typeof input === 'string' && /^-?\d{1,15}$/.test(input) ? Number(input) : null;
}

export function isFieldSet(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Nothing at all, as forms and PHP write it. */
export function isEmptySet(input: unknown): boolean {
  return isBlank(input) || (Array.isArray(input) && input.length === 0);
}

export type MetadataRule =
  | 'metadata.malformed'
  | 'metadata.tooManyKeys'
  | 'metadata.keyMalformed'
  | 'metadata.keyTooLong'
  | 'metadata.valueMalformed'
  | 'metadata.valueTooLong';

/** Metadata by key; null takes the key away. */
export type MetadataPatch = Readonly<Record<string, string | null>>;

export function readMetadataPatch(input: unknown, report: Report<MetadataRule>): MetadataPatch {
  const patch = Object.create(null) as Record<string, string | null>;
  if (isEmptySet(input)) return patch;
  if (!isFieldSet(input)) {
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
