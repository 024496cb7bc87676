import { get, useFormState, type FieldError } from 'react-hook-form';
import { useErrorWords } from './error-words.ts';

function isFieldError(node: unknown): node is FieldError {
  return (
    typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string'
  );
}

/** In: a field's dotted name. Out: what is wrong with it, in words, or undefined. Lives inside a FormProvider. */
export function useFieldErrors(): (name: string) => string | undefined {
  const { errors } = useFormState();
  const say = useErrorWords();
  return (name) => {
    const error: unknown = get(errors, name);
    return isFieldError(error) ? say(error) : undefined;
  };
}
