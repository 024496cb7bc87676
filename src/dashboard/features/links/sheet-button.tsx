import { Suspense, useState, type ReactNode } from 'react';
import type { Icon } from '../../ui/icon.ts';
import { IconButton } from '../../ui/icon-button.tsx';

type SheetButtonProps = {
  icon: Icon;
  label: string;
  /** The sheet, fetched when it is asked for first. */
  children: (isOpen: boolean, close: () => void) => ReactNode;
};

/** A button of a phone, and the sheet that it opens from the bottom. */
export function SheetButton({ icon, label, children }: SheetButtonProps) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        variant="secondary"
        hasTooltip={false}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      />
      {isOpen !== null && <Suspense>{children(isOpen, () => setIsOpen(false))}</Suspense>}
    </>
  );
}
