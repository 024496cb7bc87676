import { Languages, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { languageNames } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { BrandMark } from './brand-mark.tsx';
import { useLanguageGroup, useThemeGroup } from './preference-menus.tsx';

/** What stands around the pages before signing in: the mark, language and theme. */
export function EntranceFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('frame');
  const { language } = useI18n();
  const languageGroup = useLanguageGroup();
  const themeGroup = useThemeGroup();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center gap-2 px-gutter py-4">
        <BrandMark className="size-8" />
        <span className="text-heading font-semibold text-ink">{t('productName')}</span>
        <div className="ms-auto flex items-center gap-1">
          <Menu
            label={t('language')}
            groups={[languageGroup]}
            renderTrigger={(props) => (
              <Button {...props} variant="ghost" icon={Languages}>
                <span className="sr-only">{t('language')}</span>
                {languageNames[language]}
              </Button>
            )}
          />
          <Menu
            label={t('theme')}
            groups={[themeGroup]}
            renderTrigger={(props) => <IconButton {...props} icon={SunMoon} label={t('theme')} />}
          />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="flex flex-1 flex-col px-gutter pb-10 outline-none"
      >
        {children}
      </main>
    </div>
  );
}
