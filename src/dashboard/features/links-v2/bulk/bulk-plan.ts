import type { Instant } from '../../../../contract/core/instant.ts';
import { capabilitiesOf } from '../../../../contract/v2/link-rules.ts';
import type { RuleId } from '../../../../contract/v2/rule-messages.ts';
import type { ListedLink } from '../../links/listed-link.ts';
import { toLinkState } from '../to-listed-link.ts';

export const BULK_ACTIONS = ['pause', 'resume', 'delete'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What an action would do with the links that are ticked. */
export interface BulkPlan {
  readonly allowed: readonly ListedLink[];
  /** Never sent: the rule says no before the API has to. */
  readonly refused: readonly { readonly link: ListedLink; readonly rule: RuleId }[];
}

/** Parts links by what the contract's rules say of the action now. */
export function planBulk(action: BulkAction, links: readonly ListedLink[], now: Instant): BulkPlan {
  const allowed: ListedLink[] = [];
  const refused: { link: ListedLink; rule: RuleId }[] = [];
  for (const link of links) {
    const capability = capabilitiesOf(toLinkState(link, now), now)[action];
    if (capability.isAllowed) allowed.push(link);
    else refused.push({ link, rule: capability.rule });
  }
  return { allowed, refused };
}
