import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Instant } from '../../../../contract/core/instant.ts';
import { browserDrafts, type DraftStore } from '../../../forms/draft-store.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { writeWhileTyping } from './write-while-typing.ts';

/** An edit that was not saved yet. */
export interface EditDraft<Values> {
  /** The form before anything was typed. */
  readonly base: Values;
  readonly values: Values;
  /** When the link had last been changed then. */
  readonly updatedAt: Instant | null;
}

export interface EditStart<Values> {
  readonly values: Values;
  /** Found again from before a reload; `rebased` when the link has changed since. */
  readonly draft: 'none' | 'restored' | 'rebased';
}

/** How the drafts of edits are kept in one generation. */
export interface EditDrafts<Link, Values> {
  readonly valuesOf: (link: Link) => Values;
  /** Whether a form would change a link. */
  readonly isChanged: (link: Link, values: Values) => boolean;
  /** What was typed over an older state of the link, over a newer one. */
  readonly rebase: (base: Values, theirs: Values, mine: Values) => Values;
  readonly read: (store: DraftStore, name: string) => EditDraft<Values> | null;
  readonly write: (store: DraftStore, name: string, draft: EditDraft<Values>) => void;
}

export interface Editable {
  readonly updated_at: Instant | null;
}

/** How an edit begins: as the link is now, with what was typed before a reload on top of it. Read once. */
export function useEditStart<Link extends Editable, Values>(
  drafts: EditDrafts<Link, Values>,
  name: string,
  link: Link,
): EditStart<Values> {
  const clock = useClock();
  const [start] = useState((): EditStart<Values> => {
    const values = drafts.valuesOf(link);
    const draft = drafts.read(
      browserDrafts(() => clock.now()),
      name,
    );
    if (draft === null) return { values, draft: 'none' };
    const rebased = drafts.rebase(draft.base, values, draft.values);
    if (!drafts.isChanged(link, rebased)) return { values, draft: 'none' };
    return {
      values: rebased,
      draft: draft.updatedAt === link.updated_at ? 'restored' : 'rebased',
    };
  });
  return start;
}

/** Keeps what is being changed in this tab. Out: a way to take it away, for good. */
export function useEditDraft<Link extends Editable, Values extends FieldValues>(
  drafts: EditDrafts<Link, Values>,
  name: string,
  base: Link,
  form: UseFormReturn<Values, unknown, unknown>,
): { readonly forget: () => void } {
  const clock = useClock();
  const [store] = useState(() => browserDrafts(() => clock.now()));
  const isForgotten = useRef(false);

  useEffect(() => {
    const write = () => {
      if (isForgotten.current) return;
      const values = form.getValues();
      if (!drafts.isChanged(base, values)) store.forget(name);
      else {
        drafts.write(store, name, {
          base: drafts.valuesOf(base),
          values,
          updatedAt: base.updated_at,
        });
      }
    };
    return writeWhileTyping(form, write);
  }, [base, drafts, form, name, store]);

  return {
    forget: () => {
      isForgotten.current = true;
      store.forget(name);
    },
  };
}
