export type RuleParams = Readonly<Record<string, string | number>>;

/** A broken rule: where (wire names, nested as on the wire), which, and the figures its sentence needs. */
export interface RuleIssue<Rule extends string = string> {
  readonly path: readonly string[];
  readonly rule: Rule;
  readonly params: RuleParams;
}

export type Parsed<T, Rule extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly RuleIssue<Rule>[] };

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * The issues of a zod error as broken rules. Every check of the contract has a rule id as its message.
 * @param isRule tells a rule id from a message that some check forgot to name
 * @param paramsOf the figures of a rule's sentence
 * @throws Error when a check has no rule id: a defect of the contract, found by its tests
 */
export function toRuleIssues<Rule extends string>(
  issues: readonly SchemaIssue[],
  isRule: (message: string) => message is Rule,
  paramsOf: (rule: Rule) => RuleParams,
): RuleIssue<Rule>[] {
  return issues.map(({ path, message }) => {
    if (!isRule(message))
      throw new Error(`A check without a rule id at ${path.map(String).join('.')}: ${message}`);
    return { path: path.map(String), rule: message, params: paramsOf(message) };
  });
}

/** A sentence with `{name}` places filled. */
export function fillTemplate(template: string, params: RuleParams): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
