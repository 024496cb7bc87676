import { fillTemplate, type RuleParams } from './rule.ts';

/** What an API says of its rules, and how its sentences are understood again. */
export interface RuleBook<Rule extends string> {
  isRuleId(text: string): text is Rule;
  /** The fixed figures of a rule's sentence. */
  paramsOf(rule: Rule): RuleParams;
  say(rule: Rule, params: RuleParams): string;
  /** Which rule a sentence speaks of, with its figures; null for one that is not in the book. */
  recognize(message: string): { rule: Rule; params: RuleParams } | null;
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
  limits: Readonly<Partial<Record<Rule, RuleParams>>>,
): RuleBook<Rule> {
  let recognizable: readonly RecognizableRule<Rule>[] | null = null;
  return {
    isRuleId: (text): text is Rule => Object.hasOwn(messages, text),
    paramsOf: (rule) => limits[rule] ?? {},
    say: (rule, params) => fillTemplate(messages[rule], params),
    recognize(message) {
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
