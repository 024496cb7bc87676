import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { InsightsPage } from '../../features/insights/insights-page.tsx';
import { useListProgress, useListVisit } from '../../features/links/use-link-list.ts';
import { useStandingLinks } from '../../features/links/use-standing-links.ts';
import { AttentionFactsReader } from '../../features/links-v2/attention-facts-reader.tsx';
import { generations } from '../../generations.ts';
import { useI18n } from '../../i18n/i18n-provider.tsx';

export const Route = createFileRoute('/$instanceId/insights')({
  loader: ({ context }) => context.messages.load('extra'),
  component: InsightsRoute,
});

function InsightsRoute() {
  const { instanceId } = Route.useParams();
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const list = generations.linkList(queryClient, instanceId, language);
  const { phase, loaded, total, asOf } = useListProgress(list);
  useListVisit(list);
  const links = useStandingLinks(list);
  return (
    <>
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
      <AttentionFactsReader list={list} asOf={asOf} />
    </>
  );
}
