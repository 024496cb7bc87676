import type { Metadata } from '../../../../contract/core/metadata.ts';

/**
 * The metadata key that says which form made a link. The API makes the slug itself and has no other mark that a client may
 * set: by it a create whose answer was lost is found again.
 */
export const REFERENCE_KEY = 'dashboard_ref';

/** A mark that no other form has. */
export function drawReference(): string {
  return crypto.randomUUID();
}

export function hasReference(
  { metadata }: { readonly metadata: Metadata | null },
  reference: string,
): boolean {
  return metadata !== null && metadata[REFERENCE_KEY] === reference;
}

/** Whether a form of this dashboard made a link: its mark takes one of the keys that a link may have. */
export function hasMark({ metadata }: { readonly metadata: Metadata | null }): boolean {
  return metadata !== null && Object.hasOwn(metadata, REFERENCE_KEY);
}

/** What the merchant wrote of a link's metadata, without the mark. */
export function ownMetadata({ metadata }: { readonly metadata: Metadata | null }): Metadata {
  return Object.fromEntries(
    Object.entries(metadata ?? {}).filter(([key]) => key !== REFERENCE_KEY),
  );
}
