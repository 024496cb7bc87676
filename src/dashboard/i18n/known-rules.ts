import type { RuleParams } from '../../contract/core/rule.ts';
import type { RuleId as ExtRuleId } from '../../contract/ext/rule-messages.ts';
import { RULE_LIMITS } from '../../contract/v2/rule-limits.ts';
import type { RuleId as V2RuleId } from '../../contract/v2/rule-messages.ts';

/** A rule of any generation. Where two of them have one of the same name, it means the same. */
export type KnownRule = V2RuleId | ExtRuleId;

/** What an API says of its rules, and how its sentences are understood again. */
export interface RuleSentences {
  isRuleId(id: string): id is KnownRule;
  paramsOf(rule: KnownRule): RuleParams;
  recognize(message: string): { readonly rule: KnownRule; readonly params: RuleParams } | null;
}

const limitsOfV2: Readonly<Partial<Record<KnownRule, RuleParams>>> = RULE_LIMITS;
const known: RuleSentences[] = [];

/** Adds what an API says: it comes with whatever calls that API, and nobody else loads it. */
export function learnRules(sentences: RuleSentences): void {
  if (!known.includes(sentences)) known.push(sentences);
}

/** The fixed figures of a rule's sentence; those that depend on a link are handed over with it. */
export function paramsOfKnownRule(rule: KnownRule): RuleParams {
  const limits = limitsOfV2[rule];
  return limits ?? known.find((sentences) => sentences.isRuleId(rule))?.paramsOf(rule) ?? {};
}

/** Which rule a sentence of an API speaks of, with its figures; null for one that nobody knows, or has learned yet. */
export function recognizeKnownRule(
  message: string,
): { readonly rule: KnownRule; readonly params: RuleParams } | null {
  for (const sentences of known) {
    const found = sentences.recognize(message);
    if (found !== null) return found;
  }
  return null;
}
