import * as z from 'zod/mini';
import { isBlank, readPlainText } from '../core/body-readers.ts';
import { asFields } from '../core/bracket-keys.ts';
import type { FieldDescription } from '../core/endpoint.ts';
import { readLogo, type LogoUpload } from '../core/logo.ts';
import { toRuleIssues, type Parsed } from '../core/rule.ts';
import { readTimeout, strictField } from './field-readers.ts';
import { INSTANCE_DESCRIPTION_MAX_LENGTH, INSTANCE_NAME_MAX_LENGTH } from './rule-limits.ts';
import { isRuleId, paramsOfRule, type RuleId } from './rule-messages.ts';

export interface InstanceUpdate {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly logo?: LogoUpload | null;
  /** Null clears the default. */
  readonly default_inactivity_timeout_minutes?: number | null;
}

const updateSchema = z.object({
  id: strictField((input, report) => {
    if (typeof input === 'string' && input !== '') return input;
    report(isBlank(input) ? 'instance.required' : 'instance.malformed');
    return '';
  }),
  name: strictField((input, report) =>
    input === undefined
      ? undefined
      : readPlainText(input, report, {
          required: 'name.required',
          malformed: 'name.malformed',
          tooLong: 'name.tooLong',
          max: INSTANCE_NAME_MAX_LENGTH,
        }),
  ),
  description: strictField((input, report) =>
    input === undefined
      ? undefined
      : readPlainText(input, report, {
          required: null,
          malformed: 'description.malformed',
          tooLong: 'description.tooLong',
          max: INSTANCE_DESCRIPTION_MAX_LENGTH,
          hasBreaks: true,
        }),
  ),
  logo: strictField(readLogo),
  default_inactivity_timeout_minutes: strictField((input, report) =>
    input === undefined ? undefined : readTimeout(input, report),
  ),
});

/** Reads the body of an instance update; absent fields stay as they are, an empty timeout clears it. */
export function parseInstanceUpdate(input: unknown): Parsed<InstanceUpdate, RuleId> {
  const body = asFields(input);
  const result = z.safeParse(updateSchema, body);
  if (!result.success) {
    return { ok: false, issues: toRuleIssues(result.error.issues, isRuleId, paramsOfRule) };
  }
  const { id, ...rest } = result.data;
  const sent = Object.entries(rest).filter(([, value]) => value !== undefined);
  return { ok: true, value: { id, ...Object.fromEntries(sent) } };
}

export const instanceUpdateFields: readonly FieldDescription[] = [
  { name: 'id', type: 'text', rule: 'Required.' },
  { name: 'name', type: 'text', rule: 'At most 255 characters.' },
  { name: 'description', type: 'text', rule: 'At most 1,000 characters.' },
  { name: 'logo', type: 'file', rule: 'JPEG or PNG, at most 2 MB and 16 megapixels.' },
  {
    name: 'default_inactivity_timeout_minutes',
    type: 'integer or empty',
    rule: '1 to 525600; an empty value clears the default.',
  },
];
