import { useCallback, useMemo, useState } from 'react';
import { readListSearch, type ListSearch } from './list-search.ts';

interface TypedSearch {
  /** What the list is asked for: the address, and what is being typed before it gets there. */
  readonly asked: ListSearch;
  /** What stands in the field. */
  readonly text: string;
  /** Filters at once. */
  readonly type: (text: string) => void;
  /** The fingers rest: into the address. */
  readonly rest: (text: string) => void;
}

/** The q of the address, or empty. */
function askedText(text: string): string {
  return readListSearch({ q: text }).q ?? '';
}

/**
 * Lets every keystroke filter at once, while the address follows when the fingers rest: a history
 * entry a letter would be slow, and browsers refuse too many.
 */
export function useTypedSearch(
  search: ListSearch,
  onSearch: (change: ListSearch, isTyping: boolean) => void,
): TypedSearch {
  const [typed, setTyped] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  const [seen, setSeen] = useState(search);
  if (seen !== search) {
    setSeen(search);
    // The address has arrived where the field is, or somebody went elsewhere (Back, a cleared
    // filter). While one types on, it is behind and changes nothing.
    const inAddress = search.q ?? '';
    const hasArrived = typed !== null && askedText(typed) === inAddress;
    const isOwn = sent !== null && askedText(sent) === inAddress;
    if (hasArrived || (!isOwn && inAddress !== (seen.q ?? ''))) {
      setTyped(null);
      setSent(null);
    }
  }
  const rest = useCallback(
    (text: string) => {
      setTyped(text);
      setSent(text);
      onSearch({ q: text === '' ? undefined : text }, true);
    },
    [onSearch],
  );
  const asked = useMemo(
    () => (typed === null ? search : { ...search, q: typed === '' ? undefined : typed }),
    [search, typed],
  );
  return { asked, text: typed ?? search.q ?? '', type: setTyped, rest };
}
