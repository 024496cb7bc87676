import { useNavigate } from '@tanstack/react-router';
import { BellRing, Ellipsis, ListChecks } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import type { ListSearch } from '../../links/list-search.ts';
import type { ShownList } from '../../links/link-list-view.tsx';
import type { RowListProps } from '../../links/row-list.ts';
import type { ListedLink } from '../../links/listed-link.ts';
import { LinkSelection } from './link-selection.ts';
import { watchLongPress } from './watch-long-press.ts';

/** Draws the rows in another way. */
export type RowsRenderer = (rows: RowListProps) => ReactNode;

type ListToolsProps = {
  instanceId: string;
  shown: ShownList;
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  /** Makes the texts available that the first screens do without. */
  loadWords: () => Promise<void>;
  /** How the rows are to be drawn from now on; null: as usual. */
  onRows: (renderer: RowsRenderer | null) => void;
};

/**
 * What works on many links at once. It comes after the first rows; a press, the space bar on a row or a finger that rests on
 * one fetches the rest.
 */
export function ListTools({ instanceId, shown, onSearch, loadWords, onRows }: ListToolsProps) {
  const t = useTranslations('links');
  const frame = useTranslations('frame');
  const navigate = useNavigate();
  const [selection] = useState(() => new LinkSelection());
  const { isOn } = useSyncExternalStore(selection.subscribe, selection.read);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [csvLinks, setCsvLinks] = useState<readonly ListedLink[] | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const choosing = useLazyPart(async () => {
    const words = loadWords();
    const [{ Choosing }, { SelectableRows }] = await Promise.all([
      import('./choosing.tsx'),
      import('./selectable-rows.tsx'),
    ]);
    await words;
    return { Choosing, SelectableRows };
  });
  const menu = useLazyPart(async () => {
    const words = loadWords();
    const { ToolsMenu } = await import('./tools-menu.tsx');
    await words;
    return { ToolsMenu };
  });

  const start = (id: string | null, row: number | null) => {
    choosing.load();
    selection.start(id, row);
  };
  const { part: parts } = choosing;
  const renderer = useMemo(
    () =>
      parts && ((rows: RowListProps) => <parts.SelectableRows {...rows} selection={selection} />),
    [parts, selection],
  );
  useEffect(() => onRows(isOn ? renderer : null), [onRows, isOn, renderer]);
  useEffect(() => () => onRows(null), [onRows]);
  useRowStart(shown, isOn, start);

  return (
    <>
      {shown.search.view === 'awaiting_payment' && (
        <IconButton
          icon={BellRing}
          label={frame('followUp')}
          variant={shown.isWide ? 'ghost' : 'secondary'}
          onClick={() => void navigate({ to: '/$instanceId/follow-up', params: { instanceId } })}
        />
      )}
      {shown.isWide && (
        <IconButton
          icon={ListChecks}
          label={t('choose')}
          aria-pressed={isOn}
          onPointerEnter={choosing.load}
          onFocus={choosing.load}
          onClick={() => (isOn ? selection.stop() : start(null, null))}
        />
      )}
      <IconButton
        ref={button}
        icon={Ellipsis}
        label={t('tools')}
        variant={shown.isWide ? 'ghost' : 'secondary'}
        hasTooltip={false}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onPointerEnter={menu.load}
        onFocus={menu.load}
        onClick={() => {
          menu.load();
          setIsMenuOpen(true);
        }}
      />
      {menu.part && (
        <menu.part.ToolsMenu
          instanceId={instanceId}
          shown={shown}
          onSearch={onSearch}
          anchor={button}
          isOpen={isMenuOpen}
          onOpenChange={setIsMenuOpen}
          onChoose={() => start(null, null)}
          onCsv={() => setCsvLinks(shownLinks(shown))}
          csvLinks={csvLinks}
          onCsvClose={() => setCsvLinks(null)}
        />
      )}
      {parts && isOn && (
        <parts.Choosing instanceId={instanceId} shown={shown} selection={selection} />
      )}
    </>
  );
}

/** The links on screen in their order, as they are now: whatever changes later, they stay. */
function shownLinks({ list, slots }: ShownList): readonly ListedLink[] {
  return Array.from(slots, (slot) => list.index.at(slot)).filter((link) => link !== undefined);
}

/** Begins to choose at a row: by the space bar on its link, or by a finger that rests on it. */
function useRowStart(
  shown: ShownList,
  isOn: boolean,
  start: (id: string, row: number) => void,
): void {
  const latest = useRef({ shown, isOn, start });
  useEffect(() => {
    latest.current = { shown, isOn, start };
  });
  useEffect(() => {
    const begin = (row: number) => {
      const { shown: now, isOn: isBegun, start: startNow } = latest.current;
      const link = now.list.index.at(now.slots[row] ?? -1);
      if (link && !isBegun) startNow(link.id, row);
    };
    const onKey = (event: KeyboardEvent) => {
      const row =
        event.target instanceof HTMLAnchorElement ? event.target.dataset['row'] : undefined;
      if (event.code !== 'Space' || row === undefined) return;
      event.preventDefault();
      begin(Number(row));
    };
    document.addEventListener('keydown', onKey);
    // Stays while one chooses: the finger is lifted only then, and that is no press.
    const unwatch = watchLongPress(document.body, '[data-row-index]', (row) =>
      begin(Number(row.dataset['rowIndex'])),
    );
    return () => {
      document.removeEventListener('keydown', onKey);
      unwatch();
    };
  }, []);
}
