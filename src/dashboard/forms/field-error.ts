import type { FieldError, FieldErrors, FieldValues } from 'react-hook-form';
import type { RuleParams } from '../../contract/core/rule.ts';

/** Marks a sentence of the API that no rule of ours stands for: it is shown as it came. */
export const FOREIGN_SENTENCE = 'sentence';

/**
 * A broken rule as react-hook-form keeps it. The words are chosen when it is drawn, so that a
 * change of language reaches errors that are on screen already.
 */
export function ruleError(rule: string, params: RuleParams): FieldError {
  const types: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) types[name] = String(value);
  return { type: rule, types };
}

/** A sentence of the API, to be shown as it came. */
export function sentenceError(sentence: string): FieldError {
  return { type: FOREIGN_SENTENCE, message: sentence };
}

/** The figures of a rule's sentence, numbers as numbers again. */
export function paramsOf(error: FieldError): RuleParams {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(error.types ?? {})) {
    if (typeof value !== 'string') continue;
    params[name] = /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  }
  return params;
}

export interface NamedError {
  /** The field's dotted name. */
  readonly name: string;
  readonly error: FieldError;
}

function isFieldError(node: object): node is FieldError {
  return 'type' in node && typeof node.type === 'string';
}

/** Every error of a form with its field's dotted name, in the order in which the fields were declared. */
export function listErrors<Values extends FieldValues>(
  errors: FieldErrors<Values>,
): readonly NamedError[] {
  const found: NamedError[] = [];
  const visit = (name: string, node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isFieldError(node)) {
      found.push({ name, error: node });
      return;
    }
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'ref') visit(name === '' ? key : `${name}.${key}`, child);
    }
  };
  visit('', errors);
  return found;
}
