import { Link } from '@tanstack/react-router';
import { CircleUser, LogOut, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useAccountExtra } from './account-extra.ts';
import type { FrameData } from './frame-data.ts';
import { InstanceSwitcher } from './instance-switcher.tsx';
import { useLanguageGroup, useThemeGroup } from './preference-menus.tsx';
import { FrameTabLink } from './frame-tab-link.tsx';
import { TestMarker } from './test-marker.tsx';
import { useTabs, type Tab } from './use-tabs.ts';

/** Above the page on a phone: whose shop, the test marker, and the account's menu. */
export function TopBar(data: FrameData) {
  const t = useTranslations('frame');
  const languageGroup = useLanguageGroup();
  const themeGroup = useThemeGroup();
  const extra = useAccountExtra();
  return (
    <header className="flex items-center gap-2 px-gutter pt-[max(0.75rem,env(safe-area-inset-top))] pb-2">
      <div className="-ms-2 flex min-w-0 flex-1">
        <InstanceSwitcher {...data} />
      </div>
      {data.isTest && <TestMarker />}
      <Menu
        label={t('account')}
        groups={[
          languageGroup,
          themeGroup,
          {
            id: 'account',
            actions: [
              ...(extra ? [extra] : []),
              {
                id: 'disconnect',
                label: t('disconnect'),
                icon: LogOut,
                onSelect: data.onDisconnect,
              },
            ],
          },
        ]}
        renderTrigger={(props) => (
          <IconButton
            {...props}
            icon={CircleUser}
            label={t('account')}
            hasTooltip={false}
            className="-me-2"
          />
        )}
      />
    </header>
  );
}

/** Under the page on a phone, within the thumb's reach: the tabs around the create button. */
export function BottomTabs(data: FrameData) {
  const t = useTranslations('frame');
  const tabs = useTabs(data);
  const half = Math.ceil(tabs.length / 2);
  return (
    <nav aria-label={t('navigation')} className="bottom-tabs">
      <ul className="grid auto-cols-fr grid-flow-col">
        {tabs.slice(0, half).map((tab) => (
          <BottomTab key={tab.id} tab={tab} />
        ))}
        {data.create && (
          <li className="flex justify-center">
            <Link {...data.create} aria-label={t('createLink')} className="create-button">
              <Plus aria-hidden className="size-6" />
            </Link>
          </li>
        )}
        {tabs.slice(half).map((tab) => (
          <BottomTab key={tab.id} tab={tab} />
        ))}
      </ul>
    </nav>
  );
}

function BottomTab({ tab }: { tab: Tab }) {
  const { icon: Icon, count } = tab;
  return (
    <li>
      <FrameTabLink {...tab.destination} isCurrent={tab.isCurrent} className="bottom-tab">
        <span className="relative">
          <Icon aria-hidden className="size-5.5" />
          {count && (
            <span title={count.meaning} className="bottom-tab-count">
              {count.text}
            </span>
          )}
        </span>
        <span className="max-w-full truncate">{tab.label}</span>
      </FrameTabLink>
    </li>
  );
}
