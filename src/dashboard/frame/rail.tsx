import { Languages, LogOut, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useI18n } from '../i18n/i18n-provider.tsx';
import { languageNames } from '../i18n/language.ts';
import { Badge } from '../ui/badge.tsx';
import type { Icon } from '../ui/icon.ts';
import type { MenuGroup } from '../ui/menu-groups.ts';
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
        <RailMenu icon={Languages} label={t('language')} group={languageGroup}>
          <span className="sr-only">{t('language')}</span>
          <span className="truncate">{languageNames[language]}</span>
        </RailMenu>
        <RailMenu icon={SunMoon} label={t('theme')} group={themeGroup}>
          <span className="truncate">{t('theme')}</span>
        </RailMenu>
        <button type="button" onClick={data.onDisconnect} className="rail-item">
          <LogOut aria-hidden className="size-4.5 shrink-0 rtl:-scale-x-100" />
          <span className="truncate">{t('disconnect')}</span>
        </button>
      </div>
    </header>
  );
}

type RailMenuProps = {
  icon: Icon;
  label: string;
  group: MenuGroup;
  children: ReactNode;
};

function RailMenu({ icon: Icon, label, group, children }: RailMenuProps) {
  return (
    <Menu
      label={label}
      groups={[group]}
      align="start"
      side="top"
      renderTrigger={(props) => (
        <button {...props} type="button" className="rail-item">
          <Icon aria-hidden className="size-4.5 shrink-0" />
          {children}
        </button>
      )}
    />
  );
}
