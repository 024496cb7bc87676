import { useRef, useState, type ReactNode } from 'react';
import type { MenuGroup } from './menu-groups.ts';
import type { MenuTriggerProps } from './menu-trigger.ts';
import { useLazyPart } from './use-lazy-part.ts';

type MenuProps = {
  /** Names the menu: "Actions pour Collier argent". */
  label: string;
  groups: readonly MenuGroup[];
  renderTrigger: (props: MenuTriggerProps) => ReactNode;
  /** Which edge of the button it lines up with. */
  align?: 'start' | 'end' | undefined;
  side?: 'bottom' | 'top' | undefined;
};

/** A menu on a button. Its machinery is fetched when the pointer or the focus comes near. */
export function Menu({ label, groups, renderTrigger, align = 'end', side = 'bottom' }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { part, load } = useLazyPart(() => import('./menu-popup.tsx'));
  return (
    <>
      {renderTrigger({
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => {
          load();
          setIsOpen(true);
        },
        onPointerEnter: load,
        onFocus: load,
      })}
      {part && (
        <part.MenuPopup
          label={label}
          groups={groups}
          anchor={anchor}
          align={align}
          side={side}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
        />
      )}
    </>
  );
}
