import { isRuleId, paramsOfRule, recognizeRule } from '../../contract/ext/rule-messages.ts';
import type { RuleSentences } from './known-rules.ts';

/** What the ext API says of its rules. */
export const sentencesOfExt: RuleSentences = {
  isRuleId,
  paramsOf: (rule) => (isRuleId(rule) ? paramsOfRule(rule) : {}),
  recognize: recognizeRule,
};
