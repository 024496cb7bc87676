import { useRef, useState, type ReactNode } from 'react';
import type { MenuTriggerProps } from './menu-trigger.ts';
import { useLazyPart } from './use-lazy-part.ts';

type PopoverProps = {
  /** Names it for a screen reader. */
  label: string;
  renderTrigger: (props: MenuTriggerProps) => ReactNode;
  /** Gets `close`, for a button inside that is done. */
  children: (close: () => void) => ReactNode;
  align?: 'start' | 'center' | 'end' | undefined;
  className?: string | undefined;
};

/** A small surface on a button, for a filter's fields. Fetched when somebody comes near. */
export function Popover({
  label,
  renderTrigger,
  children,
  align = 'start',
  className,
}: PopoverProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { part, load } = useLazyPart(() => import('./popover-surface.tsx'));
  return (
    <>
      {renderTrigger({
        ref: anchor,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        onClick: () => {
          load();
          setIsOpen((wasOpen) => !wasOpen);
        },
        onPointerEnter: load,
        onFocus: load,
      })}
      {part && (
        <part.PopoverSurface
          label={label}
          anchor={anchor}
          align={align}
          isOpen={isOpen}
          onOpenChange={setIsOpen}
          className={className}
        >
          {children(() => setIsOpen(false))}
        </part.PopoverSurface>
      )}
    </>
  );
}
