import { useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Instant } from '../../../../contract/core/instant.ts';
import { browserDrafts } from '../../../forms/draft-store.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import { readEditDraft, writeEditDraft, type EditDrafts } from './edit-drafts.ts';
import type { WithLogo } from './logo-value.ts';
import { writeWhileTyping } from './write-while-typing.ts';

export interface EditStart<Values> {
  readonly values: Values;
  /** Found again from before a reload; `rebased` when the link has changed since. */
  readonly draft: 'none' | 'restored' | 'rebased';
}

export interface Editable {
  readonly updated_at: Instant | null;
}

/** How an edit begins: as the link is now, with what was typed before a reload on top of it. Read once. */
export function useEditStart<Link extends Editable, Values extends WithLogo>(
  drafts: EditDrafts<Link, Values>,
  name: string,
  link: Link,
): EditStart<Values> {
  const clock = useClock();
  const [start] = useState((): EditStart<Values> => {
    const values = drafts.valuesOf(link);
    const store = browserDrafts(() => clock.now());
    const draft = readEditDraft(store, name, drafts.readForm);
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
export function useEditDraft<Link extends Editable, Values extends FieldValues & WithLogo>(
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
        writeEditDraft(store, name, {
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
