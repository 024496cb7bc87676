import {
  readFields,
  readNullableText,
  type Fields,
} from '../../../../contract/core/plain-readers.ts';
import type { Instant } from '../../../../contract/core/instant.ts';
import type { DraftStore } from '../../../forms/draft-store.ts';
import { storeLogo, type WithLogo } from './logo-value.ts';

/** An edit that was not saved yet. */
interface EditDraft<Values> {
  /** The form before anything was typed: a change meanwhile is noticed by it. */
  readonly base: Values;
  readonly values: Values;
  /** When the link had last been changed then. */
  readonly updatedAt: Instant | null;
}

/** What keeping edits needs of a generation. */
export interface EditDrafts<Link, Values extends WithLogo> {
  readonly valuesOf: (link: Link) => Values;
  /** Whether a form would change a link. */
  readonly isChanged: (link: Link, values: Values) => boolean;
  /** What was typed over an older state of the link, over a newer one. */
  readonly rebase: (base: Values, theirs: Values, mine: Values) => Values;
  /** The form that was kept, or null where that is none. */
  readonly readForm: (stored: Fields) => Values | null;
}

function storeForm({ logo, ...values }: WithLogo, hasLogo: boolean) {
  return {
    ...values,
    logo: hasLogo ? storeLogo(logo) : null,
    keptLogo: logo.kind === 'kept' ? logo.url : null,
  };
}

/** All of an edit stays in the tab: the link itself is elsewhere, and may be changed from another device. */
export function writeEditDraft<Values extends WithLogo>(
  store: DraftStore,
  name: string,
  { base, values, updatedAt }: EditDraft<Values>,
): void {
  const write = (hasLogo: boolean) =>
    store.write(name, null, {
      base: storeForm(base, false),
      values: storeForm(values, hasLogo),
      updatedAt,
    });
  // Without the picture where the browser has no room for it.
  if (!write(true).tab) write(false);
}

export function readEditDraft<Values extends WithLogo>(
  store: DraftStore,
  name: string,
  readForm: (stored: Fields) => Values | null,
): EditDraft<Values> | null {
  const restore = (input: unknown): Values | null => {
    const stored = readFields(input);
    const form = stored && readForm(stored);
    // The link's own logo at that moment; null for none.
    const url = readNullableText(stored?.['keptLogo']);
    return form?.logo.kind === 'none' && url !== null
      ? { ...form, logo: { kind: 'kept', url } }
      : form;
  };
  const stored = readFields(store.read(name)?.tab);
  const base = restore(stored?.['base']);
  const values = restore(stored?.['values']);
  if (base === null || values === null) return null;
  const updatedAt = stored?.['updatedAt'];
  return { base, values, updatedAt: typeof updatedAt === 'number' ? updatedAt : null };
}
