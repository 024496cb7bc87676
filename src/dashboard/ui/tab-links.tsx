import { useEffect, useRef, type ReactNode } from 'react';
import { isPlainClick } from './plain-click.ts';

type TabLinkProps = {
  /** Where the view is by itself: it can be opened in a tab of its own, and kept. */
  href: string;
  /** Pressed here: shows the view without leaving the page. */
  onChoose: () => void;

  isCurrent: boolean;
  /** How many are behind it, as text. */
  count?: string | undefined;
  children: ReactNode;
};

/** Views of one page as links; a strip that scrolls sideways on a phone, where tabs become pills. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="tab-links">
      {children}
    </nav>
  );
}

/** One view of a page: `<TabLink href="…" onChoose={…} isCurrent={…} count="12">`. */
export function TabLink({ href, onChoose, isCurrent, count, children }: TabLinkProps) {
  const link = useRef<HTMLAnchorElement>(null);
  const hasCount = count !== undefined;
  // On a phone the strip is longer than the screen, and longer again once the counts have come: where one is has to be in sight.
  useEffect(() => {
    const strip = link.current?.parentElement;
    if (!isCurrent || !link.current || !strip) return;
    const [tab, room] = [link.current.getBoundingClientRect(), strip.getBoundingClientRect()];
    strip.scrollBy({ left: (tab.left + tab.right - room.left - room.right) / 2 });
  }, [isCurrent, hasCount]);
  return (
    <a
      ref={link}
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className="tab-link"
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onChoose();
      }}
    >
      {children}
      {count !== undefined && <span className="tab-link-count">{count}</span>}
    </a>
  );
}
