import { readFormFields, type FormField } from '../core/form-field.ts';
import { readInstant, type Instant } from '../core/instant.ts';
import type { Open } from '../core/open.ts';
import { readFields, readId, readText } from '../core/plain-readers.ts';

export const FORM_STATUSES = ['draft', 'published', 'archived'] as const;
export type FormStatus = (typeof FORM_STATUSES)[number];

/** What a payer is asked besides; only a published one can be attached to a link. */
export interface Form {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly status: Open<FormStatus>;
  readonly fields: readonly FormField[];
  readonly created_at: Instant | null;
  readonly updated_at: Instant | null;
}

/** Reads a form of an answer, liberally; null for what has no id. */
export function readForm(input: unknown): Form | null {
  const form = readFields(input);
  const id = readId(form?.['id']);
  if (form === null || id === '') return null;
  return {
    id,
    name: readText(form['name']),
    description: readText(form['description']),
    status: readText(form['status']),
    fields: readFormFields(form['fields']),
    created_at: readInstant(form['created_at']),
    updated_at: readInstant(form['updated_at']),
  };
}
