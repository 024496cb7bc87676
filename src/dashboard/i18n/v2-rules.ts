import { isRuleId, paramsOfRule, recognizeRule } from '../../contract/v2/rule-messages.ts';
import type { RuleSentences } from './known-rules.ts';

/** What the v2 API says of its rules. */
export const sentencesOfV2: RuleSentences = {
  isRuleId,
  paramsOf: (rule) => (isRuleId(rule) ? paramsOfRule(rule) : {}),
  recognize: recognizeRule,
};
