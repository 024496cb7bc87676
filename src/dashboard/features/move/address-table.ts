import { WAITING, type MoveJob, type MoveState } from './move-job.ts';

interface TableWords {
  /** Title, old address, new address, state, note. */
  readonly head: readonly string[];
  readonly state: (state: MoveState) => string;
  readonly logoLost: string;
  readonly draftArchived: string;
}

/** Where a new link is paid; its slug alone where nobody knows the host. Shown as it is, never rebuilt or shortened. */
export function newAddressOf(newPayUrl: string | null, slug: string): string {
  return newPayUrl === null ? slug : `${newPayUrl}/${slug}`;
}

/** Old addresses beside new ones, line by line. */
export function addressTable(
  { rows, results }: MoveJob,
  newPayUrl: string | null,
  words: TableWords,
): readonly (readonly string[])[] {
  const lines = rows.map(({ title, address }, row) => {
    const { state, newSlug, note, isLogoLost } = results[row] ?? WAITING;
    const isGone = state === 'overtaken' && newSlug === null;
    const notes = [
      note,
      isLogoLost ? words.logoLost : '',
      isGone ? words.draftArchived : '',
    ].filter((text) => text !== '');
    return [
      title,
      address,
      newSlug === null ? '' : newAddressOf(newPayUrl, newSlug),
      words.state(state),
      notes.join(' '),
    ];
  });
  return [words.head, ...lines];
}
