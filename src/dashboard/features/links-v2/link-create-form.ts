import type { LinkCreateInput } from '../../../contract/v2/link-create.ts';
import type { Link, LinkType, PaymentMode } from '../../../contract/v2/link.ts';
import { normalizeTypedInteger } from '../../forms/integer-text.ts';
import { typedAmountToWire } from '../../forms/typed-money.ts';
import { newMetadataToWire } from '../links/form/metadata-rows.ts';
import type { Purpose } from './purposes.ts';
import {
  blankFormValues,
  timeoutToWire,
  udfsToWire,
  valuesOfLink,
  type LinkFormValues,
} from './sections/form-values.ts';

interface PurposeFacts {
  readonly type: LinkType;
  readonly payment_mode: PaymentMode;
}

export const PURPOSE_FACTS: Readonly<Record<Purpose, PurposeFacts>> = {
  product: { type: 'dynamic', payment_mode: 'reusable' },
  invoice: { type: 'dynamic', payment_mode: 'one_shot' },
  stock: { type: 'dynamic', payment_mode: 'limited' },
  free: { type: 'static', payment_mode: 'reusable' },
};

export interface LinkCreateValues extends LinkFormValues {
  purpose: Purpose;
  slug: string;
  /** The merchant typed the address: a new title no longer changes it. */
  isSlugTyped: boolean;
}

export function blankCreateValues(): LinkCreateValues {
  return { ...blankFormValues(), purpose: 'product', slug: '', isSlugTyped: false };
}

/** What a link is for, read back off its type and mode. */
export function purposeOf(link: Pick<Link, 'type' | 'payment_mode'>): Purpose {
  if (link.type === 'static') return 'free';
  if (link.payment_mode === 'one_shot') return 'invoice';
  return link.payment_mode === 'limited' ? 'stock' : 'product';
}

/** A new link that begins as another one. Its address is its own; its logo has to be fetched first. */
export function createValuesFrom(link: Link): LinkCreateValues {
  return {
    ...valuesOfLink(link),
    logo: { kind: 'none' },
    purpose: purposeOf(link),
    slug: '',
    isSlugTyped: false,
  };
}

function hasPrice(purpose: Purpose): boolean {
  return PURPOSE_FACTS[purpose].type === 'dynamic';
}

export function hasQuota(purpose: Purpose): boolean {
  return purpose === 'stock';
}

/** Only one-shot and limited links close by themselves when nobody pays. */
export function hasTimeout(purpose: Purpose): boolean {
  return purpose === 'invoice' || purpose === 'stock';
}

/**
 * The body of a create: what this purpose has, and nothing that its mode would ignore, however much of it
 * was typed under another purpose.
 */
export function toCreateBody(values: LinkCreateValues, instanceId: string): LinkCreateInput {
  const { purpose, logo } = values;
  const facts = PURPOSE_FACTS[purpose];
  const timeout = timeoutToWire(values.inactivity_timeout_minutes);
  const udfs = udfsToWire(values.udfs);
  const metadata = newMetadataToWire(values.metadata);
  const body: LinkCreateInput = {
    mytpe_pay_id: instanceId,
    title: values.title,
    details: values.details,
    slug: values.slug.trim(),
    type: facts.type,
    settings: { ...values.settings },
  };
  if (hasPrice(purpose)) {
    body.payment_mode = facts.payment_mode;
    body.amount = typedAmountToWire(values.amount);
  }
  if (hasQuota(purpose)) body.max_payments = normalizeTypedInteger(values.max_payments);
  if (hasTimeout(purpose) && timeout !== '') body.inactivity_timeout_minutes = timeout;
  if (Object.keys(udfs).length > 0) body.udfs = udfs;
  if (Object.keys(metadata).length > 0) body.metadata = metadata;
  if (logo.kind === 'picked') body.logo = logo.logo.file;
  return body;
}
