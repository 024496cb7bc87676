import { Choosing } from '../../links/bulk/choosing.tsx';
import type { LinkSelection } from '../../links/bulk/link-selection.ts';
import type { CsvWordsOf } from '../../links/csv/csv-source.ts';
import type { ShownExtLinks } from './shown-ext-links.ts';
import { useBulkKit } from './use-bulk-kit.ts';

type ChoosingLinksProps = {
  shown: ShownExtLinks;
  selection: LinkSelection;
  csvWords: CsvWordsOf;
};

/** While links of the new platform are being chosen. */
export function ChoosingLinks({ shown, selection, csvWords }: ChoosingLinksProps) {
  const kit = useBulkKit(shown);
  return <Choosing shown={shown} selection={selection} kit={kit} csvWords={csvWords} />;
}
