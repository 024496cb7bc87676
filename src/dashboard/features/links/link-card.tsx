import { memo } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { CollectedMoney, LinkPrice } from './link-money.tsx';
import type { LinkRowProps } from './link-row.tsx';
import { RowButtons } from './row-buttons.tsx';
import { placeOfRow, rowClasses } from './row-classes.ts';
import { LinkStatus } from './status-words.tsx';

/** One link on a phone: what it is, where it stands, what it costs and what it has brought. */
export const LinkCard = memo(function LinkCard({
  link,
  row,
  count,
  start,
  parts,
  ...buttons
}: LinkRowProps & { count: number }) {
  return (
    <div
      role="listitem"
      aria-setsize={count}
      aria-posinset={row + 1}
      data-row-index={row}
      className={rowClasses.card}
      style={placeOfRow(start)}
    >
      <Avatar id={link.id} name={link.title} src={link.logo} size="medium" />
      <span className="min-w-0 flex-1">
        <a href={parts.hrefOf(link)} data-row={row} dir="auto" className={rowClasses.title}>
          {link.title === '' ? link.slug : link.title}
        </a>
        <span className="sr-only">{parts.modeOf(link.mode).word}</span>
        <LinkStatus words={parts.wordsOf(link, 'short')} className="mt-0.5" />
      </span>
      <span className="flex h-full shrink-0 flex-col items-end">
        <LinkPrice link={link} parts={parts} className="font-medium" />
        {link.collected !== 0 && <CollectedMoney amount={link.collected} format={parts.format} />}
        {/* At the same place on every card, whatever stands above. */}
        <span className="relative z-1 -me-2.5 mt-auto -mb-2.5 flex">
          <RowButtons link={link} parts={parts} {...buttons} />
        </span>
      </span>
    </div>
  );
});
