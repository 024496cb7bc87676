import { memo } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { MachineText } from '../../ui/isolated-text.tsx';
import { CollectedMoney, LinkPrice } from './link-money.tsx';
import type { ListedLink } from './listed-link.ts';
import { RowButtons, type RowControl } from './row-buttons.tsx';
import { placeOfRow, rowClasses } from './row-classes.ts';
import type { RowParts } from './row-parts.ts';
import { LinkStatus } from './status-words.tsx';

export type LinkRowProps = {
  link: ListedLink;
  row: number;
  /** Pixels from the start of the rows. */
  start: number;
  parts: RowParts;
  control: RowControl;
  isCopied: boolean;
  isMenuOpen: boolean;
};

/** One link as a row of the table. The title's link covers the row; the buttons stand above it. */
export const LinkRow = memo(function LinkRow({
  link,
  row,
  start,
  parts,
  ...buttons
}: LinkRowProps) {
  const { icon: ModeIcon, word: modeWord } = parts.modeOf(link.mode);
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      data-row-index={row}
      className={rowClasses.row}
      style={placeOfRow(start)}
    >
      <span role="cell" className="flex min-w-0 items-center gap-3">
        <Avatar id={link.id} name={link.title} src={link.logo} size="small" />
        <span className="min-w-0">
          <a href={parts.hrefOf(link)} data-row={row} dir="auto" className={rowClasses.title}>
            {link.title === '' ? link.slug : link.title}
          </a>
          <MachineText className="block truncate text-small text-ink-3">{`/${link.slug}`}</MachineText>
        </span>
      </span>
      <span role="cell" className="flex min-w-0 items-center gap-2 text-ink-2 max-xl:hidden">
        <ModeIcon className="size-4 shrink-0 text-ink-3" />
        <span className="truncate">{modeWord}</span>
      </span>
      <LinkStatus role="cell" words={parts.wordsOf(link, 'short')} className="min-w-0" />
      <LinkPrice role="cell" link={link} parts={parts} className="text-end" />
      <CollectedMoney
        role="cell"
        amount={link.collected}
        format={parts.format}
        className="text-end"
      />
      <span role="cell" className="text-end text-ink-2 tabular-nums max-xl:hidden">
        {link.createdAt === null ? '—' : parts.format.day(link.createdAt, parts.now)}
      </span>
      <span role="cell" className="relative z-1 flex justify-end">
        <RowButtons link={link} parts={parts} {...buttons} />
      </span>
    </div>
  );
});
