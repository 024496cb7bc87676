import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { isLanguage, languageNames } from '../i18n/language.ts';
import { chooseTheme, themes, useTheme, type Theme } from '../theme/theme.ts';
import type { MenuGroup } from '../ui/menu-groups.ts';
import { useToasts } from '../ui/toast.tsx';

const themeIcons = { system: Monitor, light: Sun, dark: Moon } as const;

/** The choice of language for a menu. Switching keeps the page and what was typed. */
export function useLanguageGroup(): MenuGroup {
  const t = useTranslations('frame');
  const toasts = useToasts();
  const { language, languages, switchTo } = useI18n();
  return {
    id: 'language',
    label: t('language'),
    chosen: language,
    choices: languages.map((id) => ({
      id,
      label: <span lang={id}>{languageNames[id]}</span>,
    })),
    onChoose: (id) => {
      if (!isLanguage(id)) return;
      switchTo(id).catch(() => toasts.add({ tone: 'error', title: t('languageFailed') }));
    },
  };
}

/** The choice of theme for a menu. */
export function useThemeGroup(): MenuGroup {
  const t = useTranslations('frame');
  const theme = useTheme();
  const names: Record<Theme, string> = {
    system: t('themeSystem'),
    light: t('themeLight'),
    dark: t('themeDark'),
  };
  return {
    id: 'theme',
    label: t('theme'),
    chosen: theme,
    choices: themes.map((id) => ({ id, label: names[id], icon: themeIcons[id] })),
    onChoose: (id) => {
      const chosen = themes.find((known) => known === id);
      if (chosen !== undefined) chooseTheme(chosen);
    },
  };
}
