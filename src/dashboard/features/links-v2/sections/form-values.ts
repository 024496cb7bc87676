import { DEFAULT_SETTINGS, type LinkSettings } from '../../../../contract/v2/link-settings.ts';
import { UDF_KEYS, type Link, type UdfKey } from '../../../../contract/v2/link.ts';
import { normalizeTypedInteger } from '../../../forms/integer-text.ts';
import type { LogoValue } from '../../links/form/logo-value.ts';
import { metadataRowsOf, type MetadataRow } from '../../links/form/metadata-rows.ts';
import { withPlainBreaks } from '../../links/form/plain-breaks.ts';
import { amountToTyped } from '../../links/form/typed-amount.ts';

/** Minutes in each unit that a delay may be typed in. */
export const UNIT_MINUTES = { minutes: 1, hours: 60, days: 1_440 } as const;
export type TimeUnit = keyof typeof UNIT_MINUTES;

/** How long a link waits for a payment: like its instance, or as long as is typed here. */
export interface TimeoutValue {
  choice: 'inherit' | 'own';
  count: string;
  unit: TimeUnit;
}

export interface UdfValue {
  value: string;
  label: string;
}

/** What create and edit hold alike. Names are the wire's, nested as on the wire; texts are as typed. */
export interface LinkFormValues {
  title: string;
  details: string;
  amount: string;
  max_payments: string;
  inactivity_timeout_minutes: TimeoutValue;
  udfs: Record<UdfKey, UdfValue>;
  settings: { -readonly [Name in keyof LinkSettings]: boolean };
  metadata: MetadataRow[];
  logo: LogoValue;
}

export function blankUdfs(): Record<UdfKey, UdfValue> {
  return {
    udf1: { value: '', label: '' },
    udf2: { value: '', label: '' },
    udf3: { value: '', label: '' },
    udf4: { value: '', label: '' },
    udf5: { value: '', label: '' },
  };
}

export function blankFormValues(): LinkFormValues {
  return {
    title: '',
    details: '',
    amount: '',
    max_payments: '',
    inactivity_timeout_minutes: { choice: 'inherit', count: '', unit: 'hours' },
    udfs: blankUdfs(),
    settings: { ...DEFAULT_SETTINGS },
    metadata: [],
    logo: { kind: 'none' },
  };
}

/** A delay in the largest unit that says it whole. In: minutes, or null for "like the instance". */
export function timeoutValueOf(minutes: number | null): TimeoutValue {
  if (minutes === null) return { choice: 'inherit', count: '', unit: 'hours' };
  const units: readonly TimeUnit[] = ['days', 'hours', 'minutes'];
  const unit = units.find((candidate) => minutes % UNIT_MINUTES[candidate] === 0) ?? 'minutes';
  return { choice: 'own', count: String(minutes / UNIT_MINUTES[unit]), unit };
}

/**
 * A delay as the wire takes it: digits of minutes, or empty for "like the instance". An own delay that is
 * no whole number stays as typed, and one that was left empty becomes a blank: both are refused by the
 * contract, where empty text would read as "like the instance".
 */
export function timeoutToWire({ choice, count, unit }: TimeoutValue): string {
  if (choice === 'inherit') return '';
  const typed = normalizeTypedInteger(count);
  if (typed === '') return ' ';
  return /^\d{1,9}$/.test(typed) ? String(Number(typed) * UNIT_MINUTES[unit]) : typed;
}

/** The set that is sent: slots in which something stands. Empty when none has anything. */
export function udfsToWire(
  udfs: LinkFormValues['udfs'],
): Partial<Record<UdfKey, { value: string; label?: string }>> {
  const wire: Partial<Record<UdfKey, { value: string; label?: string }>> = {};
  for (const key of UDF_KEYS) {
    const value = udfs[key].value.trim();
    const label = udfs[key].label.trim();
    if (value !== '' || label !== '') wire[key] = label === '' ? { value } : { value, label };
  }
  return wire;
}

/** A link as its form shows it. */
export function valuesOfLink(link: Link): LinkFormValues {
  const udfs = blankUdfs();
  for (const key of UDF_KEYS) {
    const udf = link.udfs?.[key];
    if (udf) udfs[key] = { value: udf.value, label: udf.label };
  }
  return {
    title: link.title,
    details: withPlainBreaks(link.details),
    amount: amountToTyped(link.amount),
    max_payments: link.max_payments === null ? '' : String(link.max_payments),
    inactivity_timeout_minutes: timeoutValueOf(link.inactivity_timeout_minutes),
    udfs,
    settings: { ...link.settings },
    metadata: metadataRowsOf(link.metadata),
    logo: link.logo === null ? { kind: 'none' } : { kind: 'kept', url: link.logo },
  };
}
