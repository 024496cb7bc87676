import type { FieldError } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useProblemWords } from '../i18n/use-problem-words.ts';
import { paramsOf } from './field-error.ts';

/** Rules of forms alone: the wire cannot break them. */
export const FORM_RULES = ['form.duplicateKey', 'form.keyMissing', 'form.unreadPayers'] as const;
export type FormRule = (typeof FORM_RULES)[number];

function isFormRule(rule: string): rule is FormRule {
  return (FORM_RULES as readonly string[]).includes(rule);
}

/**
 * Says what is wrong with a field in the language on screen: a rule by its own sentence, a sentence of the
 * API as it came.
 */
export function useErrorWords(): (error: FieldError) => string {
  const t = useTranslations('forms');
  const { isRule, rule } = useProblemWords();
  return (error) => {
    if (isRule(error.type)) return rule(error.type, paramsOf(error));
    // The form gives each rule the figures of its sentence: one key's arguments are another's.
    if (isFormRule(error.type)) return t(error.type, paramsOf(error) as never);
    return error.message ?? '';
  };
}
