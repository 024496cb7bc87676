import type { RuleIssue, RuleParams } from '../../../contract/core/rule.ts';
import {
  INSTANCE_NOT_FOUND,
  KEYS_REFUSED,
  LINK_NOT_FOUND,
  toValidationBody,
  type V2ErrorBody,
} from '../../../contract/v2/problems.ts';
import { sayRule, type RuleId } from '../../../contract/v2/rule-messages.ts';
import { ApiRefusal } from '../core/refusal.ts';

/** An answer of this API that refuses. */
export class Refusal extends ApiRefusal<V2ErrorBody> {}

export const keysRefused = (): Refusal => new Refusal(401, KEYS_REFUSED);
export const routeNotFound = (): Refusal =>
  new Refusal(404, { message: 'The route could not be found.' });
/** Someone else's instance is as unknown as one that was never made. */
export const instanceNotFound = (): Refusal => new Refusal(404, INSTANCE_NOT_FOUND);
/** Someone else's link is as unknown as one that was never made. */
export const linkNotFound = (): Refusal => new Refusal(404, LINK_NOT_FOUND);
/** The action is not allowed in this state. */
export const forbidden = (rule: RuleId, params?: RuleParams): Refusal =>
  new Refusal(403, { message: sayRule(rule, params) });
export const invalid = (issues: readonly RuleIssue<RuleId>[]): Refusal =>
  new Refusal(422, toValidationBody(issues));
