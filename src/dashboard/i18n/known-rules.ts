import type { RuleParams } from '../../contract/core/rule.ts';
import type { RuleId as ExtRuleId } from '../../contract/ext/rule-messages.ts';
import * as v2 from '../../contract/v2/rule-messages.ts';

/** A rule of any generation. Where two of them have one of the same name, it means the same. */
export type KnownRule = v2.RuleId | ExtRuleId;

/** What an API says of its rules, and how its sentences are understood again. */
export interface RuleSentences {
  isRuleId(id: string): id is KnownRule;
  paramsOf(rule: KnownRule): RuleParams;
  recognize(message: string): { readonly rule: KnownRule; readonly params: RuleParams } | null;
}

const sentencesOfV2: RuleSentences = {
  isRuleId: v2.isRuleId,
  paramsOf: (rule) => (v2.isRuleId(rule) ? v2.paramsOfRule(rule) : {}),
  recognize: v2.recognizeRule,
};

/** Those of v2 first: what several APIs say comes back by its name. */
const known: RuleSentences[] = [sentencesOfV2];

/** Adds what another API says: it comes with whatever calls that API, and nobody else loads it. */
export function learnRules(sentences: RuleSentences): void {
  if (!known.includes(sentences)) known.push(sentences);
}

/** In: an id, such as that of an error on a field. Out: whether the catalogues have a sentence for it. */
export function isKnownRule(id: string): id is KnownRule {
  return known.some((sentences) => sentences.isRuleId(id));
}

/** The fixed figures of a rule's sentence; those that depend on a link are handed over with it. */
export function paramsOfKnownRule(rule: KnownRule): RuleParams {
  return known.find((sentences) => sentences.isRuleId(rule))?.paramsOf(rule) ?? {};
}

/** Which rule a sentence of either API speaks of, with its figures; null for one that nobody knows. */
export function recognizeKnownRule(
  message: string,
): { readonly rule: KnownRule; readonly params: RuleParams } | null {
  for (const sentences of known) {
    const found = sentences.recognize(message);
    if (found !== null) return found;
  }
  return null;
}
