import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { browserDrafts, type DraftStore } from '../../../forms/draft-store.ts';
import { useClock } from '../../../i18n/clock-provider.tsx';
import type { DraftKeeping } from './keep-draft.ts';
import { logoPrint, type WithLogo } from './logo-value.ts';
import { writeWhileTyping } from './write-while-typing.ts';

export interface KeptDraft {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly keeping: DraftKeeping;
}

export interface KeptFormOptions<Values, Open> {
  readonly draftName: string;
  /** What was found of it when the page was opened. */
  readonly stored: {
    readonly savedAt: number;
    readonly values: Values;
    readonly open: Open | null;
  } | null;
  /** Writes it down, with the create whose answer never came. */
  readonly write: (store: DraftStore, values: Values, open: Open | null) => DraftKeeping;
}

/** Two forms of the same print need not be written twice. */
function printOf({ logo, ...values }: WithLogo): string {
  return JSON.stringify([values, logoPrint(logo)]);
}

export interface FormKeeper<Values, Open> {
  /** Null while nothing is kept. */
  readonly kept: KeptDraft | null;
  /** The create whose answer never came, if any; writing it down comes before sending. */
  readonly open: Open | null;
  readonly setOpen: (open: Open | null) => void;
  /** Empties the form and takes its draft away; what is typed from there on is a new one. */
  readonly discard: (start: Values) => void;
  /** Takes the draft away for good: it was saved, or is not wanted. Nothing is written afterwards. */
  readonly forget: () => void;
}

/** In: how a draft is read. Out: what this browser keeps, read once. */
export function useStoredForm<Draft>(read: (store: DraftStore) => Draft): Draft {
  const clock = useClock();
  return useState(() => read(browserDrafts(() => clock.now())))[0];
}

/**
 * Writes a form down while it is being filled in, and at the latest when the page goes. A form that is as it
 * began is not worth a draft.
 */
export function useKeptForm<Values extends FieldValues & WithLogo, Output, Open>(
  form: UseFormReturn<Values, unknown, Output>,
  options: KeptFormOptions<Values, Open>,
): FormKeeper<Values, Open> {
  const { draftName, stored } = options;
  const clock = useClock();
  const [store] = useState(() => browserDrafts(() => clock.now()));
  const [kept, setKept] = useState<KeptDraft | null>(
    stored && { savedAt: stored.savedAt, keeping: 'kept' },
  );
  const open = useRef<Open | null>(stored === null ? null : stored.open);
  const written = useRef<string | null>(null);
  const isForgotten = useRef(false);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const write = useCallback(() => {
    const values = form.getValues();
    const print = printOf(values);
    if (isForgotten.current || print === written.current) return;
    written.current = print;
    const keeping = latest.current.write(store, values, open.current);
    setKept({ savedAt: clock.now(), keeping });
  }, [clock, form, store]);

  useEffect(() => {
    // As it stands at the beginning: from there on a difference is worth keeping.
    written.current = printOf(form.getValues());
    return writeWhileTyping(form, write);
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
      written.current = printOf(form.getValues());
      store.forget(draftName);
      setKept(null);
    },
    forget: () => {
      isForgotten.current = true;
      store.forget(draftName);
    },
  };
}
