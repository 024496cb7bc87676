import './selection.css';
import { Check } from 'lucide-react';
import { memo, useEffect, useRef, useSyncExternalStore, type MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '../../../ui/class-names.ts';
import { MachineText, UserText } from '../../../ui/isolated-text.tsx';
import { useIsWide } from '../../../ui/use-media-query.ts';
import { CollectedMoney, LinkPrice } from '../link-money.tsx';
import type { ListedLink } from '../listed-link.ts';
import { placeOfRow, rowClasses } from '../row-classes.ts';
import type { RowListProps } from '../row-list.ts';
import { useRowParts, type RowParts } from '../row-parts.ts';
import { RowWindow } from '../row-window.tsx';
import { LinkStatus } from '../status-words.tsx';
import type { LinkSelection } from './link-selection.ts';

/** As high as the rows that they stand for: nothing moves when one begins to choose. */
const ROW_REM = 4;
const CARD_REM = 6;
const FRAMES = 20;

type SelectableRowsProps = RowListProps & { selection: LinkSelection };

/** The rows while links are being chosen: each is ticked by a press or the space bar, a range with Shift. */
export function SelectableRows({
  instanceId,
  index,
  slots,
  onShow,
  parts: ownParts,
  selection,
}: SelectableRowsProps) {
  const t = useTranslations('bulk');
  const isWide = useIsWide();
  const usualParts = useRowParts(instanceId);
  const parts = ownParts ?? usualParts;
  const { ids, row: touched } = useSyncExternalStore(selection.subscribe, selection.read);
  const area = useRef<HTMLDivElement>(null);
  const firstRow = useRef(touched);
  const idAt = (row: number) => index.at(slots[row] ?? -1)?.id;

  useEffect(() => {
    // Whoever began at a row goes on from there.
    const row = firstRow.current;
    return row === null ? undefined : focusWhenDrawn(area, row, FRAMES);
  }, []);

  const choose = (target: EventTarget, isRange: boolean) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    if (element === null) return false;
    const row = Number(element.dataset['row']);
    const id = idAt(row);
    if (id === undefined) return false;
    if (isRange) selection.extendTo(row, idAt);
    else selection.toggle(id, row);
    return true;
  };
  const press = (event: MouseEvent) => {
    if (choose(event.target, event.shiftKey)) event.preventDefault();
  };

  return (
    // The options inside have the focus; presses and keys are heard here, once for all of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={area}
      className={isWide ? rowClasses.table : undefined}
      onClick={press}
      onKeyDown={(event) => {
        if (event.code !== 'Space' && event.code !== 'Enter') return;
        if (choose(event.target, event.shiftKey)) event.preventDefault();
      }}
      // A double press on a text with Shift would mark it.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
    >
      {isWide && <ColumnNames />}
      <RowWindow
        role="listbox"
        aria-multiselectable
        aria-label={t('rows')}
        className={isWide ? 'relative' : rowClasses.cards}
        count={slots.length}
        rowRem={isWide ? ROW_REM : CARD_REM}
        onShow={onShow}
        onOpen={() => undefined}
        renderRow={(row, start) => {
          const link = index.at(slots[row] ?? -1);
          const Row = isWide ? WideOption : CardOption;
          return (
            link && (
              <Row
                link={link}
                row={row}
                count={slots.length}
                start={start}
                parts={parts}
                isChosen={ids.has(link.id)}
              />
            )
          );
        }}
      />
    </div>
  );
}

/** Rows are drawn within a few frames. Out: a function that gives up. */
function focusWhenDrawn(
  area: { readonly current: HTMLElement | null },
  row: number,
  frames: number,
): () => void {
  let frame = 0;
  const look = (left: number) => {
    const option = area.current?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    if (option) option.focus({ preventScroll: true });
    else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(frames);
  return () => cancelAnimationFrame(frame);
}

/** The head of the table, which one does not sort by while choosing; the options say the same. */
function ColumnNames() {
  const t = useTranslations('links.column');
  return (
    <div aria-hidden className={rowClasses.head}>
      <div className={classNames(rowClasses.columns, 'h-9.5')}>
        <span>{t('title')}</span>
        <span className="max-xl:hidden">{t('mode')}</span>
        <span>{t('status')}</span>
        <span className="text-end" dir="ltr">
          {t('amount')}
        </span>
        <span className="text-end" dir="ltr">
          {t('collected')}
        </span>
        <span className="text-end max-xl:hidden">{t('created')}</span>
        <span />
      </div>
    </div>
  );
}

type OptionProps = {
  link: ListedLink;
  row: number;
  count: number;
  /** Pixels from the start of the rows. */
  start: number;
  parts: RowParts;
  isChosen: boolean;
};

function optionOf({ row, count, start, isChosen }: OptionProps) {
  return {
    role: 'option',
    tabIndex: 0,
    'aria-selected': isChosen,
    'aria-setsize': count,
    'aria-posinset': row + 1,
    'data-row': row,
    'data-row-index': row,
    style: placeOfRow(start),
  } as const;
}

const WideOption = memo(function WideOption(props: OptionProps) {
  const { link, parts, isChosen } = props;
  const { icon: ModeIcon, word: modeWord } = parts.modeOf(link.mode);
  return (
    <div
      {...optionOf(props)}
      className={classNames(rowClasses.row, 'choosable', isChosen && 'chosen')}
    >
      <span className="flex min-w-0 items-center gap-3">
        <Tick isChosen={isChosen} />
        <span className="min-w-0">
          <OptionTitle link={link} />
          <MachineText className="block truncate text-small text-ink-3">{`/${link.slug}`}</MachineText>
        </span>
      </span>
      <span className="flex min-w-0 items-center gap-2 text-ink-2 max-xl:hidden">
        <ModeIcon aria-hidden className="size-4 shrink-0 text-ink-3" />
        <span className="truncate">{modeWord}</span>
      </span>
      <LinkStatus words={parts.wordsOf(link, 'short')} className="min-w-0" />
      <LinkPrice link={link} parts={parts} className="text-end" />
      <CollectedMoney amount={link.collected} format={parts.format} className="text-end" />
      <span className="text-end text-ink-2 tabular-nums max-xl:hidden">
        {link.createdAt === null ? '—' : parts.format.day(link.createdAt, parts.now)}
      </span>
      <span />
    </div>
  );
});

const CardOption = memo(function CardOption(props: OptionProps) {
  const { link, parts, isChosen } = props;
  return (
    <div
      {...optionOf(props)}
      className={classNames(rowClasses.card, 'choosable', isChosen && 'chosen')}
    >
      <Tick isChosen={isChosen} />
      <span className="min-w-0 flex-1">
        <OptionTitle link={link} />
        <LinkStatus words={parts.wordsOf(link, 'short')} className="mt-0.5" />
      </span>
      <span className="flex h-full shrink-0 flex-col items-end">
        <LinkPrice link={link} parts={parts} className="font-medium" />
        {link.collected !== 0 && <CollectedMoney amount={link.collected} format={parts.format} />}
      </span>
    </div>
  );
});

function OptionTitle({ link }: { link: ListedLink }) {
  return (
    <UserText className={rowClasses.title}>{link.title === '' ? link.slug : link.title}</UserText>
  );
}

/** Where the logo was; whether it is ticked is told by the option itself. */
function Tick({ isChosen }: { isChosen: boolean }) {
  return (
    <span aria-hidden className="choice-tick">
      {isChosen && <Check className="size-4" />}
    </span>
  );
}
