import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { FollowUpPage } from '../../features/follow-up/follow-up-page.tsx';
import { useListProgress, useListVisit } from '../../features/links/use-link-list.ts';
import { useStandingLinks } from '../../features/links/use-standing-links.ts';
import { AttentionFactsReader } from '../../features/links-v2/attention-facts-reader.tsx';
import { useLinkSharing } from '../../features/links-v2/use-link-sharing.ts';
import { generations } from '../../generations.ts';
import { useI18n } from '../../i18n/i18n-provider.tsx';

export const Route = createFileRoute('/$instanceId/follow-up')({
  loader: ({ context }) => context.messages.load('extra'),
  component: FollowUpRoute,
});

function FollowUpRoute() {
  const { instanceId } = Route.useParams();
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const list = generations.linkList(queryClient, instanceId, language);
  const { phase, asOf } = useListProgress(list);
  useListVisit(list);
  const links = useStandingLinks(list);
  const { remind, shareSheet } = useLinkSharing(instanceId);
  const wantDeadlines = useCallback((ids: readonly string[]) => list.wantDeadlines(ids), [list]);
  return (
    <>
      <FollowUpPage
        key={instanceId}
        instanceId={instanceId}
        links={links}
        isComplete={phase === 'complete'}
        onRemind={(linkId, onSent) => {
          const link = list.index.get(linkId);
          if (link) remind(link, onSent);
        }}
        onShow={wantDeadlines}
      />
      {shareSheet}
      <AttentionFactsReader list={list} asOf={asOf} />
    </>
  );
}
