import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type { Parsed, RuleIssue } from '../../contract/core/rule.ts';
import { ruleError } from './field-error.ts';

/**
 * Where on the form a wire path is: most are the same, a few (keys of a set, values with a unit) lie
 * deeper or elsewhere. In: the path, the rule or null for a foreign sentence, the form's values.
 * Out: the field's dotted name.
 */
export type LocateField<Values> = (
  path: readonly string[],
  rule: string | null,
  values: Values,
) => string;

/** The wire's names are the form's names. */
export function locateByName(path: readonly string[]): string {
  return path.join('.');
}

/**
 * Lets a contract's parser judge a form: all that is wrong at once, the first rule of each field.
 * In: `parse`, the contract's reader behind whatever turns form values into a body.
 */
export function contractResolver<Values extends FieldValues, Output, Rule extends string>(
  parse: (values: Values) => Parsed<Output, Rule> | Promise<Parsed<Output, Rule>>,
  locate: LocateField<Values> = locateByName,
): Resolver<Values, unknown, Output> {
  return async (values) => {
    const parsed = await parse(values);
    if (parsed.ok) return { values: parsed.value, errors: {} };
    return { values: {}, errors: errorsOf(parsed.issues, locate, values) };
  };
}

function errorsOf<Values extends FieldValues>(
  issues: readonly RuleIssue[],
  locate: LocateField<Values>,
  values: Values,
): FieldErrors<Values> {
  const errors: FieldErrors<Values> = {};
  for (const issue of issues) {
    const name = locate(issue.path, issue.rule, values);
    if (get(errors, name) === undefined) set(errors, name, ruleError(issue.rule, issue.params));
  }
  return errors;
}
