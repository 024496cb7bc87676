import { useQueryClient, useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AttentionCount } from './attention-count.tsx';
import { Commands } from './commands/commands.tsx';
import { sessionQuery } from './features/session/session-queries.ts';
import { InstallEntry } from './frame/install-entry.tsx';
import { LostPartsBanner } from './frame/lost-parts-banner.tsx';
import { NewVersionToast } from './frame/new-version-toast.tsx';
import { generations } from './generations.ts';
import { useI18n } from './i18n/i18n-provider.tsx';
import { keepForOffline } from './keep-for-offline.ts';
import { whenBackOnline } from './offline/when-back-online.ts';
import { News } from './news.tsx';
import { loadToastItem } from './ui/toast.tsx';

/** What the first screens do without: the service worker and its news, and what is kept for times without a network. */
export function LateParts() {
  const { instanceId } = useParams({ strict: false });
  useEffect(() => {
    // Fetched again by the first toast, the first sheet, where they cannot be had now.
    Promise.all([loadToastItem(), import('./ui/swipe-down.ts')]).catch(() => undefined);
  }, []);
  return (
    <>
      <LostPartsBanner />
      <NewVersionToast />
      <InstallEntry />
      <SessionRenewal />
      {instanceId !== undefined && <OfInstance key={instanceId} instanceId={instanceId} />}
    </>
  );
}

function OfInstance({ instanceId }: { instanceId: string }) {
  const queryClient = useQueryClient();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  if (session?.signed_in !== true) return null;
  const isV2 = generations.of(queryClient, instanceId) === 'v2';
  return (
    <>
      {isV2 && <ListKeeping instanceId={instanceId} />}
      {isV2 && <AttentionCount instanceId={instanceId} />}
      {isV2 && <News instanceId={instanceId} />}
      <Commands instanceId={instanceId} />
    </>
  );
}

function ListKeeping({ instanceId }: { instanceId: string }) {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  useEffect(() => {
    const list = generations.linkList(queryClient, instanceId, language);
    return keepForOffline(queryClient, instanceId, list);
  }, [queryClient, instanceId, language]);
  return null;
}

/** A session that was kept is asked for once there is a network again: it may have ended meanwhile. */
function SessionRenewal() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const isKept = session?.signed_in === true && session.is_kept === true;
  useEffect(() => {
    if (!isKept) return undefined;
    const renew = async () => {
      await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
      // Leads to the sign-in where the session is over.
      await router.invalidate();
    };
    return whenBackOnline(() => void renew());
  }, [isKept, queryClient, router]);
  return null;
}
