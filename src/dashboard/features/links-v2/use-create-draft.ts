import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { browserDrafts } from '../../forms/draft-store.ts';
import { useClock } from '../../i18n/clock-provider.tsx';
import { readCreateDraft, writeCreateDraft, type DraftKeeping } from './drafts.ts';
import type { LinkCreateValues } from './link-create-form.ts';
import type { OpenAttempt } from './link-create-request.ts';

/** How long typing rests before it is written down, milliseconds. */
const PAUSE_MS = 400;

export interface KeptDraft {
  /** Epoch milliseconds; null while nothing is kept. */
  readonly savedAt: number;
  readonly keeping: DraftKeeping;
}

export interface CreateDraftKeeper {
  readonly kept: KeptDraft | null;
  /** The create whose answer never came, if any; writing it down comes before sending. */
  readonly open: OpenAttempt | null;
  readonly setOpen: (open: OpenAttempt | null) => void;
  /** Empties the form and takes its draft away; what is typed from there on is a new one. */
  readonly discard: (start: LinkCreateValues) => void;
  /** Takes the draft away for good: it was saved, or is not wanted. Nothing is written afterwards. */
  readonly forget: () => void;
}

/** In: a draft's name. Out: what this browser keeps under it, read once. */
export function useStoredDraft(name: string) {
  const clock = useClock();
  return useState(() =>
    readCreateDraft(
      browserDrafts(() => clock.now()),
      name,
    ),
  )[0];
}

function fingerprint({ logo, ...values }: LinkCreateValues): string {
  const picture = logo.kind === 'picked' ? [logo.logo.file.name, logo.logo.file.size] : logo.kind;
  return JSON.stringify([values, picture]);
}

/**
 * Writes a form down while it is being filled in, and at the latest when the page goes. A form that is as it
 * began is not worth a draft.
 */
export function useCreateDraft(
  form: UseFormReturn<LinkCreateValues, unknown, unknown>,
  name: string,
  stored: { readonly savedAt: number; readonly open: OpenAttempt | null } | null,
): CreateDraftKeeper {
  const clock = useClock();
  const [store] = useState(() => browserDrafts(() => clock.now()));
  const [kept, setKept] = useState<KeptDraft | null>(
    stored && { savedAt: stored.savedAt, keeping: 'kept' },
  );
  const open = useRef(stored?.open ?? null);
  const written = useRef<string | null>(null);
  const isForgotten = useRef(false);

  const write = useCallback(() => {
    const values = form.getValues();
    const print = fingerprint(values);
    if (isForgotten.current || print === written.current) return;
    written.current = print;
    const keeping = writeCreateDraft(store, name, values, open.current);
    setKept({ savedAt: clock.now(), keeping });
  }, [clock, form, name, store]);

  useEffect(() => {
    // As it stands at the beginning: from there on a difference is worth keeping.
    written.current = fingerprint(form.getValues());
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
  }, [form, write]);

  return {
    kept,
    get open() {
      return open.current;
    },
    setOpen: (attempt) => {
      open.current = attempt;
      written.current = null;
      write();
    },
    discard: (start) => {
      form.reset(start);
      open.current = null;
      written.current = fingerprint(form.getValues());
      store.forget(name);
      setKept(null);
    },
    forget: () => {
      isForgotten.current = true;
      store.forget(name);
    },
  };
}
