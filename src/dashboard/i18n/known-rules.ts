import type { RuleParams } from '../../contract/core/rule.ts';
import * as ext from '../../contract/ext/rule-messages.ts';
import * as v2 from '../../contract/v2/rule-messages.ts';

/** A rule of any generation. Where two of them have one of the same name, it means the same. */
export type KnownRule = v2.RuleId | ext.RuleId;

/** In: an id, such as that of an error on a field. Out: whether the catalogues have a sentence for it. */
export function isKnownRule(id: string): id is KnownRule {
  return v2.isRuleId(id) || ext.isRuleId(id);
}

/** The fixed figures of a rule's sentence; those that depend on a link are handed over with it. */
export function paramsOfKnownRule(rule: KnownRule): RuleParams {
  return v2.isRuleId(rule) ? v2.paramsOfRule(rule) : ext.paramsOfRule(rule);
}

/** Which rule a sentence of either API speaks of, with its figures; null for one that nobody knows. */
export function recognizeKnownRule(
  message: string,
): { readonly rule: KnownRule; readonly params: RuleParams } | null {
  return v2.recognizeRule(message) ?? ext.recognizeRule(message);
}
