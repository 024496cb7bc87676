import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { capabilitiesOf } from '../../../contract/v2/link-rules.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useToasts } from '../../ui/toast.tsx';
import { ActionsMenu } from '../links/actions-menu.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { useCopyLink } from '../links/copy-link.ts';
import type { LinkActions } from './link-action-set.ts';
import { useLinkMenuGroups } from './link-menu-groups.ts';
import { isToggling, toggleLinkOptions } from './link-writes.ts';
import { toLinkState } from './to-listed-link.ts';
import { useLinkSharing } from './use-link-sharing.ts';

const DeleteDialog = lazyPart(async () => (await import('./delete-dialog.tsx')).DeleteDialog);

/**
 * What a merchant does with one link, the same from the list, from its page and from a form.
 * In: what to do once a link is deleted, such as leaving its page. Needs a page below `/$instanceId`.
 */
export function useLinkActions({ onDeleted }: { onDeleted?: () => void } = {}): LinkActions {
  const t = useTranslations('linkActions');
  const { problem } = useProblemWords();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { instanceId = '' } = useParams({ strict: false });
  const clock = useClock();
  const toasts = useToasts();
  const copy = useCopyLink();
  const { share, shareSheet } = useLinkSharing(instanceId);
  const [asked, setAsked] = useState<ListedLink | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { mutate, isPending, variables } = useMutation(toggleLinkOptions(queryClient));

  const toggle = (link: ListedLink, isPausing: boolean) => {
    // Twice is back again to the API: a double click is over before the button can be drawn as busy.
    if (isToggling(queryClient, link.id)) return;
    mutate(
      { linkId: link.id, isPausing },
      {
        onSuccess: () =>
          toasts.add({
            title: t(isPausing ? 'paused' : 'resumed', { title: link.title }),
            action: {
              label: t(isPausing ? 'resume' : 'pause'),
              onPress: () => toggle(link, !isPausing),
            },
          }),
        onError: (failure) =>
          toasts.add({
            title: t('failed', { title: link.title }),
            description: problem(failure).text,
            tone: 'error',
          }),
      },
    );
  };
  const place = (link: ListedLink) => ({ params: { instanceId, linkId: link.id } });

  return {
    capabilitiesOf: (link) => {
      const now = clock.now();
      return capabilitiesOf(toLinkState(link, now), now);
    },
    open: (link) => void navigate({ to: '/$instanceId/links/$linkId', ...place(link) }),
    edit: (link) => void navigate({ to: '/$instanceId/links/$linkId/edit', ...place(link) }),
    restock: (link) => void navigate({ to: '/$instanceId/links/$linkId/restock', ...place(link) }),
    duplicate: (link) =>
      void navigate({
        to: '/$instanceId/links/new',
        params: { instanceId },
        search: { from: link.id },
      }),
    pause: (link) => toggle(link, true),
    resume: (link) => toggle(link, false),
    remove: (link) => {
      setAsked(link);
      setIsAsking(true);
    },
    copy,
    share,
    isToggling: (linkId) => isPending && variables.linkId === linkId,
    confirmation: (
      <>
        {asked && (
          <Suspense>
            <DeleteDialog
              link={asked}
              instanceId={instanceId}
              isOpen={isAsking}
              onClose={() => setIsAsking(false)}
              onDeleted={() => {
                setIsAsking(false);
                toasts.add({ title: t('deleted', { title: asked.title }) });
                onDeleted?.();
              }}
            />
          </Suspense>
        )}
        {shareSheet}
      </>
    ),
  };
}

type LinkActionsMenuProps = {
  link: ListedLink;
  actions: LinkActions;
  /** What stands beside the menu already, such as a button of its own. */
  without: readonly (keyof LinkActions)[];
};

/** All actions of a link on one button. */
export function LinkActionsMenu({ link, actions, without }: LinkActionsMenuProps) {
  const groupsOf = useLinkMenuGroups(actions);
  return (
    <ActionsMenu
      title={link.title}
      groups={groupsOf(link, without)}
      isBusy={actions.isToggling(link.id)}
    />
  );
}
