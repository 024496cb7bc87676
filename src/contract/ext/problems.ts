import type { RuleIssue } from '../core/rule.ts';
import { sayRule, type RuleId } from './rule-messages.ts';

/** The one shape of all errors; `errors` on 422 alone. */
export interface ExtErrorBody {
  readonly error: string;
  readonly message: string;
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** On 412 the link as it stands. */
  readonly data?: unknown;
}

export const UNAUTHORIZED: ExtErrorBody = {
  error: 'UNAUTHORIZED',
  message: 'Invalid API credentials.',
};

/** The body of a 422. */
export function toValidationBody(issues: readonly RuleIssue<RuleId>[]): ExtErrorBody {
  const errors = Object.create(null) as Record<string, string[]>;
  for (const { path, rule, params } of issues) {
    (errors[path.join('.')] ??= []).push(sayRule(rule, params));
  }
  return { error: 'VALIDATION_ERROR', message: 'The given data was invalid.', errors };
}

/** The body of a 409: the state does not allow the action. */
export function toConflictBody(rule: RuleId): ExtErrorBody {
  return { error: 'INVALID_STATE', message: sayRule(rule) };
}
