import type { UseFormReturn } from 'react-hook-form';
import { logoPrint } from '../links/form/logo-value.ts';
import { useKeptForm, useStoredForm, type FormKeeper } from '../links/form/use-kept-form.ts';
import { readCreateDraft, writeCreateDraft, type CreateDraft } from './drafts.ts';
import type { LinkCreateValues } from './link-create-form.ts';
import type { OpenAttempt } from './link-create-request.ts';

/** In: a draft's name. Out: what this browser keeps under it, read once. */
export function useStoredDraft(name: string): CreateDraft | null {
  return useStoredForm((store) => readCreateDraft(store, name));
}

/** Keeps the form of a new link. */
export function useCreateDraft(
  form: UseFormReturn<LinkCreateValues, unknown, unknown>,
  name: string,
  stored: CreateDraft | null,
): FormKeeper<LinkCreateValues, OpenAttempt> {
  return useKeptForm<LinkCreateValues, unknown, OpenAttempt>(form, {
    stored,
    write: (store, values, open) => writeCreateDraft(store, name, values, open),
    forget: (store) => store.forget(name),
    printOf: ({ logo, ...values }) => JSON.stringify([values, logoPrint(logo)]),
  });
}
