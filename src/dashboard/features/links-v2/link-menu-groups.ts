import {
  ArrowUpRight,
  CirclePause,
  CirclePlay,
  Copy,
  Files,
  PackagePlus,
  Pencil,
  Share2,
  Trash2,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Capability } from '../../../contract/core/capability.ts';
import type { RuleId } from '../../../contract/v2/rule-messages.ts';
import { useProblemWords } from '../../i18n/use-problem-words.ts';
import type { Icon } from '../../ui/icon.ts';
import type { MenuAction, MenuGroup } from '../../ui/menu-groups.ts';
import type { ListedLink } from '../links/listed-link.ts';
import type { LinkActions } from './link-action-set.ts';

type ActionId = 'open' | 'copy' | 'share' | 'edit' | 'restock' | 'pause' | 'resume' | 'duplicate';

/** In: a link, and what stands beside the menu already. Out: its actions; refused ones say why. */
export function useLinkMenuGroups(
  actions: LinkActions,
): (link: ListedLink, without?: readonly (keyof LinkActions)[]) => readonly MenuGroup[] {
  const t = useTranslations('linkActions');
  const { rule } = useProblemWords();
  return (link, without = []) => {
    const can = actions.capabilitiesOf(link);
    const reason = (capability: Capability<RuleId>) =>
      capability.isAllowed ? undefined : rule(capability.rule);
    const item = (id: ActionId, icon: Icon, capability?: Capability<RuleId>): MenuAction[] =>
      without.includes(id)
        ? []
        : [
            {
              id,
              label: t(id),
              icon,
              disabledReason: capability && reason(capability),
              onSelect: () => actions[id](link),
            },
          ];
    const toggle =
      can.resume.isAllowed || link.standing === 'paused'
        ? item('resume', CirclePlay, can.resume)
        : item('pause', CirclePause, can.pause);
    return [
      {
        id: 'read',
        actions: [...item('open', ArrowUpRight), ...item('copy', Copy), ...item('share', Share2)],
      },
      {
        id: 'write',
        actions: [
          ...item('edit', Pencil, can.edit),
          // Only a quota can be raised: elsewhere the action would say nothing.
          ...(link.mode === 'limited' ? item('restock', PackagePlus, can.restock) : []),
          ...(without.includes('pause') ? [] : toggle),
          ...item('duplicate', Files, can.duplicate),
        ],
      },
      {
        id: 'delete',
        actions: [
          {
            id: 'delete',
            label: t('delete'),
            icon: Trash2,
            tone: 'danger',
            disabledReason: reason(can.delete),
            onSelect: () => actions.remove(link),
          },
        ],
      },
    ];
  };
}
