import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useToasts } from '../../ui/toast.tsx';
import type { ListedLink } from './listed-link.ts';

/** How long the tick stays, milliseconds. */
const FEEDBACK_MS = 2_000;

interface CopiedLink {
  /** Copies a link's address, byte for byte. */
  readonly copy: (link: ListedLink) => void;
  /** Whose address was copied a moment ago, or null. */
  readonly copiedLinkId: string | null;
}

/** One tick for all rows: the link that was copied last shows it for a moment. */
export function useCopiedLink(): CopiedLink {
  const t = useTranslations('ui');
  const toasts = useToasts();
  const [copiedLinkId, setCopiedLinkId] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const copy = useCallback(
    (link: ListedLink) => {
      clearTimeout(timer.current);
      navigator.clipboard.writeText(link.address).then(
        () => {
          setCopiedLinkId(link.id);
          timer.current = setTimeout(() => setCopiedLinkId(null), FEEDBACK_MS);
        },
        () => toasts.add({ title: t('copyFailed'), description: link.address, tone: 'error' }),
      );
    },
    [t, toasts],
  );
  return { copy, copiedLinkId };
}
