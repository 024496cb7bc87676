import type { Instant } from '../../../../contract/core/instant.ts';
import {
  AMOUNT_MODES,
  USAGE_MODES,
  type AmountMode,
  type Link,
  type UsageMode,
} from '../../../../contract/ext/link.ts';
import { toLocalText } from '../../../i18n/algiers-time.ts';
import type { LogoValue } from '../../links/form/logo-value.ts';
import { metadataRowsOf, type MetadataRow } from '../../links/form/metadata-rows.ts';
import { withPlainBreaks } from '../../links/form/plain-breaks.ts';
import { amountToTyped } from '../../links/form/typed-amount.ts';
import { ownMetadata } from './creation-reference.ts';
import { toPayerText } from './payer-list.ts';

/** What create and edit hold alike. Names are the wire's; texts are as typed, times as `2026-01-31T14:05` in Algiers. */
export interface LinkFormValues {
  title: string;
  description: string;
  usage_mode: UsageMode;
  amount_mode: AmountMode;
  amount: string;
  min_amount: string;
  max_amount: string;
  max_uses: string;
  target_amount: string;
  starts_at: string;
  ends_at: string;
  expires_at: string;
  /** A customer a line. */
  allowed_payers: string;
  /** Empty for none. */
  form_id: string;
  metadata: MetadataRow[];
  logo: LogoValue;
}

export function blankFormValues(): LinkFormValues {
  return {
    title: '',
    description: '',
    usage_mode: 'reusable',
    amount_mode: 'fixed',
    amount: '',
    min_amount: '',
    max_amount: '',
    max_uses: '',
    target_amount: '',
    starts_at: '',
    ends_at: '',
    expires_at: '',
    allowed_payers: '',
    form_id: '',
    metadata: [],
    logo: { kind: 'none' },
  };
}

function timeToTyped(instant: Instant | null): string {
  return instant === null ? '' : toLocalText(instant);
}

/** A link as its form shows it. A mode that is new to us has no form: `isFormKnown` says so before. */
export function valuesOfLink(link: Link): LinkFormValues {
  return {
    title: link.title,
    description: withPlainBreaks(link.description),
    usage_mode: USAGE_MODES.find((mode) => mode === link.usage_mode) ?? 'reusable',
    amount_mode: AMOUNT_MODES.find((mode) => mode === link.amount_mode) ?? 'fixed',
    amount: amountToTyped(link.amount),
    min_amount: amountToTyped(link.min_amount),
    max_amount: amountToTyped(link.max_amount),
    max_uses: link.max_uses === null ? '' : String(link.max_uses),
    target_amount: amountToTyped(link.target_amount),
    starts_at: timeToTyped(link.starts_at),
    ends_at: timeToTyped(link.ends_at),
    expires_at: timeToTyped(link.expires_at),
    allowed_payers: toPayerText(link.allowed_payers),
    form_id: link.form_id ?? '',
    metadata: metadataRowsOf(ownMetadata(link)),
    logo: link.logo === null ? { kind: 'none' } : { kind: 'kept', url: link.logo },
  };
}

/** Whether a form can show a link's modes: those of a later API cannot be edited here. */
export function isFormKnown(link: Pick<Link, 'usage_mode' | 'amount_mode'>): boolean {
  return (
    (USAGE_MODES as readonly string[]).includes(link.usage_mode) &&
    (AMOUNT_MODES as readonly string[]).includes(link.amount_mode)
  );
}

/**
 * A new link that begins as another one. Its logo has to be fetched first; an end that has passed is left out.
 */
export function valuesFrom(link: Link, now: Instant): LinkFormValues {
  const still = (instant: Instant | null) =>
    instant !== null && instant > now ? toLocalText(instant) : '';
  return {
    ...valuesOfLink(link),
    ends_at: still(link.ends_at),
    expires_at: still(link.expires_at),
    logo: { kind: 'none' },
  };
}
