import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  ArrowUpRight,
  CirclePause,
  CirclePlay,
  Copy,
  Files,
  Pencil,
  Send,
  Share2,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Capability } from '../../../contract/core/capability.ts';
import { capabilitiesOf, type LinkCapabilities } from '../../../contract/ext/link-rules.ts';
import type { Link } from '../../../contract/ext/link.ts';
import type { RuleId } from '../../../contract/ext/rule-messages.ts';
import type { MerchantMove } from '../../api/move-ext-link.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { Icon } from '../../ui/icon.ts';
import type { MenuAction, MenuGroup } from '../../ui/menu-groups.ts';
import { useToasts } from '../../ui/toast.tsx';
import { useCopyLink } from '../links/copy-link.ts';
import { isolated, plainLine } from '../share/bidi-isolation.ts';
import { useShareSheet } from '../share/use-share-sheet.tsx';
import { moveLinkOptions } from './link-moves.ts';
import { useLinkSubject } from './link-subject.ts';
import { addressOf } from './to-listed-link.ts';
import { usePayUrl } from './use-pay-url.ts';

/** What one can do with a link, wherever it is shown. */
export interface LinkActions {
  /** What may be done now; what is refused names the rule. */
  readonly capabilitiesOf: (link: Link) => LinkCapabilities;
  /** Publishes, pauses or resumes; asks first before a link is archived. */
  readonly move: (link: Link, move: MerchantMove) => void;
  readonly copy: (link: Link) => void;
  readonly share: (link: Link) => void;
  /** The move of this link that is under way, or null. */
  readonly pending: (linkId: string) => MerchantMove | null;
  /** Rendered once by whoever uses the actions: the question before an archive, and the share sheet. */
  readonly confirmation: ReactNode;
}

const DONE = {
  publish: 'published',
  pause: 'paused',
  resume: 'resumed',
  archive: 'archived',
} as const;
/** The move that takes another one back. */
const BACK: Readonly<Partial<Record<MerchantMove, 'pause' | 'resume'>>> = {
  pause: 'resume',
  resume: 'pause',
};

/** What a merchant does with one link of the new platform, the same from the list and from its page. */
export function useLinkActions(instanceId: string): LinkActions {
  const t = useTranslations('linksExt');
  const words = useTranslations('linkActions');
  const ui = useTranslations('ui');
  const { problem, rule } = useProblemWords();
  const queryClient = useQueryClient();
  const clock = useClock();
  const { language } = useI18n();
  const toasts = useToasts();
  const payUrl = usePayUrl();
  const copy = useCopyLink();
  const subjectOf = useLinkSubject(instanceId);
  const { share, shareSheet } = useShareSheet();
  const [asked, setAsked] = useState<Link | null>(null);
  const { mutate, isPending, variables, error, reset } = useMutation(moveLinkOptions(queryClient));

  const run = (link: Link, move: MerchantMove): void => {
    if (isPending && variables.linkId === link.id) return;
    mutate(
      { linkId: link.id, move },
      {
        onSuccess: () => {
          setAsked(null);
          const back = BACK[move];
          const title = link.title;
          const done = DONE[move];
          toasts.add({
            title:
              done === 'paused' || done === 'resumed'
                ? words(done, { title })
                : t(`action.${done}`, { title }),
            ...(back && { action: { label: words(back), onPress: () => run(link, back) } }),
          });
        },
        onError: (failure) => {
          // What fails while the question stands is said there.
          if (move === 'archive') return;
          toasts.add({
            title: words('failed', { title: link.title }),
            description: problem(failure).text,
            tone: 'error',
          });
        },
      },
    );
  };

  /** A draft has no address that anybody could open. */
  const withAddress = (link: Link, then: () => void): void => {
    if (link.status === 'draft') {
      toasts.add({ tone: 'info', title: rule('link.draft'), description: t('share.draft') });
    } else if (addressOf(link, payUrl) === '') {
      toasts.add({ tone: 'error', title: t('share.noHost') });
    } else then();
  };

  return {
    capabilitiesOf: (link) => capabilitiesOf(link, clock.now()),
    move: (link, move) => {
      if (move !== 'archive') run(link, move);
      else {
        reset();
        setAsked(link);
      }
    },
    copy: (link) => withAddress(link, () => copy({ address: addressOf(link, payUrl) })),
    share: (link) =>
      withAddress(link, () => {
        const { subject, readFresh } = subjectOf(link);
        share({ subject, readFresh, occasion: 'new' });
      }),
    pending: (linkId) => (isPending && variables.linkId === linkId ? variables.move : null),
    confirmation: (
      <>
        {asked && (
          <ConfirmDialog
            isOpen
            title={t('archive.title', { title: isolated(plainLine(asked.title), language) })}
            confirmLabel={t('action.archive')}
            cancelLabel={ui('cancel')}
            tone="danger"
            isBusy={isPending}
            error={error === null ? undefined : problem(error).text}
            onConfirm={() => run(asked, 'archive')}
            onCancel={() => setAsked(null)}
          >
            <p>{t(asked.status === 'draft' ? 'archive.draftText' : 'archive.text')}</p>
          </ConfirmDialog>
        )}
        {shareSheet}
      </>
    ),
  };
}

/** Out: for a link, what stands on its menu; what is refused says why. */
export function useLinkMenuGroups(
  actions: LinkActions,
  instanceId: string,
): (link: Link, isOnPage?: boolean) => readonly MenuGroup[] {
  const t = useTranslations('linksExt');
  const words = useTranslations('linkActions');
  const { rule } = useProblemWords();
  const navigate = useNavigate();
  return (link, isOnPage = false) => {
    const can = actions.capabilitiesOf(link);
    const reason = (capability: Capability<RuleId>) =>
      capability.isAllowed ? undefined : rule(capability.rule);
    const place = { params: { instanceId, linkId: link.id } };
    const item = (
      id: string,
      label: string,
      icon: Icon,
      onSelect: () => void,
      disabledReason?: string,
    ): MenuAction => ({ id, label, icon, disabledReason, onSelect });
    const isDraft = link.status === 'draft';
    // Of a link that nobody can pay any more there is nothing to send.
    const isPublished = can.pause.isAllowed || can.resume.isAllowed;
    const live =
      can.resume.isAllowed || link.status === 'paused'
        ? item(
            'resume',
            words('resume'),
            CirclePlay,
            () => actions.move(link, 'resume'),
            reason(can.resume),
          )
        : item(
            'pause',
            words('pause'),
            CirclePause,
            () => actions.move(link, 'pause'),
            reason(can.pause),
          );
    const publish = item(
      'publish',
      t('action.publish'),
      Send,
      () => actions.move(link, 'publish'),
      reason(can.publish),
    );
    const open = () => void navigate({ to: '/$instanceId/links/$linkId', ...place });
    const edit = () => void navigate({ to: '/$instanceId/links/$linkId/edit', ...place });
    const duplicate = () =>
      void navigate({
        to: '/$instanceId/links/new',
        params: { instanceId },
        search: { from: link.id },
      });
    return [
      {
        id: 'read',
        actions: [
          ...(isOnPage ? [] : [item('open', words('open'), ArrowUpRight, open)]),
          ...(isPublished
            ? [
                item('copy', words('copy'), Copy, () => actions.copy(link)),
                item('share', words('share'), Share2, () => actions.share(link)),
              ]
            : []),
        ],
      },
      {
        id: 'write',
        actions: [
          item('edit', words('edit'), Pencil, edit, reason(can.edit)),
          ...(isOnPage ? [] : [isDraft ? publish : live]),
          item('duplicate', words('duplicate'), Files, duplicate),
        ],
      },
      {
        id: 'archive',
        actions: [
          {
            id: 'archive',
            label: t('action.archive'),
            icon: Archive,
            tone: 'danger' as const,
            disabledReason: reason(can.archive),
            onSelect: () => actions.move(link, 'archive'),
          },
        ],
      },
    ].filter((group) => group.actions.length > 0);
  };
}
