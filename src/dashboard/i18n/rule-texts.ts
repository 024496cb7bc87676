import type { RuleId } from '../../contract/v2/rule-messages.ts';

type GroupOf<Rule> = Rule extends `${infer Group}.${string}` ? Group : never;

/**
 * The contract's rule ids read as paths: `amount.tooLow` is `{ amount: { tooLow } }`.
 * A catalogue that leaves a rule unsaid, or says one that does not exist, does not compile.
 */
export type RuleTexts = {
  readonly [Group in GroupOf<RuleId>]: {
    readonly [Rule in RuleId as Rule extends `${Group}.${infer Name}` ? Name : never]: string;
  };
};
