import { askedFields, readFormFields, type FormField } from '../core/form-field.ts';
import { readInstant, type Instant } from '../core/instant.ts';
import { readMoney, type Centimes } from '../core/money.ts';
import type { Open } from '../core/open.ts';
import {
  readFields,
  readNullableCount,
  readNullableText,
  readText,
} from '../core/plain-readers.ts';
import { readSettings, type LinkSettings } from './link-settings.ts';
import type { LinkStatus, LinkType, PaymentMode } from './link.ts';

/** The states of a link as its page tells them apart. */
export type PublicStatus = LinkStatus | 'scheduled' | 'archived';

/** What anybody may see of a link: the pay page's facts. */
export interface PublicLink {
  readonly slug: string;
  readonly title: string;
  readonly details: string;
  readonly type: Open<LinkType>;
  readonly amount: Centimes | null;
  readonly logo: string | null;
  /** Links of the new platform may also be `scheduled`, before their window opens, and `archived`. */
  readonly status: Open<PublicStatus>;
  readonly payment_mode: Open<PaymentMode>;
  readonly remaining_payments: number | null;
  /** The quota, by which a page tells what few is; null without one, and where the API does not say. */
  readonly max_payments: number | null;
  /** Bounds of an amount that the payer chooses, of links of the new platform; null without one. */
  readonly min_amount: Centimes | null;
  readonly max_amount: Centimes | null;
  readonly merchant_name: string;
  readonly settings: LinkSettings;
  readonly created_at: Instant | null;
  // What only links of the new platform have.
  /** From when, and until when it can be paid; null where nothing bounds it. */
  readonly starts_at: Instant | null;
  readonly ends_at: Instant | null;
  /** The sum at which it ends, and what has been paid of it. */
  readonly target_amount: Centimes | null;
  readonly collected_amount: Centimes | null;
  /** Only those whom the merchant has named may pay. */
  readonly is_invitation: boolean;
  /** The form that a payer fills in besides. */
  readonly form_name: string;
  readonly form_fields: readonly FormField[];
}

/** Reads what the pay page shows, liberally; null for what is no link at all. */
export function readPublicLink(input: unknown): PublicLink | null {
  const link = readFields(input);
  return (
    link && {
      slug: readText(link['slug']),
      title: readText(link['title']),
      details: readText(link['details']),
      type: readText(link['type']),
      amount: readMoney(link['amount']),
      logo: readNullableText(link['logo']),
      status: readText(link['status']),
      payment_mode: readText(link['payment_mode']),
      remaining_payments: readNullableCount(link['remaining_payments']),
      max_payments: readNullableCount(link['max_payments']),
      min_amount: readMoney(link['min_amount']),
      max_amount: readMoney(link['max_amount']),
      merchant_name: readText(link['merchant_name']),
      settings: readSettings(link['settings']),
      created_at: readInstant(link['created_at']),
      starts_at: readInstant(link['starts_at']),
      ends_at: readInstant(link['ends_at']),
      target_amount: readMoney(link['target_amount']),
      collected_amount: readMoney(link['collected_amount']),
      is_invitation: link['is_invitation'] === true,
      form_name: readText(link['form_name']),
      form_fields: askedFields(readFormFields(link['form_fields'])),
    }
  );
}
