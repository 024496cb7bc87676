import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useClock } from '../../i18n/clock-provider.tsx';
import type { ListedLink } from '../links/listed-link.ts';
import { useInstance } from '../session/session-queries.ts';
import type { ReadFresh, ShareOccasion } from '../share/share-subject.ts';
import { useShareSheet } from '../share/use-share-sheet.tsx';
import { linkQueries } from './link-queries.ts';
import { likelyOccasion, linkShareSubject, listedShareSubject } from './link-share-subject.ts';

interface LinkSharing {
  /** Opens the share sheet over what the list knows; the sheet reads the link anew. */
  readonly share: (link: ListedLink) => void;
  /** The same with the words of a reminder; told when a message has left. */
  readonly remind: (link: ListedLink, onSent: () => void) => void;
  /** Rendered once by whoever shares. */
  readonly shareSheet: ReactNode;
}

/** Sending the links of an instance on. */
export function useLinkSharing(instanceId: string): LinkSharing {
  const payee = useInstance(instanceId);
  const clock = useClock();
  const readFreshOf = useReadFresh(instanceId);
  const { share, shareSheet } = useShareSheet();
  const open = (link: ListedLink, occasion: ShareOccasion, onSent?: () => void) => {
    if (payee === null) return;
    share({
      subject: listedShareSubject(link, payee, clock.now()),
      readFresh: readFreshOf(link.id),
      occasion,
      onSent,
    });
  };
  return {
    share: (link) => open(link, likelyOccasion(link, clock.now())),
    remind: (link, onSent) => open(link, 'reminder', onSent),
    shareSheet,
  };
}

/** In: an instance. Out: for each of its links the reading that a message is written from. */
export function useReadFresh(instanceId: string): (linkId: string) => ReadFresh {
  const payee = useInstance(instanceId);
  const queryClient = useQueryClient();
  const clock = useClock();
  return (linkId) => async () => {
    const { link } = await queryClient.query({ ...linkQueries.detail(linkId), staleTime: 0 });
    return linkShareSubject(link, payee ?? { id: instanceId, name: '', logo: null }, clock.now());
  };
}
