import { fillTemplate, type RuleParams } from './rule.ts';

/** What an API says of its rules, and how its sentences are understood again. */
export interface RuleBook<Rule extends string> {
  readonly isRuleId: (text: string) => text is Rule;
  /** The fixed figures of a rule's sentence. */
  readonly paramsOfRule: (rule: Rule) => RuleParams;
  /** The API's English sentence for a broken rule. */
  readonly sayRule: (rule: Rule, params?: RuleParams) => string;
  /**
   * Which rule an API sentence speaks of, so that a screen can say it in the merchant's language.
   * Out: null for a sentence that the contract does not know: it is shown as it came.
   */
  readonly recognizeRule: (message: string) => { rule: Rule; params: RuleParams } | null;
}

interface RecognizableRule<Rule extends string> {
  readonly rule: Rule;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

function toRecognizable<Rule extends string>(rule: Rule, template: string): RecognizableRule<Rule> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const literal = template.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return { rule, names, pattern: new RegExp(`^${literal.replace(/\{\w+\}/g, '(\\d{1,12})')}$`) };
}

/**
 * @param messages the API's own English, by rule id
 * @param limits the figures that a rule's sentence always has
 */
export function createRuleBook<Rule extends string>(
  messages: Readonly<Record<Rule, string>>,
  limits: Readonly<Partial<Record<NoInfer<Rule>, RuleParams>>>,
): RuleBook<Rule> {
  let recognizable: readonly RecognizableRule<Rule>[] | null = null;
  const paramsOfRule = (rule: Rule): RuleParams => limits[rule] ?? {};
  return {
    isRuleId: (text): text is Rule => Object.hasOwn(messages, text),
    paramsOfRule,
    sayRule: (rule, params = paramsOfRule(rule)) => fillTemplate(messages[rule], params),
    recognizeRule(message) {
      recognizable ??= (Object.keys(messages) as Rule[]).map((rule) =>
        toRecognizable(rule, messages[rule]),
      );
      for (const { rule, pattern, names } of recognizable) {
        const match = pattern.exec(message);
        if (!match) continue;
        const figures = names.map((name, index) => [name, Number(match[index + 1])]);
        return { rule, params: Object.fromEntries(figures) as RuleParams };
      }
      return null;
    },
  };
}
