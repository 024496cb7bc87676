import './selection.css';
import { Copy, Ellipsis, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuAction } from '../../../ui/menu-groups.ts';

type SelectionBarProps = {
  /** How many links are ticked, and how many the view holds. */
  chosen: number;
  inView: number;
  /** Not all links of the view have been read: those that have can be ticked. */
  isPart: boolean;
  isAllChosen: boolean;
  isWide: boolean;
  /** What can be done with them, what leads elsewhere, and what cannot be taken back. */
  actions: readonly MenuAction[];
  others: readonly MenuAction[];
  finals: readonly MenuAction[];
  onChooseAll: () => void;
  onClear: () => void;
  onCopy: () => void;
  onStop: () => void;
};

/** What is done with the links that are ticked; at the foot of the screen, near the thumb. */
export function SelectionBar({
  chosen,
  inView,
  isPart,
  isAllChosen,
  isWide,
  actions,
  others,
  finals,
  onChooseAll,
  onClear,
  onCopy,
  onStop,
}: SelectionBarProps) {
  const t = useTranslations('bulk');
  const format = useFormat();
  const noneReason = chosen === 0 ? t('nothingChosen') : undefined;
  const refusable = (all: readonly MenuAction[]): readonly MenuAction[] =>
    all.map((action) => ({ ...action, disabledReason: noneReason }));
  const menuGroups = [
    ...(isWide ? [] : [{ id: 'many', actions: refusable(actions) }]),
    { id: 'others', actions: refusable(others) },
    ...(isWide ? [] : [{ id: 'final', actions: refusable(finals) }]),
  ].filter((group) => group.actions.length > 0);
  return (
    <div role="toolbar" aria-label={t('bar')} className="selection-bar">
      <div className="flex flex-wrap items-center gap-2">
        <IconButton icon={X} label={t('leave')} size="small" hasTooltip={false} onClick={onStop} />
        <p role="status" className="font-medium text-ink tabular-nums">
          {isPart && chosen > 0
            ? t('chosenOfLoaded', { count: chosen, loaded: format.integer(inView) })
            : t('chosen', { count: chosen })}
        </p>
        <Button size="small" variant="ghost" onClick={isAllChosen ? onClear : onChooseAll}>
          {isAllChosen
            ? t('clear')
            : t(isPart ? 'chooseLoaded' : 'chooseAll', { count: format.integer(inView) })}
        </Button>
        <span className="ms-auto flex items-center gap-2">
          <Button icon={Copy} size="small" disabledReason={noneReason} onClick={onCopy}>
            {t('copy')}
          </Button>
          {isWide &&
            [...actions, ...finals].map(({ id, label, icon, onSelect }) => (
              <Button
                key={id}
                icon={icon}
                size="small"
                disabledReason={noneReason}
                onClick={onSelect}
              >
                {label}
              </Button>
            ))}
          {menuGroups.length > 0 && (
            <Menu
              label={t('actions')}
              side="top"
              groups={menuGroups}
              renderTrigger={(props) => (
                <IconButton
                  {...props}
                  icon={Ellipsis}
                  label={t('actions')}
                  variant="secondary"
                  size="small"
                  hasTooltip={false}
                />
              )}
            />
          )}
        </span>
      </div>
    </div>
  );
}
