import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { FollowUpPage } from '../../features/follow-up/follow-up-page.tsx';
import { viewBit, viewBitsOf } from '../../features/links/list-engine/list-views.ts';
import { LinkStatus, useStatusWords } from '../../features/links/status-words.tsx';
import { useListProgress, useListVisit } from '../../features/links/use-link-list.ts';
import { useStandingLinks } from '../../features/links/use-standing-links.ts';
import { AttentionFactsReader } from '../../features/links-v2/attention-facts-reader.tsx';
import { useLinkSharing } from '../../features/links-v2/use-link-sharing.ts';
import { generations } from '../../generations.ts';
import { useNow } from '../../i18n/clock-provider.tsx';
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
  const now = useNow();
  const wordsOf = useStatusWords();
  const attention = useMemo(() => {
    const needing = links.filter((link) => viewBitsOf(link, now) & viewBit('needs_attention'));
    return new Set(needing.map(({ id }) => id));
  }, [links, now]);
  const { remind, shareSheet } = useLinkSharing(instanceId);
  const wantDeadlines = useCallback((ids: readonly string[]) => list.wantDeadlines(ids), [list]);
  return (
    <>
      <FollowUpPage
        key={instanceId}
        instanceId={instanceId}
        links={links}
        isComplete={phase === 'complete'}
        attention={attention}
        renderStanding={(linkId) => {
          const link = list.index.get(linkId);
          return link && <LinkStatus words={wordsOf(link)} hasRoom className="mt-0.5 block" />;
        }}
        gaps={<AttentionFactsReader list={list} asOf={asOf} isLookedAt />}
        onRemind={(linkId, onSent) => {
          const link = list.index.get(linkId);
          if (link) remind(link, onSent);
        }}
        onShow={wantDeadlines}
      />
      {shareSheet}
    </>
  );
}
