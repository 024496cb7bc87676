import { BellRing, ChartNoAxesColumn, Link2, Settings2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/i18n-provider.tsx';
import type { Icon } from '../ui/icon.ts';
import type { Destination, FrameData, TabId } from './frame-data.ts';

export type Tab = {
  readonly id: TabId;
  readonly label: string;
  readonly icon: Icon;
  readonly destination: Destination;
  readonly isCurrent: boolean;
  /** A count and what it means, or null. */
  readonly count: { readonly text: string; readonly meaning: string } | null;
};

const order = ['links', 'followUp', 'insights', 'settings'] as const;

const icons: Record<TabId, Icon> = {
  links: Link2,
  followUp: BellRing,
  insights: ChartNoAxesColumn,
  settings: Settings2,
};

/** The tabs that exist, in their order. */
export function useTabs({
  tabs,
  currentTab,
  followUpCount = 0,
}: Pick<FrameData, 'tabs' | 'currentTab' | 'followUpCount'>): Tab[] {
  const t = useTranslations('frame');
  const format = useFormat();
  return order.flatMap((id) => {
    const destination = tabs[id];
    if (destination === undefined) return [];
    const hasCount = id === 'followUp' && followUpCount > 0;
    return {
      id,
      label: t(id),
      icon: icons[id],
      destination,
      isCurrent: id === currentTab,
      count: hasCount
        ? {
            text: format.integer(followUpCount),
            meaning: t('attentionCount', { count: followUpCount }),
          }
        : null,
    };
  });
}
