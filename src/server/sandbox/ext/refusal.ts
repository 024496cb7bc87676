import {
  toConflictBody,
  toValidationBody,
  UNAUTHORIZED,
  type ExtErrorBody,
} from '../../../contract/ext/problems.ts';
import type { RuleId } from '../../../contract/ext/rule-messages.ts';
import type { RuleIssue } from '../../../contract/core/rule.ts';

type RefusalStatus = 400 | 401 | 404 | 405 | 409 | 412 | 415 | 422;

/** An answer that refuses, thrown so that an open transaction leaves nothing behind. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  readonly body: ExtErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: RefusalStatus,
    body: ExtErrorBody,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`Refused with ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const keysRefused = (): Refusal => new Refusal(401, UNAUTHORIZED);
/** What is somebody else's is as unknown as what was never made. */
export const notFound = (what: string): Refusal =>
  new Refusal(404, { error: 'NOT_FOUND', message: `${what} not found.` });
/** The state does not allow the action. */
export const conflict = (rule: RuleId): Refusal => new Refusal(409, toConflictBody(rule));
export const invalid = (issues: readonly RuleIssue<RuleId>[]): Refusal =>
  new Refusal(422, toValidationBody(issues));
