import { Archive, CirclePause, CirclePlay, Download, Send, Trash2 } from 'lucide-react';
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { lazyPart } from '../../../ui/lazy-part.ts';
import type { MenuAction } from '../../../ui/menu-groups.ts';
import { useToasts } from '../../../ui/toast.tsx';
import { csvOf, type CsvWordsOf } from '../csv/csv-source.ts';
import type { ListedLink } from '../listed-link.ts';
import { isFinal, type BulkAction, type BulkKit } from './bulk-kit.ts';
import type { LinkSelection } from './link-selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { ShownLinks } from './shown-links.ts';

const BulkDialog = lazyPart(async () => (await import('./bulk-dialog.tsx')).BulkDialog);
const CsvDialog = lazyPart(async () => (await import('../csv/csv-dialog.tsx')).CsvDialog);

const ICONS = {
  publish: Send,
  pause: CirclePause,
  resume: CirclePlay,
  archive: Archive,
  delete: Trash2,
} as const;

type ChoosingProps = {
  shown: ShownLinks;
  selection: LinkSelection;
  kit: BulkKit;
  /** The words of a file of them, where they are not those of v2's links. */
  csvWords?: CsvWordsOf | undefined;
};

/** While links are being chosen: the bar with what can be done, its keys, and its dialogs. */
export function Choosing({ shown, selection, kit, csvWords }: ChoosingProps) {
  const t = useTranslations('bulk');
  const ui = useTranslations('ui');
  const toasts = useToasts();
  const { ids } = useSyncExternalStore(selection.subscribe, selection.read);
  const [asked, setAsked] = useState<{
    action: BulkAction | 'csv';
    links: readonly ListedLink[];
  } | null>(null);
  const { index, slots } = shown;

  const idsInView = () =>
    Array.from(slots, (slot) => index.at(slot)?.id).filter((id) => id !== undefined);
  const chooseAll = () => selection.choose(idsInView(), false);
  /** In the order of the screen; what the filter hides now comes after it. */
  const chosenLinks = (): ListedLink[] => {
    const ordered = new Set([...idsInView().filter((id) => ids.has(id)), ...ids]);
    return [...ordered].map((id) => index.get(id)).filter((link) => link !== undefined);
  };
  useSelectionKeys(asked === null, chooseAll, () => selection.stop());

  const copy = () => {
    const links = chosenLinks();
    const sendable = links.filter((link) => kit.hasAddress?.(link) ?? true);
    const left = links.length - sendable.length;
    const description = left > 0 ? t('copyLeft', { count: left }) : undefined;
    if (sendable.length === 0) {
      toasts.add({ tone: 'info', title: t('copyNone'), ...(description && { description }) });
      return;
    }
    navigator.clipboard.writeText(sendable.map(({ address }) => address).join('\n')).then(
      () =>
        toasts.add({
          title: t('copied', { count: sendable.length }),
          ...(description && { description }),
        }),
      () => toasts.add({ title: ui('copyFailed'), tone: 'error' }),
    );
  };
  const toMenuAction = (action: BulkAction): MenuAction => ({
    id: action,
    label: t(`${action}All`),
    icon: ICONS[action],
    ...(isFinal(action) && { tone: 'danger' as const }),
    onSelect: () => setAsked({ action, links: chosenLinks() }),
  });
  const csv: MenuAction = {
    id: 'csv',
    label: t('csv'),
    icon: Download,
    onSelect: () => setAsked({ action: 'csv', links: chosenLinks() }),
  };
  const main = document.querySelector('main') ?? document.body;
  return (
    <>
      {createPortal(
        <>
          <div aria-hidden className="selection-room" />
          <SelectionBar
            chosen={ids.size}
            inView={slots.length}
            isPart={shown.total > slots.length}
            isAllChosen={ids.size > 0 && ids.size >= slots.length && isEachChosen(shown, ids)}
            isWide={shown.isWide}
            actions={[...kit.actions.filter((action) => !isFinal(action)).map(toMenuAction), csv]}
            others={(kit.others ?? []).map(({ id, label, icon, run }) => ({
              id,
              label,
              icon,
              onSelect: () => run(chosenLinks()),
            }))}
            finals={kit.actions.filter(isFinal).map(toMenuAction)}
            onChooseAll={chooseAll}
            onClear={() => selection.clear()}
            onCopy={copy}
            onStop={() => selection.stop()}
          />
        </>,
        main,
      )}
      <Suspense>
        {asked?.action === 'csv' && (
          <CsvDialog
            source={csvOf(asked.links, csvWords)}
            isSelection
            onClose={() => setAsked(null)}
          />
        )}
        {asked !== null && asked.action !== 'csv' && (
          <BulkDialog
            action={asked.action}
            kit={kit}
            links={asked.links}
            onClose={() => {
              setAsked(null);
              // What was deleted is no longer there to be ticked.
              selection.choose(
                [...ids].filter((id) => index.get(id) !== undefined),
                true,
              );
            }}
          />
        )}
      </Suspense>
    </>
  );
}

function isEachChosen({ index, slots }: ShownLinks, ids: ReadonlySet<string>): boolean {
  return slots.every((slot) => ids.has(index.at(slot)?.id ?? ''));
}

/** Escape leaves; Ctrl or ⌘ A ticks all, where nothing is being typed. */
function useSelectionKeys(isActive: boolean, chooseAll: () => void, stop: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.matches('input, textarea, select');
      const isElsewhere = event.target instanceof Element && event.target.closest('[role=menu]');
      if (event.defaultPrevented || isElsewhere) return;
      if (event.key === 'Escape' && !isTyping) stop();
      if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey) && !isTyping) {
        event.preventDefault();
        chooseAll();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
