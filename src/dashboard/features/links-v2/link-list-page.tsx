import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { MAX_PER_PAGE } from '../../../contract/v2/paginator.ts';
import { askAheadV2 } from '../../api/call-v2.ts';
import { afterLongReads, beginLongRead } from '../../api/long-reads.ts';
import { useI18n } from '../../i18n/i18n-provider.tsx';
import { localeTags } from '../../i18n/language.ts';
import { useLazyPart } from '../../ui/use-lazy-part.ts';
import { LinkListView } from '../links/link-list-view.tsx';
import type { ListSearch } from '../links/list-search.ts';
import type { ListedLink } from '../links/listed-link.ts';
import { useInstance } from '../session/session-queries.ts';
import type { RowsRenderer } from '../links/bulk/list-tools.tsx';
import { linkListOf } from './link-list.ts';

/** What the figures above the list ask for first (`ledger-queries.ts`), to the letter. */
const NEWEST_PAYMENTS = { page: 1, per_page: MAX_PER_PAGE };

type LinkListPageProps = {
  instanceId: string;
  search: ListSearch;
  /** Changes what the address asks for; typing leaves no trace in the history. */
  onSearch: (change: ListSearch, isTyping: boolean) => void;
  /** Makes the texts available that the first screens do without. */
  loadWords: () => Promise<void>;
};

/** The links of a v2 instance: who has paid, who has not, what is selling out. */
export function LinkListPage({ instanceId, search, onSearch, loadWords }: LinkListPageProps) {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const list = linkListOf(queryClient, instanceId, localeTags[language]);
  const canCreate = useInstance(instanceId)?.status === 'active';
  const [asked, setAsked] = useState<{ link: ListedLink; button: HTMLButtonElement } | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { part, load } = useLazyPart(async () => {
    const words = loadWords();
    const { RowMenu } = await import('./row-menu.tsx');
    await words;
    return { RowMenu };
  });
  const { part: figures, load: loadFigures } = useLazyPart(async () => {
    // The sum above the list comes before whatever else follows the first rows.
    const end = beginLongRead();
    try {
      const words = loadWords();
      const { ListFigures, readPayments } = await import('./list-figures.tsx');
      readPayments(queryClient, list);
      await words;
      return { ListFigures };
    } finally {
      end();
    }
  });
  const navigate = useNavigate();
  const openLinkId = isOpen && asked !== null ? asked.link.id : null;
  const { part: tools, load: loadTools } = useLazyPart(() => import('./bulk/list-tools.tsx'));
  const loaders = useRef({ load, loadFigures, loadTools });
  useLayoutEffect(() => {
    loaders.current = { load, loadFigures, loadTools };
  });
  const near = useCallback(() => loaders.current.load(), []);
  const loadLateParts = useCallback(() => {
    // Of many links the figures ask once all are there. Another visit finds them in memory.
    if (list.isShort && list.getProgress().phase === 'partial') {
      askAheadV2('transactions.recent', { query: NEWEST_PAYMENTS });
    }
    loaders.current.loadFigures();
    void afterLongReads().then(() => loaders.current.loadTools());
  }, [list]);
  const open = useCallback((link: ListedLink, button: HTMLButtonElement) => {
    loaders.current.load();
    setAsked({ link, button });
    setIsOpen(true);
  }, []);
  const openLink = useCallback(
    (link: ListedLink) =>
      void navigate({
        to: '/$instanceId/links/$linkId',
        params: { instanceId, linkId: link.id },
      }),
    [navigate, instanceId],
  );
  const [renderRows, setRenderRows] = useState<RowsRenderer | null>(null);
  const changeRows = useCallback(
    (renderer: RowsRenderer | null) => setRenderRows(() => renderer),
    [],
  );
  return (
    <>
      <LinkListView
        list={list}
        instanceId={instanceId}
        search={search}
        onSearch={onSearch}
        canCreate={canCreate}
        onFirstRows={loadLateParts}
        Figures={figures?.ListFigures ?? null}
        menu={{ near, open, openLinkId }}
        onOpenLink={openLink}
        renderTools={(shown) =>
          tools && (
            <tools.V2ListTools
              instanceId={instanceId}
              shown={shown}
              onSearch={onSearch}
              loadWords={loadWords}
              onRows={changeRows}
            />
          )
        }
        renderRows={renderRows}
      />
      {part && <part.RowMenu asked={asked} isOpen={isOpen} onOpenChange={setIsOpen} />}
    </>
  );
}
