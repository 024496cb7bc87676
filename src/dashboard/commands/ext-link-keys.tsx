import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useLinkActions } from '../features/links-ext/link-actions.tsx';
import { linkQueries } from '../features/links-ext/link-queries.ts';
import { useProblemWords } from '../i18n/use-problem-words.ts';
import { useToasts } from '../ui/toast.tsx';
import type { AskedOfLink } from './link-keys.tsx';

/** Does with a link of the new platform what a key asked for, or says why that is refused. */
export function ExtLinkKeys({ instanceId, asked }: AskedOfLink) {
  const t = useTranslations('linkActions');
  const { rule } = useProblemWords();
  const toasts = useToasts();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const actions = useLinkActions(instanceId);

  const act = ({ command, linkId }: AskedOfLink['asked']) => {
    const read = queryClient.getQueryData(linkQueries.detail(linkId).queryKey);
    if (read === undefined) return;
    const { link } = read;
    switch (command) {
      case 'copy':
      case 'share':
        actions[command](link);
        return;
      case 'edit': {
        const { edit } = actions.capabilitiesOf(link);
        if (!edit.isAllowed) {
          toasts.add({ tone: 'info', title: t('edit'), description: rule(edit.rule) });
          return;
        }
        void navigate({
          to: '/$instanceId/links/$linkId/edit',
          params: { instanceId, linkId },
        });
        return;
      }
      case 'restock':
        // There is no such thing here.
        return;
    }
  };
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => latest.current(asked), [asked]);
  return actions.confirmation;
}
