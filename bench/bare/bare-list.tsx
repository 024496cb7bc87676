import { useSuspenseQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { readPage, readRest, type BareLink } from './read-pages.ts';

const ROW_HEIGHT = 56;
/** At most four renders a second while pages arrive. */
const RENDER_EVERY_MS = 250;

export function firstPageQuery(instanceId: string) {
  return { queryKey: ['links', instanceId], queryFn: () => readPage(instanceId, 1) };
}

/** Links, the text that is searched and the amounts that are sorted, prepared as pages arrive. */
class Columns {
  readonly links: BareLink[] = [];
  readonly texts: string[] = [];
  readonly amounts: number[] = [];

  add(links: readonly BareLink[]): void {
    for (const link of links) {
      this.links.push(link);
      this.texts.push(`${link.title} ${link.slug}`.toLowerCase());
      this.amounts.push(Number(link.amount ?? 0));
    }
  }
}

/** The least that a list can be: a filter, a sort, rows. */
export function BareList({ instanceId }: { readonly instanceId: string }) {
  const { data: first } = useSuspenseQuery(firstPageQuery(instanceId));
  const [columns] = useState(() => {
    const made = new Columns();
    made.add(first.data);
    return made;
  });
  const [loaded, setLoaded] = useState(first.data.length);
  const [text, setText] = useState('');
  const [isSorted, setSorted] = useState(false);

  useEffect(() => {
    const timer = setInterval(() => setLoaded(columns.links.length), RENDER_EVERY_MS);
    void readRest(instanceId, first.last_page, (links) => columns.add(links)).then(() => {
      clearInterval(timer);
      setLoaded(columns.links.length);
    });
    return () => clearInterval(timer);
  }, [columns, first.last_page, instanceId]);

  const shown = useMemo(() => {
    const indexes: number[] = [];
    for (let index = 0; index < loaded; index += 1) {
      if (columns.texts[index]?.includes(text.toLowerCase())) indexes.push(index);
    }
    const { amounts } = columns;
    return isSorted
      ? indexes.sort((one, other) => (amounts[other] ?? 0) - (amounts[one] ?? 0))
      : indexes;
  }, [columns, isSorted, loaded, text]);

  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });

  return (
    <main>
      <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={() => setSorted(!isSorted)}>
        Amount
      </button>
      <output data-loaded={loaded} data-total={first.total}>
        {shown.length}
      </output>
      <div className="rows" ref={scroller}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const link = columns.links[shown[item.index] ?? 0];
            return (
              <div
                key={item.key}
                className="row"
                data-row=""
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <b>{link?.title}</b>
                <span>{link?.slug}</span>
                <span>{link?.status}</span>
                <span>{link?.amount}</span>
                <span>{link?.collected_amount}</span>
              </div>
            );
          })}
        </div>
      </div>
    </main>
  );
}
