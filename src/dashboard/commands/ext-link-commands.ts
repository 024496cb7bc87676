import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Copy, MonitorSmartphone, Pencil, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLinkActions } from '../features/links-ext/link-actions.tsx';
import { linkQueries } from '../features/links-ext/link-queries.ts';
import type { Command } from './command.ts';
import { KEYS_OF } from './key-map.ts';

/** What can be done now with the link of the new platform whose page is open; what is refused is left out. */
export function useExtLinkCommands(
  instanceId: string,
  linkId: string | null,
): { commands: readonly Command[]; confirmation: ReactNode } {
  const t = useTranslations('linkActions');
  const counter = useTranslations('counter');
  const navigate = useNavigate();
  const actions = useLinkActions(instanceId);
  // What its page has read; nothing is asked for here.
  const { data } = useQuery({ ...linkQueries.detail(linkId ?? ''), enabled: false });
  if (linkId === null || data === undefined) return { commands: [], confirmation: null };
  const { link } = data;
  const can = actions.capabilitiesOf(link);
  const isPublished = can.pause.isAllowed || can.resume.isAllowed;
  const params = { instanceId, linkId };
  const commands: Command[] = [];
  if (isPublished) {
    commands.push(
      {
        id: 'copy',
        label: t('copy'),
        icon: Copy,
        keys: KEYS_OF.copy,
        run: () => actions.copy(link),
      },
      {
        id: 'share',
        label: t('share'),
        icon: Share2,
        keys: KEYS_OF.share,
        run: () => actions.share(link),
      },
    );
  }
  if (can.edit.isAllowed) {
    commands.push({
      id: 'edit',
      label: t('edit'),
      icon: Pencil,
      keys: KEYS_OF.edit,
      run: () => void navigate({ to: '/$instanceId/links/$linkId/edit', params }),
    });
  }
  if (isPublished) {
    commands.push({
      id: 'counter',
      label: counter('open'),
      icon: MonitorSmartphone,
      run: () => void navigate({ to: '/$instanceId/links/$linkId/counter', params }),
    });
  }
  return { commands, confirmation: actions.confirmation };
}
