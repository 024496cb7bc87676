import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Link } from '../../../contract/v2/link.ts';
import { browserDrafts } from '../../forms/draft-store.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { editDraftName, readEditDraft, writeEditDraft } from './drafts.ts';
import { toUpdateBody } from './link-edit-form.ts';
import { rebaseValues } from './link-edit-rebase.ts';
import { valuesOfLink, type LinkFormValues } from './sections/form-values.ts';

const PAUSE_MS = 400;

export interface EditStart {
  readonly values: LinkFormValues;
  /** Found again from before a reload; `rebased` when the link has changed since. */
  readonly draft: 'none' | 'restored' | 'rebased';
}

/** How an edit begins: as the link is now, with what was typed before a reload on top of it. Read once. */
export function useEditStart(instanceId: string, link: Link): EditStart {
  const clock = useClock();
  const [start] = useState((): EditStart => {
    const values = valuesOfLink(link);
    const store = browserDrafts(() => clock.now());
    const draft = readEditDraft(store, editDraftName(instanceId, link.id));
    if (draft === null) return { values, draft: 'none' };
    const rebased = rebaseValues(draft.base, values, draft.values);
    if (Object.keys(toUpdateBody(link, rebased)).length === 0) return { values, draft: 'none' };
    return {
      values: rebased,
      draft: draft.updatedAt === link.updated_at ? 'restored' : 'rebased',
    };
  });
  return start;
}

/** Keeps what is being changed in this tab. Out: a way to take it away, for good. */
export function useEditDraft(
  form: UseFormReturn<LinkFormValues, unknown, unknown>,
  instanceId: string,
  base: Link,
): { readonly forget: () => void } {
  const clock = useClock();
  const [store] = useState(() => browserDrafts(() => clock.now()));
  const name = editDraftName(instanceId, base.id);
  const isForgotten = useRef(false);

  useEffect(() => {
    const write = () => {
      if (isForgotten.current) return;
      const values = form.getValues();
      if (Object.keys(toUpdateBody(base, values)).length === 0) store.forget(name);
      else
        writeEditDraft(store, name, {
          base: valuesOfLink(base),
          values,
          updatedAt: base.updated_at,
        });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(write, PAUSE_MS);
      },
    });
    window.addEventListener('pagehide', write);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [base, form, name, store]);

  return {
    forget: () => {
      isForgotten.current = true;
      store.forget(name);
    },
  };
}
