import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  BellRing,
  ChartNoAxesColumn,
  Keyboard,
  Languages,
  Link2,
  LogOut,
  Monitor,
  Moon,
  Plus,
  Settings2,
  Sun,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDisconnect } from '../features/instances/use-disconnect.ts';
import { modeIcons } from '../features/links/mode-words.ts';
import { PURPOSE_FACTS } from '../features/links-v2/link-create-form.ts';
import { PURPOSES } from '../features/links-v2/purposes.ts';
import { useInstance } from '../features/session/session-queries.ts';
import { forgetMerchant } from '../forget-merchant.ts';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { languageNames } from '../i18n/language.ts';
import { chooseTheme, themes, useTheme } from '../theme/theme.ts';
import { useToasts } from '../ui/toast.tsx';
import type { Command, CommandGroup } from './command.ts';
import { KEYS_OF } from './key-map.ts';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** What can be done from everywhere. */
export function useGeneralCommands(instanceId: string, onHelp: () => void): CommandGroup[] {
  const t = useTranslations('commands');
  const frame = useTranslations('frame');
  const mode = useTranslations('links.mode');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const instance = useInstance(instanceId);
  const theme = useTheme();
  const { language, languages, switchTo } = useI18n();
  const disconnect = useDisconnect(() => forgetMerchant(queryClient));
  const params = { instanceId };
  const themeNames = {
    system: frame('themeSystem'),
    light: frame('themeLight'),
    dark: frame('themeDark'),
  };
  const creationCommands = (): Command[] => {
    if (instance?.status !== 'active') return [];
    if (instance.generation !== 'v2') {
      return [
        {
          id: 'new',
          label: frame('createLink'),
          icon: Plus,
          keys: KEYS_OF.new,
          run: () => void navigate({ to: '/$instanceId/links/new', params }),
        },
      ];
    }
    return PURPOSES.map((purpose) => {
      const { type, payment_mode } = PURPOSE_FACTS[purpose];
      const linkMode = type === 'static' ? 'static' : payment_mode;
      return {
        id: purpose,
        label: t('create', { mode: mode(linkMode) }),
        icon: modeIcons[linkMode],
        otherWords: frame('createLink'),
        run: () => void navigate({ to: '/$instanceId/links/new', params, search: { purpose } }),
      };
    });
  };
  const insightCommands = (): Command[] => [
    {
      id: 'followUp',
      label: frame('followUp'),
      icon: BellRing,
      run: () => void navigate({ to: '/$instanceId/follow-up', params }),
    },
    {
      id: 'insights',
      label: frame('insights'),
      icon: ChartNoAxesColumn,
      keys: KEYS_OF.insights,
      run: () => void navigate({ to: '/$instanceId/insights', params }),
    },
  ];
  // Of the new platform nothing is known that could fill them.
  const hasInsights = instance?.generation === 'v2';
  return [
    {
      id: 'create',
      label: frame('createLink'),
      commands: creationCommands(),
    },
    {
      id: 'go',
      label: t('go'),
      commands: [
        {
          id: 'links',
          label: frame('links'),
          icon: Link2,
          keys: KEYS_OF.links,
          run: () => void navigate({ to: '/$instanceId/links', params, search: {} }),
        },
        ...(hasInsights ? insightCommands() : []),
        {
          id: 'settings',
          label: frame('settings'),
          icon: Settings2,
          keys: KEYS_OF.settings,
          run: () => void navigate({ to: '/$instanceId/settings', params }),
        },
      ],
    },
    {
      id: 'preferences',
      label: t('preferences'),
      commands: [
        ...languages
          .filter((id) => id !== language)
          .map((id) => ({
            id: `language ${id}`,
            label: t('speak', { language: languageNames[id] }),
            otherWords: frame('language'),
            icon: Languages,
            run: () => {
              switchTo(id).catch(() =>
                toasts.add({ tone: 'error', title: frame('languageFailed') }),
              );
            },
          })),
        ...themes
          .filter((id) => id !== theme)
          .map((id) => ({
            id: `theme ${id}`,
            label: t('theme', { theme: themeNames[id] }),
            otherWords: frame('theme'),
            icon: THEME_ICONS[id],
            run: () => chooseTheme(id),
          })),
        { id: 'help', label: t('help'), icon: Keyboard, keys: KEYS_OF.help, run: onHelp },
        { id: 'disconnect', label: frame('disconnect'), icon: LogOut, run: disconnect },
      ],
    },
  ];
}
