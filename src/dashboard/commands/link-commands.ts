import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Copy, MonitorSmartphone, PackagePlus, Pencil, Share2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Capability } from '../../contract/core/capability.ts';
import type { RuleId } from '../../contract/v2/rule-messages.ts';
import type { LinkListStore } from '../features/links/link-list-store.ts';
import { knownLink } from '../features/links-v2/known-link.ts';
import { useLinkActions } from '../features/links-v2/link-actions.tsx';
import type { Icon } from '../ui/icon.ts';
import type { Command } from './command.ts';
import { KEYS_OF, type LinkCommand } from './key-map.ts';

/** What can be done now with the link whose page is open; what is refused is left out. */
export function useLinkCommands(
  list: LinkListStore,
  instanceId: string,
  linkId: string | null,
): { commands: readonly Command[]; confirmation: ReactNode } {
  const t = useTranslations('linkActions');
  const counter = useTranslations('counter');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const actions = useLinkActions();
  const link = linkId === null ? null : knownLink(queryClient, list, linkId);
  if (link === null) return { commands: [], confirmation: null };
  const { edit, restock } = actions.capabilitiesOf(link);
  const command = (id: LinkCommand, icon: Icon, capability?: Capability<RuleId>): Command[] =>
    capability && !capability.isAllowed
      ? []
      : [{ id, label: t(id), icon, keys: KEYS_OF[id], run: () => actions[id](link) }];
  return {
    commands: [
      ...command('copy', Copy),
      ...command('share', Share2),
      ...command('edit', Pencil, edit),
      ...(link.mode === 'limited' ? command('restock', PackagePlus, restock) : []),
      {
        id: 'counter',
        label: counter('open'),
        icon: MonitorSmartphone,
        run: () =>
          void navigate({
            to: '/$instanceId/links/$linkId/counter',
            params: { instanceId, linkId: link.id },
          }),
      },
    ],
    confirmation: actions.confirmation,
  };
}
