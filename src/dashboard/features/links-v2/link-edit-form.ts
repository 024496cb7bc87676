import type { Link } from '../../../contract/v2/link.ts';
import { canExpire } from '../../../contract/v2/link-expiry.ts';
import type { LinkUpdateInput } from '../../../contract/v2/link-update.ts';
import { normalizeTypedInteger } from '../../forms/integer-text.ts';
import { typedAmountToWire } from '../../forms/typed-money.ts';
import { withPlainBreaks } from '../links/form/plain-breaks.ts';
import { changedMetadata } from '../links/form/metadata-rows.ts';
import { isOtherAmount } from '../links/form/typed-amount.ts';
import {
  timeoutToWire,
  udfsToWire,
  valuesOfLink,
  type LinkFormValues,
} from './sections/form-values.ts';

function isLimited(link: Link): boolean {
  return link.type !== 'static' && link.payment_mode === 'limited';
}

/**
 * The body of an update: what differs from the link as it was read, and nothing else. UDFs that were not
 * touched are left out; touched ones go as a whole, since they replace all ("Full Replacement"). Settings
 * and metadata merge, so only changed keys go; an empty value takes a key away.
 */
export function toUpdateBody(base: Link, values: LinkFormValues): LinkUpdateInput {
  const body: LinkUpdateInput = {};
  if (values.title.trim() !== base.title.trim()) body.title = values.title;
  if (withPlainBreaks(values.details).trim() !== withPlainBreaks(base.details).trim()) {
    body.details = values.details;
  }
  if (base.type !== 'static' && isOtherAmount(base.amount, values.amount)) {
    body.amount = typedAmountToWire(values.amount);
  }
  const quota = normalizeTypedInteger(values.max_payments);
  if (isLimited(base) && quota !== String(base.max_payments ?? '')) body.max_payments = quota;
  const timeout = timeoutToWire(values.inactivity_timeout_minutes);
  if (canExpire(base) && timeout !== String(base.inactivity_timeout_minutes ?? '')) {
    body.inactivity_timeout_minutes = timeout;
  }
  const udfs = udfsToWire(values.udfs);
  if (!isSameSet(udfs, udfsToWire(valuesOfLink(base).udfs))) body.udfs = udfs;
  const settings = changedSettings(base, values);
  if (Object.keys(settings).length > 0) body.settings = settings;
  const metadata = changedMetadata(base.metadata, values.metadata);
  if (Object.keys(metadata).length > 0) body.metadata = metadata;
  if (values.logo.kind === 'picked') body.logo = values.logo.logo.file;
  if (values.logo.kind === 'none' && base.logo !== null) body.logo = '';
  return body;
}

function isSameSet(a: ReturnType<typeof udfsToWire>, b: ReturnType<typeof udfsToWire>): boolean {
  // Both are made in the order of the slots.
  return JSON.stringify(a) === JSON.stringify(b);
}

function changedSettings(base: Link, { settings }: LinkFormValues) {
  const changed: NonNullable<LinkUpdateInput['settings']> = {};
  for (const name of ['show_retry_button', 'allow_anonymous'] as const) {
    if (settings[name] !== base.settings[name]) changed[name] = settings[name];
  }
  return changed;
}
