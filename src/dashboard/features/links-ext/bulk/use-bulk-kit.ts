import { useQueryClient } from '@tanstack/react-query';
import { capabilitiesOf } from '../../../../contract/ext/link-rules.ts';
import { moveExtLink, type MerchantMove } from '../../../api/move-ext-link.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { partLinks, type BulkAction, type BulkKit } from '../../links/bulk/bulk-kit.ts';
import { linkQueries } from '../link-queries.ts';
import type { ShownExtLinks } from './shown-ext-links.ts';

const ACTIONS = [
  'publish',
  'pause',
  'resume',
  'archive',
] as const satisfies readonly MerchantMove[];

function isOurs(action: BulkAction): action is MerchantMove {
  return (ACTIONS as readonly BulkAction[]).includes(action);
}

/** What is done with many links of the new platform at once; a lost answer is settled by looking at the link. */
export function useBulkKit({ linkOf }: ShownExtLinks): BulkKit {
  const { problem, rule } = useProblemWords();
  const queryClient = useQueryClient();
  const clock = useClock();
  return {
    actions: ACTIONS,
    plan: (action, links) => {
      const now = clock.now();
      return partLinks(
        links,
        ({ id }) => {
          const link = linkOf(id);
          return link && isOurs(action) ? capabilitiesOf(link, now)[action] : null;
        },
        rule,
      );
    },
    work: async (action, link) => {
      if (isOurs(action)) await moveExtLink(link.id, action);
    },
    reasonOf: (_action, failure) => problem(failure).text,
    // Once for all of them: the list is read anew page by page.
    onEnd: () => void queryClient.invalidateQueries({ queryKey: linkQueries.keys.all }),
    hasAddress: ({ status, address }) => status !== 'draft' && address !== '',
  };
}
