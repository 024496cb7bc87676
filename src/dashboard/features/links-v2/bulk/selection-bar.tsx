import './selection.css';
import { CirclePause, CirclePlay, Copy, Download, Ellipsis, Trash2, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../../i18n/i18n-provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuAction } from '../../../ui/menu-groups.ts';
import type { BulkAction } from './bulk-plan.ts';

type SelectionBarProps = {
  /** How many links are ticked, and how many the view holds. */
  chosen: number;
  inView: number;
  isAllChosen: boolean;
  isWide: boolean;
  onChooseAll: () => void;
  onClear: () => void;
  onAct: (action: BulkAction) => void;
  onCopy: () => void;
  onCsv: () => void;
  onStop: () => void;
};

/** What is done with the links that are ticked; at the foot of the screen, near the thumb. */
export function SelectionBar({
  chosen,
  inView,
  isAllChosen,
  isWide,
  onChooseAll,
  onClear,
  onAct,
  onCopy,
  onCsv,
  onStop,
}: SelectionBarProps) {
  const t = useTranslations('bulk');
  const format = useFormat();
  const noneReason = chosen === 0 ? t('nothingChosen') : undefined;
  const actions: readonly MenuAction[] = [
    { id: 'pause', label: t('pauseAll'), icon: CirclePause, onSelect: () => onAct('pause') },
    { id: 'resume', label: t('resumeAll'), icon: CirclePlay, onSelect: () => onAct('resume') },
    { id: 'csv', label: t('csv'), icon: Download, onSelect: onCsv },
  ].map((action) => ({ ...action, disabledReason: noneReason }));
  const remove: MenuAction = {
    id: 'delete',
    label: t('deleteAll'),
    icon: Trash2,
    tone: 'danger',
    disabledReason: noneReason,
    onSelect: () => onAct('delete'),
  };
  return (
    <div role="toolbar" aria-label={t('bar')} className="selection-bar">
      <div className="flex flex-wrap items-center gap-2">
        <IconButton icon={X} label={t('leave')} size="small" hasTooltip={false} onClick={onStop} />
        <p role="status" className="font-medium text-ink tabular-nums">
          {t('chosen', { count: chosen })}
        </p>
        <Button size="small" variant="ghost" onClick={isAllChosen ? onClear : onChooseAll}>
          {isAllChosen ? t('clear') : t('chooseAll', { count: format.integer(inView) })}
        </Button>
        <span className="ms-auto flex items-center gap-2">
          <Button icon={Copy} size="small" disabledReason={noneReason} onClick={onCopy}>
            {t('copy')}
          </Button>
          {isWide &&
            [...actions, remove].map(({ id, label, icon, onSelect }) => (
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
          {!isWide && (
            <Menu
              label={t('actions')}
              side="top"
              groups={[
                { id: 'many', actions },
                { id: 'delete', actions: [remove] },
              ]}
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
