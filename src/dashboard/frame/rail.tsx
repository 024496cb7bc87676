import { Languages, LogOut, SunMoon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { languageNames } from '../i18n/language.ts';
import { Badge } from '../ui/badge.tsx';
import { Menu } from '../ui/menu.tsx';
import type { FrameData } from './frame-data.ts';
import { InstanceSwitcher } from './instance-switcher.tsx';
import { useLanguageGroup, useThemeGroup } from './preference-menus.tsx';
import { FrameTabLink } from './frame-tab-link.tsx';
import { TestMarker } from './test-marker.tsx';
import { useTabs } from './use-tabs.ts';

/** The start side of a wide screen: whose shop, where to, and how it is shown. */
export function Rail(data: FrameData) {
  const t = useTranslations('frame');
  const tabs = useTabs(data);
  const { language } = useI18n();
  const languageGroup = useLanguageGroup();
  const themeGroup = useThemeGroup();
  return (
    // Painted after what scrolls beside it: a layer of its own in the middle of the page would have each row take another.
    <header className="sticky top-0 z-1 flex h-dvh w-rail shrink-0 flex-col border-e border-line px-3.5 py-5">
      <InstanceSwitcher {...data} />
      <nav aria-label={t('navigation')} className="mt-6">
        <ul className="flex flex-col gap-1">
          {tabs.map(({ id, label, icon: Icon, destination, isCurrent, count }) => (
            <li key={id}>
              <FrameTabLink {...destination} isCurrent={isCurrent} className="rail-item">
                <Icon aria-hidden className="size-4.5 shrink-0" />
                <span className="truncate">{label}</span>
                {count && (
                  <Badge tone="amber" className="ms-auto min-h-5 px-2" title={count.meaning}>
                    {count.text}
                  </Badge>
                )}
              </FrameTabLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-auto flex flex-col gap-1">
        {data.isTest && (
          <div className="mb-3 px-2">
            <TestMarker />
          </div>
        )}
        <Menu
          label={t('language')}
          groups={[languageGroup]}
          align="start"
          side="top"
          renderTrigger={(props) => (
            <button {...props} type="button" className="rail-item">
              <Languages aria-hidden className="size-4.5 shrink-0" />
              <span className="sr-only">{t('language')}</span>
              <span className="truncate">{languageNames[language]}</span>
            </button>
          )}
        />
        <Menu
          label={t('theme')}
          groups={[themeGroup]}
          align="start"
          side="top"
          renderTrigger={(props) => (
            <button {...props} type="button" className="rail-item">
              <SunMoon aria-hidden className="size-4.5 shrink-0" />
              <span className="truncate">{t('theme')}</span>
            </button>
          )}
        />
        <button type="button" onClick={data.onDisconnect} className="rail-item">
          <LogOut aria-hidden className="size-4.5 shrink-0 rtl:-scale-x-100" />
          <span className="truncate">{t('disconnect')}</span>
        </button>
      </div>
    </header>
  );
}
