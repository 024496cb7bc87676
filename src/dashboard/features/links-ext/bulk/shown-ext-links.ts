import type { Link } from '../../../../contract/ext/link.ts';
import type { ShownLinks } from '../../links/bulk/shown-links.ts';

/** The list of the new platform as it is on screen. */
export interface ShownExtLinks extends ShownLinks {
  /** A link that has been read, on screen or not, as it was read last. */
  readonly linkOf: (id: string) => Link | undefined;
}
