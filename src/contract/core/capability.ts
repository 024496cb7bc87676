/** Whether an action may be done now; refused ones name the rule, so that a screen can say why. */
export type Capability<Rule extends string = string> =
  { readonly isAllowed: true } | { readonly isAllowed: false; readonly rule: Rule };

export const ALLOWED: { readonly isAllowed: true } = { isAllowed: true };

export function refusedBy<Rule extends string>(rule: Rule): Capability<Rule> {
  return { isAllowed: false, rule };
}
