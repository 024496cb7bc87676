import type { FieldError } from 'react-hook-form';
import type { Problem } from '../../contract/core/problem.ts';
import type { RuleParams } from '../../contract/core/rule.ts';
import { locateByName, type LocateField } from './contract-resolver.ts';
import { ruleError, sentenceError, type NamedError } from './field-error.ts';

/** Which rule a sentence of the API speaks of, or null for one that the contract does not know. */
export type RecognizeRule = (message: string) => { rule: string; params: RuleParams } | null;

export interface FieldProblems {
  /** Errors that have a field on the form, the first one of each. */
  readonly placed: readonly NamedError[];
  /** Errors of fields that the form does not have. */
  readonly unplaced: readonly FieldError[];
}

/**
 * Puts what a 422 says on the fields that it speaks of, nested ones too.
 * In: `hasField` tells which dotted names the form shows; `locate` as for the resolver.
 */
export function fieldsOfProblem<Values>(
  problem: Pick<Problem, 'fields'>,
  values: Values,
  recognize: RecognizeRule,
  hasField: (name: string) => boolean,
  locate: LocateField<Values> = locateByName,
): FieldProblems {
  const placed = new Map<string, FieldError>();
  const unplaced: FieldError[] = [];
  for (const [dotted, messages] of Object.entries(problem.fields)) {
    for (const message of messages) {
      const known = recognize(message);
      const error = known ? ruleError(known.rule, known.params) : sentenceError(message);
      const name = locate(dotted.split('.'), known?.rule ?? null, values);
      if (!hasField(name)) unplaced.push(error);
      else if (!placed.has(name)) placed.set(name, error);
    }
  }
  return { placed: [...placed].map(([name, error]) => ({ name, error })), unplaced };
}
