import './popup.css';
import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { classNames } from './class-names.ts';
import type { MenuAction, MenuChoice, MenuGroup } from './menu-groups.ts';
import { useSwipeDown } from './use-swipe-down.ts';

type MenuPopupProps = {
  label: string;
  groups: readonly MenuGroup[];
  anchor: RefObject<HTMLButtonElement | null>;
  align: 'start' | 'end';
  side: 'bottom' | 'top';
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The opened part of a menu: beside its button, on a phone a sheet from below. Loaded by `menu.tsx` when needed. */
export function MenuPopup({
  label,
  groups,
  anchor,
  align,
  side,
  isOpen,
  onOpenChange,
}: MenuPopupProps) {
  const swipe = useSwipeDown(() => onOpenChange(false));
  return (
    <Menu.Root open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Portal container={placeOf(anchor.current)}>
        <Menu.Backdrop className="menu-backdrop" />
        <Menu.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={6}
          className="menu-place"
        >
          <Menu.Popup ref={swipe} finalFocus={anchor} aria-label={label} className="popup menu">
            {/* Away from its button, a sheet says what it is about; a reader has the name already. */}
            <p aria-hidden className="menu-title">
              {label}
            </p>
            {groups.map((group) =>
              'actions' in group ? (
                <Menu.Group key={group.id} className="menu-group">
                  {group.label !== undefined && (
                    <Menu.GroupLabel className="menu-label">{group.label}</Menu.GroupLabel>
                  )}
                  {group.actions.map((action) => (
                    <ActionItem key={action.id} action={action} />
                  ))}
                </Menu.Group>
              ) : (
                <Menu.RadioGroup
                  key={group.id}
                  value={group.chosen}
                  onValueChange={(value: string) => group.onChoose(value)}
                  aria-label={group.label}
                  className="menu-group"
                >
                  {groups.length > 1 && (
                    <div aria-hidden className="menu-label">
                      {group.label}
                    </div>
                  )}
                  {group.choices.map((choice) => (
                    <ChoiceItem key={choice.id} choice={choice} />
                  ))}
                </Menu.RadioGroup>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/**
 * Where a menu hangs: within a modal dialog, which makes the rest of the page inert, else within the page's
 * main part, since whoever goes from landmark to landmark would not find it outside of all.
 */
function placeOf(button: HTMLButtonElement | null): HTMLElement | undefined {
  return button?.closest('dialog') ?? document.querySelector('main') ?? undefined;
}

function ActionItem({ action }: { action: MenuAction }) {
  const { icon: Icon, disabledReason } = action;
  return (
    <Menu.Item
      disabled={disabledReason !== undefined}
      label={action.label}
      onClick={action.onSelect}
      className={classNames('menu-item', action.tone === 'danger' && 'menu-item-danger')}
    >
      {Icon && <Icon aria-hidden className="menu-icon" />}
      <span className="min-w-0">
        {action.label}
        {disabledReason !== undefined && <span className="menu-note">{disabledReason}</span>}
      </span>
    </Menu.Item>
  );
}

function ChoiceItem({ choice }: { choice: MenuChoice }) {
  const { icon: Icon } = choice;
  return (
    <Menu.RadioItem value={choice.id} closeOnClick className="menu-item">
      {choice.picture ?? (Icon && <Icon aria-hidden className="menu-icon" />)}
      <span className="min-w-0 flex-1">
        {choice.label}
        {choice.description !== undefined && (
          <span className="menu-note">{choice.description}</span>
        )}
      </span>
      <Menu.RadioItemIndicator className="ms-3 text-accent">
        <Check aria-hidden className="size-4" />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  );
}
