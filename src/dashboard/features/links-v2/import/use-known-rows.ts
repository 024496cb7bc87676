import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Instant } from '../../../../contract/core/instant.ts';
import type { Link } from '../../../../contract/v2/link.ts';
import { useI18n } from '../../../i18n/i18n-provider.tsx';
import { localeTags } from '../../../i18n/language.ts';
import type { LinkListStore } from '../../links/link-list-store.ts';
import { useListProgress, useListVisit } from '../../links/use-link-list.ts';
import { linkListOf } from '../link-list.ts';
import { linkQueries } from '../link-queries.ts';
import type { ImportRow } from './import-rows.ts';
import { toKnownRows, type KnownRow } from './known-rows.ts';

/** Of so many links that stand where a row wants to, the whole is read: those that the preview can show. */
const MAX_READ = 50;

interface KnownRows {
  readonly rows: readonly KnownRow[];
  /** How much of the merchant's links is known: what is not may hold an address that a row wants. */
  readonly reading: 'reading' | 'whole' | 'stopped';
  readonly list: LinkListStore;
  /** When all links had been read; null so far. */
  readonly asOf: Instant | null;
}

/** Compares the rows of a file with the links that there are, as they are read. */
export function useKnownRows(instanceId: string, rows: readonly ImportRow[]): KnownRows {
  const queryClient = useQueryClient();
  const { language } = useI18n();
  const list = linkListOf(queryClient, instanceId, localeTags[language]);
  useListVisit(list);
  const { edition, phase, isReading, asOf } = useListProgress(list);
  const bySlug = useMemo(() => {
    const links = [...list.index.ids()].flatMap((id) => list.index.get(id) ?? []);
    return new Map(links.map((link) => [link.slug, link]));
    // The index changes in place: its edition says when.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [list, edition]);
  const wanted = useMemo(
    () => rows.flatMap(({ body }) => bySlug.get(body.slug)?.id ?? []).slice(0, MAX_READ),
    [rows, bySlug],
  );
  const read = useQueries({
    queries: wanted.map((id) => linkQueries.detail(id)),
    combine: wholeLinks,
  });
  const known = useMemo(
    () =>
      toKnownRows(rows, {
        find: (slug) => bySlug.get(slug),
        read: (id) => read.find((link) => link.id === id),
      }),
    [rows, bySlug, read],
  );
  return {
    rows: known,
    list,
    asOf,
    reading: phase === 'complete' ? 'whole' : isReading ? 'reading' : 'stopped',
  };
}

/** At one place: the same function keeps its result for as long as nothing has come. */
function wholeLinks(answers: readonly { readonly data: { readonly link: Link } | undefined }[]) {
  return answers.flatMap(({ data }) => data?.link ?? []);
}
