import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { InsightsPage } from '../../features/insights/insights-page.tsx';
import { standingAt } from '../../features/links/listed-link.ts';
import { useListProgress, useListVisit } from '../../features/links/use-link-list.ts';
import { generations } from '../../generations.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
import { useI18n } from '../../i18n/i18n-provider.tsx';

export const Route = createFileRoute('/$instanceId/insights')({
  loader: ({ context }) => context.messages.load('extra'),
  component: InsightsRoute,
});

function InsightsRoute() {
  const { instanceId } = Route.useParams();
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const now = useNow();
  const list = generations.linkList(queryClient, instanceId, language);
  const { edition, phase, loaded, total } = useListProgress(list);
  useListVisit(list);
  const links = useMemo(
    () =>
      [...list.index.ids()].flatMap((id) => {
        const link = list.index.get(id);
        return link === undefined ? [] : [{ ...link, standing: standingAt(link, now) }];
      }),
    // The index changes in place: its edition says when.
    // oxlint-disable-next-line react/exhaustive-deps
    [list, edition, now],
  );
  return (
    <InsightsPage
      instanceId={instanceId}
      links={links}
      coverage={{
        loaded,
        total,
        isComplete: phase === 'complete',
        hasStopped: phase === 'stopped',
      }}
      onReadOn={() => list.reload()}
    />
  );
}
