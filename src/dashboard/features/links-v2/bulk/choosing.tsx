import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useToasts } from '../../../ui/toast.tsx';
import type { ShownList } from '../../links/link-list-view.tsx';
import type { ListedLink } from '../../links/listed-link.ts';
import type { BulkAction } from './bulk-plan.ts';
import type { LinkSelection } from './link-selection.ts';
import { SelectionBar } from './selection-bar.tsx';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));
const CsvDialog = lazy(async () => ({
  default: (await import('../../links/csv/csv-dialog.tsx')).CsvDialog,
}));

type ChoosingProps = {
  instanceId: string;
  shown: ShownList;
  selection: LinkSelection;
};

/** While links are being chosen: the bar with what can be done, its keys, and its dialogs. */
export function Choosing({ instanceId, shown, selection }: ChoosingProps) {
  const t = useTranslations('bulk');
  const ui = useTranslations('ui');
  const toasts = useToasts();
  const { ids } = useSyncExternalStore(selection.subscribe, selection.read);
  const [asked, setAsked] = useState<{
    action: BulkAction | 'csv';
    links: readonly ListedLink[];
  } | null>(null);
  const { list, slots } = shown;

  const idsInView = () =>
    Array.from(slots, (slot) => list.index.at(slot)?.id).filter((id) => id !== undefined);
  const chooseAll = () => selection.choose(idsInView(), false);
  /** In the order of the screen; what the filter hides now comes after it. */
  const chosenLinks = (): ListedLink[] => {
    const ordered = new Set([...idsInView().filter((id) => ids.has(id)), ...ids]);
    return [...ordered].map((id) => list.index.get(id)).filter((link) => link !== undefined);
  };
  useSelectionKeys(asked === null, chooseAll, () => selection.stop());

  const copy = () => {
    const links = chosenLinks();
    navigator.clipboard.writeText(links.map(({ address }) => address).join('\n')).then(
      () => toasts.add({ title: t('copied', { count: links.length }) }),
      () => toasts.add({ title: ui('copyFailed'), tone: 'error' }),
    );
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
            isAllChosen={ids.size > 0 && ids.size >= slots.length && isEachChosen(shown, ids)}
            isWide={shown.isWide}
            onChooseAll={chooseAll}
            onClear={() => selection.clear()}
            onAct={(action) => setAsked({ action, links: chosenLinks() })}
            onCopy={copy}
            onCsv={() => setAsked({ action: 'csv', links: chosenLinks() })}
            onStop={() => selection.stop()}
          />
        </>,
        main,
      )}
      <Suspense>
        {asked?.action === 'csv' && (
          <CsvDialog
            count={asked.links.length}
            linkAt={(row) => asked.links[row]}
            isSelection
            isSoFar={false}
            onClose={() => setAsked(null)}
          />
        )}
        {asked !== null && asked.action !== 'csv' && (
          <BulkDialog
            action={asked.action}
            instanceId={instanceId}
            links={asked.links}
            onClose={() => {
              setAsked(null);
              // What was deleted is no longer there to be ticked.
              selection.choose(
                [...ids].filter((id) => list.index.get(id) !== undefined),
                true,
              );
            }}
          />
        )}
      </Suspense>
    </>
  );
}

function isEachChosen({ list, slots }: ShownList, ids: ReadonlySet<string>): boolean {
  return slots.every((slot) => ids.has(list.index.at(slot)?.id ?? ''));
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
