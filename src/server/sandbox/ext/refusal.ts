import {
  toConflictBody,
  toValidationBody,
  UNAUTHORIZED,
  type ExtErrorBody,
} from '../../../contract/ext/problems.ts';
import type { RuleId } from '../../../contract/ext/rule-messages.ts';
import type { RuleIssue } from '../../../contract/core/rule.ts';
import { ApiRefusal } from '../core/refusal.ts';

/** An answer of this API that refuses. */
export class Refusal extends ApiRefusal<ExtErrorBody> {}

export const keysRefused = (): Refusal => new Refusal(401, UNAUTHORIZED);
/** What is somebody else's is as unknown as what was never made. */
export const notFound = (what: string): Refusal =>
  new Refusal(404, { error: 'NOT_FOUND', message: `${what} not found.` });
/** The state does not allow the action. */
export const conflict = (rule: RuleId): Refusal => new Refusal(409, toConflictBody(rule));
export const invalid = (issues: readonly RuleIssue<RuleId>[]): Refusal =>
  new Refusal(422, toValidationBody(issues));
