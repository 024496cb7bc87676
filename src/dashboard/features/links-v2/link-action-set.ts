import type { ReactNode } from 'react';
import type { LinkCapabilities } from '../../../contract/v2/link-rules.ts';
import type { ListedLink } from '../links/listed-link.ts';

/** What one can do with a link, wherever it is shown. */
export interface LinkActions {
  /** What may be done now; what is refused names the rule. */
  readonly capabilitiesOf: (link: ListedLink) => LinkCapabilities;
  readonly open: (link: ListedLink) => void;
  readonly edit: (link: ListedLink) => void;
  readonly restock: (link: ListedLink) => void;
  /** Opens the create page, filled in from this link. */
  readonly duplicate: (link: ListedLink) => void;
  readonly pause: (link: ListedLink) => void;
  readonly resume: (link: ListedLink) => void;
  /** Asks first, naming the link. */
  readonly remove: (link: ListedLink) => void;
  readonly copy: (link: ListedLink) => void;
  /** Opens the share sheet. */
  readonly share: (link: ListedLink) => void;
  /** A pause or resume of this link is under way. */
  readonly isToggling: (linkId: string) => boolean;
  /** Rendered once by whoever uses the actions: the question before a deletion, and the share sheet. */
  readonly confirmation: ReactNode;
}
