import { useRouter } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import { lazyPart } from '../../ui/lazy-part.ts';
import type { ReadFresh, ShareOccasion, ShareSubject } from './share-subject.ts';

const ShareSheet = lazyPart(async () => (await import('./share-sheet.tsx')).ShareSheet);

interface ShareRequest {
  /** What is known of the link now. */
  readonly subject: ShareSubject;
  readonly readFresh: ReadFresh;
  readonly occasion: ShareOccasion;
  /** A message has left, or was copied: whether it arrives nobody can know. */
  readonly onSent?: (() => void) | undefined;
}

interface Sharing {
  /** Opens the share sheet, which loads when it is first asked for. */
  readonly share: (request: ShareRequest) => void;
  /** Rendered once by whoever shares. */
  readonly shareSheet: ReactNode;
}

/** Sending a link on, from wherever it is shown. */
export function useShareSheet(): Sharing {
  const { messages } = useRouter().options.context;
  const [shareSheet, setShareSheet] = useState<ReactNode>(null);
  const close = () => setShareSheet(null);
  return {
    share: (request) => {
      messages.load('extra').then(
        () =>
          setShareSheet(
            <Suspense>
              <ShareSheet {...request} onClose={close} />
            </Suspense>,
          ),
        // The words could not be had: the frame says so.
        () => undefined,
      );
    },
    shareSheet,
  };
}
