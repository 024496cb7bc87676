import { Ellipsis, ListChecks } from 'lucide-react';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useLazyPart } from '../../../ui/use-lazy-part.ts';
import type { RowListProps } from '../row-list.ts';
import { LinkSelection } from './link-selection.ts';
import type { ShownLinks } from './shown-links.ts';
import { watchLongPress } from './watch-long-press.ts';

/** Draws the rows in another way. */
export type RowsRenderer = (rows: RowListProps) => ReactNode;

/** The menu of the list as it is opened. */
export type ListMenuProps = {
  anchor: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Links are to be chosen. */
  onChoose: () => void;
};

type ListToolsProps<Choosing extends object, Menu extends object> = {
  shown: ShownLinks;
  /** What is done with links that are ticked, in the API that they are in. */
  loadChoosing: () => Promise<Choosing>;
  renderChoosing: (part: Choosing, selection: LinkSelection) => ReactNode;
  /** Everything that is done with the list as a whole. */
  loadMenu: () => Promise<Menu>;
  renderMenu: (part: Menu, menu: ListMenuProps) => ReactNode;
  /** How the rows are to be drawn from now on; null: as usual. */
  onRows: (renderer: RowsRenderer | null) => void;
};

/**
 * What works on many links at once. It comes after the first rows; a press, the space bar on a row or a finger that rests on
 * one fetches the rest.
 */
export function ListTools<Choosing extends object, Menu extends object>({
  shown,
  loadChoosing,
  renderChoosing,
  loadMenu,
  renderMenu,
  onRows,
}: ListToolsProps<Choosing, Menu>) {
  const t = useTranslations('links');
  const [selection] = useState(() => new LinkSelection());
  const { isOn } = useSyncExternalStore(selection.subscribe, selection.read);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const choosing = useLazyPart(async () => {
    const [part, { SelectableRows }] = await Promise.all([
      loadChoosing(),
      import('./selectable-rows.tsx'),
    ]);
    return { part, SelectableRows };
  });
  const { part: menuPart, load: nearMenu } = useLazyPart(loadMenu);

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
        onPointerEnter={nearMenu}
        onFocus={nearMenu}
        onClick={() => {
          nearMenu();
          setIsMenuOpen(true);
        }}
      />
      {menuPart && (
        <ListMenu
          render={(opening) => renderMenu(menuPart, opening)}
          anchor={button}
          isOpen={isMenuOpen}
          onOpenChange={setIsMenuOpen}
          onChoose={() => start(null, null)}
        />
      )}
      {parts && isOn && renderChoosing(parts.part, selection)}
    </>
  );
}

function ListMenu({
  render,
  ...opening
}: ListMenuProps & { render: (opening: ListMenuProps) => ReactNode }) {
  return render(opening);
}

/** Begins to choose at a row: by the space bar on its link, or by a finger that rests on it. */
function useRowStart(
  shown: ShownLinks,
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
      const link = now.index.at(now.slots[row] ?? -1);
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
