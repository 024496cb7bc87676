import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { knownLink } from '../features/links-v2/known-link.ts';
import { useLinkActions } from '../features/links-v2/link-actions.tsx';
import { generations } from '../generations.ts';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { useProblemWords } from '../i18n/use-problem-words.ts';
import { useToasts } from '../ui/toast.tsx';
import type { LinkCommand } from './key-map.ts';

/** A key that was pressed on the page of a link. */
export type AskedOfLink = {
  instanceId: string;
  /** Another object each time that a key is pressed. */
  asked: { readonly command: LinkCommand; readonly linkId: string };
};

/** Does with a link what a key asked for, or says why that is refused. */
export function LinkKeys({ instanceId, asked }: AskedOfLink) {
  const t = useTranslations('linkActions');
  const { rule } = useProblemWords();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const actions = useLinkActions();

  const act = ({ command, linkId }: AskedOfLink['asked']) => {
    const list = generations.linkList(queryClient, instanceId, language);
    const link = knownLink(queryClient, list, linkId);
    if (link === null) return;
    const { edit, restock } = actions.capabilitiesOf(link);
    const capability = { copy: null, share: null, edit, restock }[command];
    if (capability === null || capability.isAllowed) actions[command](link);
    else toasts.add({ tone: 'info', title: t(command), description: rule(capability.rule) });
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => latest.current(asked), [asked]);
  return actions.confirmation;
}
