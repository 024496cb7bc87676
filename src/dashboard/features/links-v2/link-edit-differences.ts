import type { Metadata } from '../../../contract/core/metadata.ts';
import type { Centimes } from '../../../contract/core/money.ts';
import {
  UDF_KEYS,
  type Link,
  type Udf,
  type UdfKey,
  type Udfs,
} from '../../../contract/v2/link.ts';
import type { LinkPatch } from '../../../contract/v2/link-update.ts';
import type { LogoAddress } from '../links/form/logo-value.ts';
import { metadataChanges, type MetadataChange } from '../links/form/metadata-changes.ts';
import { withPlainBreaks } from '../links/form/plain-breaks.ts';

/** What of a link an edit can change. */
export interface EditableLink {
  readonly title: string;
  readonly details: string;
  readonly amount: Centimes | null;
  readonly max_payments: number | null;
  readonly inactivity_timeout_minutes: number | null;
  readonly show_retry_button: boolean;
  readonly allow_anonymous: boolean;
  readonly udfs: Udfs;
  readonly metadata: Metadata;
  readonly logo: LogoAddress;
}

export type Difference =
  | { readonly field: 'title' | 'details'; readonly before: string; readonly after: string }
  | { readonly field: 'amount'; readonly before: Centimes | null; readonly after: Centimes | null }
  | {
      readonly field: 'max_payments' | 'inactivity_timeout_minutes';
      readonly before: number | null;
      readonly after: number | null;
    }
  | {
      readonly field: 'show_retry_button' | 'allow_anonymous';
      readonly before: boolean;
      readonly after: boolean;
    }
  | {
      readonly field: 'udfs';
      readonly key: UdfKey;
      readonly before: Udf | null;
      readonly after: Udf | null;
    }
  | MetadataChange
  | { readonly field: 'logo'; readonly before: boolean; readonly after: boolean };

export function editableOf(link: Link): EditableLink {
  return {
    title: link.title,
    details: withPlainBreaks(link.details),
    amount: link.amount,
    max_payments: link.max_payments,
    inactivity_timeout_minutes: link.inactivity_timeout_minutes,
    show_retry_button: link.settings.show_retry_button,
    allow_anonymous: link.settings.allow_anonymous,
    udfs: link.udfs ?? {},
    metadata: link.metadata ?? {},
    logo: link.logo,
  };
}

/** What a link is like once a patch has been applied: settings and metadata merge, UDFs are replaced. */
export function applyPatch(link: EditableLink, patch: LinkPatch): EditableLink {
  const { settings, udfs, metadata, logo, details, ...plain } = patch;
  return {
    ...link,
    ...plain,
    ...settings,
    ...(details === undefined ? {} : { details: withPlainBreaks(details) }),
    ...(udfs === undefined ? {} : { udfs: udfs ?? {} }),
    ...(logo === undefined ? {} : { logo: logo === null ? null : { isNew: true } }),
    metadata: mergeMetadata(link.metadata, metadata),
  };
}

function mergeMetadata(metadata: Metadata, patch: LinkPatch['metadata']): Metadata {
  const merged = new Map(Object.entries(metadata));
  for (const [key, value] of Object.entries(patch ?? {})) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** What is not the same in two states of a link, in the order of the form. */
export function differencesOf(before: EditableLink, after: EditableLink): readonly Difference[] {
  const found: Difference[] = [];
  for (const field of ['title', 'details'] as const) {
    if (before[field] !== after[field]) {
      found.push({ field, before: before[field], after: after[field] });
    }
  }
  if (hasOtherLogo(before.logo, after.logo)) {
    found.push({ field: 'logo', before: before.logo !== null, after: after.logo !== null });
  }
  if (before.amount !== after.amount) {
    found.push({ field: 'amount', before: before.amount, after: after.amount });
  }
  for (const field of ['max_payments', 'inactivity_timeout_minutes'] as const) {
    if (before[field] !== after[field]) {
      found.push({ field, before: before[field], after: after[field] });
    }
  }
  found.push(...udfDifferences(before.udfs, after.udfs));
  for (const field of ['show_retry_button', 'allow_anonymous'] as const) {
    if (before[field] !== after[field]) {
      found.push({ field, before: before[field], after: after[field] });
    }
  }
  found.push(...metadataChanges(before.metadata, after.metadata));
  return found;
}

function hasOtherLogo(before: EditableLink['logo'], after: EditableLink['logo']): boolean {
  return typeof after === 'object' && after !== null ? true : before !== after;
}

function udfDifferences(before: Udfs, after: Udfs): Difference[] {
  return UDF_KEYS.flatMap((key): Difference[] => {
    const [old, young] = [before[key] ?? null, after[key] ?? null];
    const isSame = old?.value === young?.value && (old?.label ?? '') === (young?.label ?? '');
    return isSame ? [] : [{ field: 'udfs', key, before: old, after: young }];
  });
}
