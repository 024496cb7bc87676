import type { Instant } from '../../../../contract/core/instant.ts';
import type { Metadata } from '../../../../contract/core/metadata.ts';
import type { Centimes } from '../../../../contract/core/money.ts';
import type { LinkCreate } from '../../../../contract/ext/link-create.ts';
import type { AllowedPayer, Link } from '../../../../contract/ext/link.ts';
import type { LogoAddress } from '../../links/form/logo-value.ts';
import { metadataChanges, type MetadataChange } from '../../links/form/metadata-changes.ts';
import { withPlainBreaks } from '../../links/form/plain-breaks.ts';
import type { UpdateBody } from './edit-body.ts';

/** What of a link an edit can change, metadata apart. In the order of the form. */
interface EditableFields {
  readonly title: string;
  readonly description: string;
  readonly logo: LogoAddress;
  readonly amount_mode: string;
  readonly amount: Centimes | null;
  readonly min_amount: Centimes | null;
  readonly max_amount: Centimes | null;
  readonly usage_mode: string;
  readonly max_uses: number | null;
  readonly target_amount: Centimes | null;
  readonly starts_at: Instant | null;
  readonly ends_at: Instant | null;
  readonly allowed_payers: readonly AllowedPayer[];
  readonly expires_at: Instant | null;
  readonly form_id: string | null;
}

export interface EditableLink extends EditableFields {
  readonly metadata: Metadata;
}

type FieldDifference = {
  [Field in keyof EditableFields]: {
    readonly field: Field;
    readonly before: EditableFields[Field];
    readonly after: EditableFields[Field];
  };
}[keyof EditableFields];

export type Difference = FieldDifference | MetadataChange;

type Editable = Pick<Link, Exclude<keyof EditableFields, 'logo'> | 'metadata'>;

function toEditable(link: Editable, logo: LogoAddress): EditableLink {
  return {
    title: link.title,
    description: withPlainBreaks(link.description),
    logo,
    amount_mode: link.amount_mode,
    amount: link.amount,
    min_amount: link.min_amount,
    max_amount: link.max_amount,
    usage_mode: link.usage_mode,
    max_uses: link.max_uses,
    target_amount: link.target_amount,
    starts_at: link.starts_at,
    ends_at: link.ends_at,
    allowed_payers: link.allowed_payers,
    expires_at: link.expires_at,
    form_id: link.form_id,
    metadata: link.metadata ?? {},
  };
}

export function editableOf(link: Link): EditableLink {
  return toEditable(link, link.logo);
}

/** What a link is like once an edit has been saved. */
export function editedOf(base: Link, next: LinkCreate, logo: UpdateBody['logo']): EditableLink {
  if (logo === undefined) return toEditable(next, base.logo);
  return toEditable(next, logo === null ? null : { isNew: true });
}

/** What is not the same in two states of a link, in the order of the form. */
export function differencesOf(before: EditableLink, after: EditableLink): readonly Difference[] {
  const { metadata: oldMetadata, ...oldFields } = before;
  const fields = Object.keys(oldFields) as (keyof EditableFields)[];
  const found = fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    // The field and both values belong together, which the compiler cannot follow through a list of names.
    .map((field) => ({ field, before: before[field], after: after[field] }) as FieldDifference);
  return [...found, ...metadataChanges(oldMetadata, after.metadata)];
}
