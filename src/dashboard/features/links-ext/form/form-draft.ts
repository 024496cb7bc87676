import type { Fields } from '../../../../contract/core/plain-readers.ts';
import { AMOUNT_MODES, USAGE_MODES } from '../../../../contract/ext/link.ts';
import { readChoice, readRows, readTyped } from '../../../forms/stored-fields.ts';
import { restoreLogo } from '../../links/form/logo-value.ts';
import type { LinkFormValues } from './form-values.ts';

/** What a payer's page will show anyway: it may lie on the device. */
const SHOWN_TEXTS = [
  'title',
  'description',
  'amount',
  'min_amount',
  'max_amount',
  'max_uses',
  'target_amount',
  'starts_at',
  'ends_at',
  'expires_at',
  'form_id',
] as const;

/**
 * The form of a draft. In: what a payer's page will show anyway, and what is kept in the tab
 * alone, such as who may pay. Out: null where that is no form.
 */
export function readFormFields(shown: Fields, own: Fields | null): LinkFormValues | null {
  const usage_mode = readChoice(USAGE_MODES, shown['usage_mode']);
  const amount_mode = readChoice(AMOUNT_MODES, shown['amount_mode']);
  if (usage_mode === null || amount_mode === null) return null;
  const texts = Object.fromEntries(
    SHOWN_TEXTS.map((name) => [name, readTyped(shown[name])]),
  ) as Record<(typeof SHOWN_TEXTS)[number], string>;
  return {
    ...texts,
    usage_mode,
    amount_mode,
    allowed_payers: readTyped(own?.['allowed_payers']),
    metadata: readRows(own?.['metadata']),
    logo: restoreLogo(own?.['logo']),
  };
}
