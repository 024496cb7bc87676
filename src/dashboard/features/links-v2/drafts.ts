import * as z from 'zod/mini';
import type { Instant } from '../../../contract/core/instant.ts';
import type { DraftStore } from '../../forms/draft-store.ts';
import { blankCreateValues, type LinkCreateValues } from './link-create-form.ts';
import type { OpenAttempt } from './link-create-request.ts';
import { PURPOSES } from './purposes.ts';
import { restoreLogo, storedLogoSchema, storeLogo } from '../links/form/logo-value.ts';
import type { DraftKeeping } from '../links/form/use-kept-form.ts';
import { blankUdfs, type LinkFormValues } from './sections/form-values.ts';

const text = z.catch(z.string(), '');
const flag = (fallback: boolean) => z.catch(z.boolean(), fallback);
const pair = z.catch(z.object({ value: text, label: text }), { value: '', label: '' });

/** What a payer's page will show anyway: it may lie on the device. */
const publicShape = {
  title: text,
  details: text,
  amount: text,
  max_payments: text,
  inactivity_timeout_minutes: z.catch(
    z.object({
      choice: z.enum(['inherit', 'own']),
      count: text,
      unit: z.enum(['minutes', 'hours', 'days']),
    }),
    blankCreateValues().inactivity_timeout_minutes,
  ),
  settings: z.catch(
    z.object({ show_retry_button: flag(true), allow_anonymous: flag(false) }),
    blankCreateValues().settings,
  ),
};

const createDevice = z.object({
  ...publicShape,
  purpose: z.enum(PURPOSES),
  slug: text,
  isSlugTyped: flag(false),
  open: z.catch(z.nullable(z.object({ slug: z.string(), startedAt: z.number() })), null),
});

/** References, metadata and the picture stay in the tab and are gone with it. */
const privateShape = z.object({
  udfs: z.catch(
    z.object({ udf1: pair, udf2: pair, udf3: pair, udf4: pair, udf5: pair }),
    blankUdfs(),
  ),
  metadata: z.catch(z.array(z.object({ key: text, value: text })), []),
  logo: storedLogoSchema,
});

/** An edit's draft holds the state that it began from too, so that a change meanwhile is noticed. */
const formShape = z.object({
  ...publicShape,
  ...privateShape.shape,
  /** The link's own logo at that moment; null for none. */
  keptLogo: z.catch(z.nullable(z.string()), null),
});
const editShape = z.object({
  base: formShape,
  values: formShape,
  updatedAt: z.catch(z.nullable(z.number()), null),
});

function publicPart(values: LinkFormValues) {
  const { title, details, amount, max_payments, inactivity_timeout_minutes, settings } = values;
  return { title, details, amount, max_payments, inactivity_timeout_minutes, settings };
}

function privatePart(values: LinkFormValues, hasLogo: boolean) {
  const { udfs, metadata, logo } = values;
  return { udfs, metadata, logo: hasLogo ? storeLogo(logo) : null };
}

export interface CreateDraft {
  /** Epoch milliseconds. */
  readonly savedAt: number;
  readonly values: LinkCreateValues;
  readonly open: OpenAttempt | null;
}

/** In: the instance, and the link that a new one was begun from, if any: each has a draft of its own. */
export function createDraftName(instanceId: string, from: string | null): string {
  return from === null ? `${instanceId}/new` : `${instanceId}/new/${from}`;
}

export function writeCreateDraft(
  store: DraftStore,
  name: string,
  values: LinkCreateValues,
  open: OpenAttempt | null,
): DraftKeeping {
  const { purpose, slug, isSlugTyped } = values;
  const device = { ...publicPart(values), purpose, slug, isSlugTyped, open };
  const kept = store.write(name, device, privatePart(values, true));
  if (!kept.device) return 'lost';
  if (kept.tab) return 'kept';
  store.write(name, device, privatePart(values, false));
  return 'partly';
}

export function readCreateDraft(store: DraftStore, name: string): CreateDraft | null {
  const stored = store.read(name);
  const device = z.safeParse(createDevice, stored?.device);
  if (stored === null || !device.success) return null;
  const own = z.safeParse(privateShape, stored.tab);
  const { open, ...values } = device.data;
  return {
    savedAt: stored.savedAt,
    open,
    values: {
      ...values,
      udfs: own.success ? own.data.udfs : blankUdfs(),
      metadata: own.success ? own.data.metadata : [],
      logo: restoreLogo(own.success ? own.data.logo : null),
    },
  };
}

export interface EditDraft {
  /** The form before anything was typed. */
  readonly base: LinkFormValues;
  readonly values: LinkFormValues;
  /** When the link had last been changed then, epoch milliseconds. */
  readonly updatedAt: Instant | null;
}

export function editDraftName(instanceId: string, linkId: string): string {
  return `${instanceId}/edit/${linkId}`;
}

function storeForm(values: LinkFormValues, hasLogo: boolean) {
  return {
    ...publicPart(values),
    ...privatePart(values, hasLogo),
    keptLogo: values.logo.kind === 'kept' ? values.logo.url : null,
  };
}

function restoreForm({ keptLogo, logo, ...values }: z.output<typeof formShape>): LinkFormValues {
  const isKept = logo === null && keptLogo !== null;
  return { ...values, logo: isKept ? { kind: 'kept', url: keptLogo } : restoreLogo(logo) };
}

/** All of an edit stays in the tab: the link itself is elsewhere, and may be changed from another device. */
export function writeEditDraft(store: DraftStore, name: string, draft: EditDraft): DraftKeeping {
  const content = (hasLogo: boolean) => ({
    base: storeForm(draft.base, false),
    values: storeForm(draft.values, hasLogo),
    updatedAt: draft.updatedAt,
  });
  if (store.write(name, null, content(true)).tab) return 'kept';
  return store.write(name, null, content(false)).tab ? 'partly' : 'lost';
}

export function readEditDraft(store: DraftStore, name: string): EditDraft | null {
  const stored = z.safeParse(editShape, store.read(name)?.tab);
  if (!stored.success) return null;
  const { base, values, updatedAt } = stored.data;
  return { base: restoreForm(base), values: restoreForm(values), updatedAt };
}
