import { readFields, readNullableText } from '../../../contract/core/plain-readers.ts';
import { UDF_KEYS } from '../../../contract/v2/link.ts';
import type { DraftStore } from '../../forms/draft-store.ts';
import { readChoice, readFlag, readRows, readTyped } from '../../forms/stored-fields.ts';
import { blankCreateValues, type LinkCreateValues } from './link-create-form.ts';
import type { OpenAttempt } from './link-create-request.ts';
import { PURPOSES } from './purposes.ts';
import { readStoredLogo, restoreLogo, storeLogo } from '../links/form/logo-value.ts';
import type { EditDraft } from '../links/form/use-edit-draft.ts';
import type { DraftKeeping } from '../links/form/use-kept-form.ts';
import { blankUdfs, type LinkFormValues } from './sections/form-values.ts';

/** A draft's own fields: anything that is not there, or is something else, is as in an empty form. */
type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

/** What a payer's page will show anyway: it may lie on the device. */
function readPublicPart(fields: Fields) {
  const blank = blankCreateValues();
  const { choice, unit, count } = readFields(fields['inactivity_timeout_minutes']) ?? NO_FIELDS;
  const [knownChoice, knownUnit] = [readChoice(CHOICES, choice), readChoice(UNITS, unit)];
  const settings = readFields(fields['settings']) ?? NO_FIELDS;
  return {
    title: readTyped(fields['title']),
    details: readTyped(fields['details']),
    amount: readTyped(fields['amount']),
    max_payments: readTyped(fields['max_payments']),
    inactivity_timeout_minutes:
      knownChoice === null || knownUnit === null
        ? blank.inactivity_timeout_minutes
        : { choice: knownChoice, count: readTyped(count), unit: knownUnit },
    settings: {
      show_retry_button: readFlag(settings['show_retry_button'], blank.settings.show_retry_button),
      allow_anonymous: readFlag(settings['allow_anonymous'], blank.settings.allow_anonymous),
    },
  };
}

const CHOICES = ['inherit', 'own'] as const;
const UNITS = ['minutes', 'hours', 'days'] as const;

function readOpenAttempt(input: unknown): OpenAttempt | null {
  const { slug, startedAt } = readFields(input) ?? NO_FIELDS;
  return typeof slug === 'string' && typeof startedAt === 'number' ? { slug, startedAt } : null;
}

/** References, metadata and the picture stay in the tab and are gone with it. */
function readPrivatePart(fields: Fields) {
  const stored = readFields(fields['udfs']) ?? NO_FIELDS;
  const udfs = blankUdfs();
  for (const key of UDF_KEYS) {
    const pair = readFields(stored[key]) ?? NO_FIELDS;
    udfs[key] = { value: readTyped(pair['value']), label: readTyped(pair['label']) };
  }
  return { udfs, metadata: readRows(fields['metadata']), logo: readStoredLogo(fields['logo']) };
}

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
  const device = readFields(stored?.device);
  const purpose = readChoice(PURPOSES, device?.['purpose']);
  if (stored === null || device === null || purpose === null) return null;
  const { logo, ...own } = readPrivatePart(readFields(stored.tab) ?? NO_FIELDS);
  return {
    savedAt: stored.savedAt,
    open: readOpenAttempt(device['open']),
    values: {
      ...readPublicPart(device),
      purpose,
      slug: readTyped(device['slug']),
      isSlugTyped: readFlag(device['isSlugTyped'], false),
      ...own,
      logo: restoreLogo(logo),
    },
  };
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

/** An edit's draft holds the state that it began from too, so that a change meanwhile is noticed. */
function restoreForm(fields: Fields): LinkFormValues {
  const { logo, ...own } = readPrivatePart(fields);
  // The link's own logo at that moment; null for none.
  const kept = readNullableText(fields['keptLogo']);
  return {
    ...readPublicPart(fields),
    ...own,
    logo: logo === null && kept !== null ? { kind: 'kept', url: kept } : restoreLogo(logo),
  };
}

/** All of an edit stays in the tab: the link itself is elsewhere, and may be changed from another device. */
export function writeEditDraft(
  store: DraftStore,
  name: string,
  draft: EditDraft<LinkFormValues>,
): DraftKeeping {
  const content = (hasLogo: boolean) => ({
    base: storeForm(draft.base, false),
    values: storeForm(draft.values, hasLogo),
    updatedAt: draft.updatedAt,
  });
  if (store.write(name, null, content(true)).tab) return 'kept';
  return store.write(name, null, content(false)).tab ? 'partly' : 'lost';
}

export function readEditDraft(store: DraftStore, name: string): EditDraft<LinkFormValues> | null {
  const stored = readFields(store.read(name)?.tab);
  const base = readFields(stored?.['base']);
  const values = readFields(stored?.['values']);
  if (base === null || values === null) return null;
  const updatedAt = stored?.['updatedAt'];
  return {
    base: restoreForm(base),
    values: restoreForm(values),
    updatedAt: typeof updatedAt === 'number' ? updatedAt : null,
  };
}
