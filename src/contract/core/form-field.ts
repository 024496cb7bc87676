import { isForbiddenKey } from './bracket-keys.ts';
import { readFields, readText } from './plain-readers.ts';

/** A question of a form. The documents do not say more of it than that there are some. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
}

/** Below which name a payer's answers travel: `form_answers[wilaya]`. */
export const ANSWERS_FIELD = 'form_answers';
/** In: a field's name. Out: that of its control, by which its answer travels. */
export function answerControlName(name: string): string {
  return `${ANSWERS_FIELD}[${name}]`;
}

function readField(input: unknown): FormField[] {
  const field = readFields(input);
  if (field === null) return [];
  return [
    {
      name: readText(field['name']),
      label: readText(field['label']),
      type: readText(field['type']),
      required: field['required'] === true,
    },
  ];
}

/** Reads the fields of a form, liberally. */
export function readFormFields(input: unknown): readonly FormField[] {
  return Array.isArray(input) ? input.flatMap(readField) : [];
}

/**
 * The fields that a payer is asked: each name once. What has none, or one that cannot travel in brackets, is not asked by
 * anybody, so that nothing is required that cannot be given.
 */
export function askedFields(fields: readonly FormField[]): readonly FormField[] {
  const names = new Set<string>();
  return fields.filter(({ name }) => {
    const canTravel = name !== '' && !/[[\]\p{Cc}\p{Surrogate}]/u.test(name);
    if (!canTravel || isForbiddenKey(name) || names.has(name)) return false;
    names.add(name);
    return true;
  });
}
