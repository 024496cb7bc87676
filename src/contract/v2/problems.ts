import type { RuleIssue } from '../core/rule.ts';
import { sayRule, type RuleId } from './rule-messages.ts';

/** The three error bodies that live side by side in this API. */
export type V2ErrorBody =
  | { errors: { status: string; code: string; title: string; detail: string }[] }
  | { message: string; data?: unknown }
  | { message: string; errors: Readonly<Record<string, readonly string[]>> };

export const KEYS_REFUSED: V2ErrorBody = {
  errors: [
    {
      status: '401',
      code: 'API_KEY_INVALID',
      title: 'Invalid API key',
      detail: 'Authentication failed. Please check your API credentials.',
    },
  ],
};

export const INSTANCE_NOT_FOUND: V2ErrorBody = {
  errors: [
    {
      status: '404',
      code: 'NOT_FOUND',
      title: 'MytpePay instance not found',
      detail: 'The specified MytpePay instance does not exist or you do not have access to it',
    },
  ],
};

export const LINK_NOT_FOUND: V2ErrorBody = {
  errors: [
    {
      status: '404',
      code: 'NOT_FOUND',
      title: 'Pay link not found',
      detail: 'The specified pay link does not exist or you do not have access to it',
    },
  ],
};

/** The body of a 422. */
export function toValidationBody(issues: readonly RuleIssue<RuleId>[]): V2ErrorBody {
  const errors = Object.create(null) as Record<string, string[]>;
  for (const { path, rule, params } of issues) {
    (errors[path.join('.')] ??= []).push(sayRule(rule, params));
  }
  return { message: 'The given data was invalid.', errors };
}
