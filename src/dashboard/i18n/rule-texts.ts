import type { KnownRule } from './known-rules.ts';

type GroupOf<Rule> = Rule extends `${infer Group}.${string}` ? Group : never;

/**
 * The rule ids of all generations read as paths: `amount.tooLow` is `{ amount: { tooLow } }`.
 * A catalogue that leaves a rule unsaid, or says one that does not exist, does not compile.
 */
export type RuleTexts = {
  readonly [Group in GroupOf<KnownRule>]: {
    readonly [Rule in KnownRule as Rule extends `${Group}.${infer Name}` ? Name : never]: string;
  };
};
