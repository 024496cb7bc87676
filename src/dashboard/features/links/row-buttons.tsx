import { Check, Copy, Ellipsis } from 'lucide-react';
import { controlClasses } from '../../ui/control-classes.ts';
import type { ListedLink } from './listed-link.ts';
import type { RowParts } from './row-parts.ts';

/** What rows have done with a link; one for all of them. */
export interface RowControl {
  /** Copies the link's address. */
  readonly copy: (link: ListedLink) => void;
  /** Somebody comes near a row's menu. */
  readonly nearMenu: () => void;
  readonly openMenu: (link: ListedLink, button: HTMLButtonElement) => void;
}

type RowButtonsProps = {
  link: ListedLink;
  parts: RowParts;
  control: RowControl;
  isCopied: boolean;
  isMenuOpen: boolean;
};

const square = controlClasses('ghost', 'small', 'square');

/** Copy, and the menu with everything else. Plain elements: there are dozens of them on screen. */
export function RowButtons({ link, parts, control, isCopied, isMenuOpen }: RowButtonsProps) {
  const CopyIcon = isCopied ? Check : Copy;
  return (
    <>
      <button
        type="button"
        aria-label={parts.copyLabelOf(link.title)}
        onClick={() => control.copy(link)}
        className={square}
      >
        <CopyIcon className="size-4" />
      </button>
      <button
        type="button"
        aria-label={parts.menuLabelOf(link.title)}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onPointerEnter={control.nearMenu}
        onFocus={control.nearMenu}
        onClick={(event) => control.openMenu(link, event.currentTarget)}
        className={square}
      >
        <Ellipsis className="size-4" />
      </button>
    </>
  );
}
