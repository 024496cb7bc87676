import { Choosing } from '../../links/bulk/choosing.tsx';
import type { LinkSelection } from '../../links/bulk/link-selection.ts';
import type { ShownLinks } from '../../links/bulk/shown-links.ts';
import { useBulkKit } from './use-bulk-kit.ts';

type ChoosingLinksProps = {
  instanceId: string;
  shown: ShownLinks;
  selection: LinkSelection;
};

/** While v2 links are being chosen. */
export function ChoosingLinks({ instanceId, shown, selection }: ChoosingLinksProps) {
  const kit = useBulkKit(instanceId);
  return <Choosing shown={shown} selection={selection} kit={kit} />;
}
