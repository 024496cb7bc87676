import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { LinkCard } from './link-card.tsx';
import { rowClasses } from './row-classes.ts';
import type { RowListProps } from './row-list.ts';
import { useRowParts } from './row-parts.ts';
import { RowWindow } from './row-window.tsx';

const CARD_REM = 6;

/** The links of a phone: one card each, drawn when they come on screen. */
export const LinkCards = memo(function LinkCards({
  instanceId,
  index,
  slots,
  onShow,
  onOpen,
  control,
  copiedLinkId,
  menuLinkId,
  parts: given,
}: RowListProps) {
  const t = useTranslations('links');
  const own = useRowParts(instanceId);
  const parts = given ?? own;
  return (
    <RowWindow
      role="list"
      aria-label={t('title')}
      className={rowClasses.cards}
      count={slots.length}
      rowRem={CARD_REM}
      onShow={onShow}
      onOpen={onOpen}
      renderRow={(row, start) => {
        const link = index.at(slots[row] ?? -1);
        return (
          link && (
            <LinkCard
              link={link}
              row={row}
              count={slots.length}
              start={start}
              parts={parts}
              control={control}
              isCopied={link.id === copiedLinkId}
              isMenuOpen={link.id === menuLinkId}
            />
          )
        );
      }}
    />
  );
});
