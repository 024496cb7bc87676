import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { capabilitiesOf } from '../../../../contract/v2/link-rules.ts';
import { ApiProblem } from '../../../api/api-problem.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../../i18n/use-problem-words.ts';
import { partLinks, type BulkAction, type BulkKit } from '../../links/bulk/bulk-kit.ts';
import { sessionQuery } from '../../session/session-queries.ts';
import { deleteLinkOptions, toggleLinkOptions } from '../link-writes.ts';
import { toLinkState } from '../to-listed-link.ts';

const ACTIONS = ['pause', 'resume', 'delete'] as const satisfies readonly BulkAction[];
type V2BulkAction = (typeof ACTIONS)[number];

function isOurs(action: BulkAction): action is V2BulkAction {
  return (ACTIONS as readonly BulkAction[]).includes(action);
}

/** What is done with many v2 links at once, with each as its own menu would: a lost answer is settled by looking. */
export function useBulkKit(instanceId: string): BulkKit {
  const t = useTranslations('linkActions');
  const moving = useTranslations('moving');
  const { problem, rule } = useProblemWords();
  const queryClient = useQueryClient();
  const clock = useClock();
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(sessionQuery);
  return {
    actions: ACTIONS,
    plan: (action, links) => {
      const now = clock.now();
      return partLinks(
        links,
        (link) => (isOurs(action) ? capabilitiesOf(toLinkState(link, now), now)[action] : null),
        rule,
      );
    },
    work: async (action, { id: linkId }) => {
      const writes = queryClient.getMutationCache();
      if (action === 'delete') {
        await writes
          .build(queryClient, deleteLinkOptions(queryClient))
          .execute({ linkId, instanceId });
        return;
      }
      await writes
        .build(queryClient, toggleLinkOptions(queryClient))
        .execute({ linkId, isPausing: action === 'pause' });
    },
    reasonOf: (action, failure) => {
      const isRefused = failure instanceof ApiProblem && failure.kind === 'forbidden';
      return isRefused && action === 'delete' ? t('deleteRefused') : problem(failure).text;
    },
    // Where there is but one platform, nothing moves.
    others:
      session.platforms.length > 1
        ? [
            {
              id: 'move',
              label: moving('menu'),
              icon: ArrowRightLeft,
              run: (links) =>
                void navigate({
                  to: '/$instanceId/move',
                  params: { instanceId },
                  state: { linkIds: links.map(({ id }) => id) },
                }),
            },
          ]
        : [],
  };
}
