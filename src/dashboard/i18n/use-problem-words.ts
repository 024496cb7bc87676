import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { RuleParams } from '../../contract/core/rule.ts';
import { problemWordsOf, type ProblemSpeaker, type ProblemWords } from '../api/problem-words.ts';
import { paramsOfKnownRule, recognizeKnownRule, type KnownRule } from './known-rules.ts';
import { useProblemSpeaker } from './use-problem-speaker.ts';

/** What the language on screen says of failures and rules. */
export interface ProblemSayings {
  /** Whatever a call threw. */
  readonly problem: (failure: unknown) => ProblemWords;
  /** In: an id, such as that of an error on a field. Out: whether the catalogues have a sentence for it. */
  readonly isRule: (id: string) => id is KnownRule;
  /** A rule; its fixed figures are known, those that depend on a link are handed over. */
  readonly rule: (rule: KnownRule, params?: RuleParams) => string;
  /** A field's message of a 422: the rule's own sentence, or the API's as it came. */
  readonly fieldMessage: (message: string) => string;
}

/** Needs the texts of `extra`. */
export function useProblemWords(): ProblemSayings {
  const firstWords = useProblemSpeaker();
  const t = useTranslations('rules');
  return useMemo(() => {
    // The contract gives each rule the figures of its sentence: one key's arguments are another's.
    const say = (rule: KnownRule, params: RuleParams) => t(rule, params as never);
    const ruleOf = (message: string) => {
      const known = recognizeKnownRule(message);
      return known === null ? null : say(known.rule, known.params);
    };
    const speaker: ProblemSpeaker = { ...firstWords, ruleOf };
    return {
      problem: (failure) => problemWordsOf(failure, speaker),
      isRule: (id): id is KnownRule => t.has(id as KnownRule),
      rule: (rule, params = paramsOfKnownRule(rule)) => say(rule, params),
      fieldMessage: (message) => ruleOf(message) ?? message,
    };
  }, [firstWords, t]);
}
