import './popup.css';
import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';

type PopoverSurfaceProps = {
  label: string;
  anchor: RefObject<HTMLButtonElement | null>;
  align: 'start' | 'center' | 'end';
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  className: string | undefined;
  children: ReactNode;
};

/** The opened part of a popover. Loaded by `popover.tsx` when needed. */
export function PopoverSurface({
  label,
  anchor,
  align,
  isOpen,
  onOpenChange,
  className,
  children,
}: PopoverSurfaceProps) {
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open, details) => {
        // A press on the anchor is the anchor's own business: it would close and open again.
        const target = details.event.target;
        if (!open && target instanceof Node && anchor.current?.contains(target) === true) {
          if (details.reason === 'outside-press') return;
        }
        onOpenChange(open);
      }}
    >
      <Popover.Portal container={anchor.current?.closest('dialog') ?? undefined}>
        <Popover.Positioner
          anchor={anchor}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50"
        >
          <Popover.Popup
            aria-label={label}
            finalFocus={anchor}
            className={classNames('popup w-72 p-4', className)}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
