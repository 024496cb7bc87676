import type { Capability } from '../../../../contract/core/capability.ts';
import type { Icon } from '../../../ui/icon.ts';
import type { ListedLink } from '../listed-link.ts';

/** What can be done with many links at once, in whatever API they are. */
export type BulkAction = 'publish' | 'pause' | 'resume' | 'archive' | 'delete';

/** What an action would do with the links that are ticked. */
export interface BulkPlan {
  readonly allowed: readonly ListedLink[];
  /** Never sent: a rule says no before the API has to, for this reason. */
  readonly refused: readonly { readonly link: ListedLink; readonly reason: string }[];
}

/** What is done with the links that are ticked, by the API that they are in. */
export interface BulkKit {
  /** In the order of the bar; what is final comes last. */
  readonly actions: readonly BulkAction[];
  /** Parts links by what the contract's rules say of the action now. */
  readonly plan: (action: BulkAction, links: readonly ListedLink[]) => BulkPlan;
  /** Does it with one link, once. @throws whatever the call throws */
  readonly work: (action: BulkAction, link: ListedLink) => Promise<void>;
  /** What a failure of one link is called. */
  readonly reasonOf: (action: BulkAction, failure: unknown) => string;
  /** A run is over, to its end or not. */
  readonly onEnd?: (() => void) | undefined;
  /** Whether a link has an address that may be sent; all have where this is absent. */
  readonly hasAddress?: ((link: ListedLink) => boolean) | undefined;
  /** What leads elsewhere with the links that are ticked. */
  readonly others?: readonly BulkOther[] | undefined;
}

interface BulkOther {
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly run: (links: readonly ListedLink[]) => void;
}

/** What cannot be taken back is asked for in other colours. */
export function isFinal(action: BulkAction): boolean {
  return action === 'delete' || action === 'archive';
}

/** Parts links by what may be done with each; null where nobody knows. In: a refused rule in words. */
export function partLinks<Rule extends string>(
  links: readonly ListedLink[],
  capabilityOf: (link: ListedLink) => Capability<Rule> | null,
  say: (rule: Rule) => string,
): BulkPlan {
  const allowed: ListedLink[] = [];
  const refused: { link: ListedLink; reason: string }[] = [];
  for (const link of links) {
    const capability = capabilityOf(link);
    if (capability?.isAllowed === true) allowed.push(link);
    else if (capability !== null) refused.push({ link, reason: say(capability.rule) });
  }
  return { allowed, refused };
}
