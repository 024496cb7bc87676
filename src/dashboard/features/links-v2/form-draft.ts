import { readFields, type Fields } from '../../../contract/core/plain-readers.ts';
import { UDF_KEYS } from '../../../contract/v2/link.ts';
import { readChoice, readFlag, readRows, readTyped } from '../../forms/stored-fields.ts';
import { restoreLogo } from '../links/form/logo-value.ts';
import { blankFormValues, blankUdfs, type LinkFormValues } from './sections/form-values.ts';

const NO_FIELDS: Fields = {};
const CHOICES = ['inherit', 'own'] as const;
const UNITS = ['minutes', 'hours', 'days'] as const;

/**
 * The form of a draft: anything that is not there, or is something else, is as in an empty form. In: what a payer's page will show
 * anyway, and what is kept in the tab alone.
 */
export function readFormFields(shown: Fields, own: Fields): LinkFormValues {
  const blank = blankFormValues();
  const { choice, unit, count } = readFields(shown['inactivity_timeout_minutes']) ?? NO_FIELDS;
  const [knownChoice, knownUnit] = [readChoice(CHOICES, choice), readChoice(UNITS, unit)];
  const settings = readFields(shown['settings']) ?? NO_FIELDS;
  const stored = readFields(own['udfs']) ?? NO_FIELDS;
  const udfs = blankUdfs();
  for (const key of UDF_KEYS) {
    const pair = readFields(stored[key]) ?? NO_FIELDS;
    udfs[key] = { value: readTyped(pair['value']), label: readTyped(pair['label']) };
  }
  return {
    title: readTyped(shown['title']),
    details: readTyped(shown['details']),
    amount: readTyped(shown['amount']),
    max_payments: readTyped(shown['max_payments']),
    inactivity_timeout_minutes:
      knownChoice === null || knownUnit === null
        ? blank.inactivity_timeout_minutes
        : { choice: knownChoice, count: readTyped(count), unit: knownUnit },
    settings: {
      show_retry_button: readFlag(settings['show_retry_button'], blank.settings.show_retry_button),
      allow_anonymous: readFlag(settings['allow_anonymous'], blank.settings.allow_anonymous),
    },
    udfs,
    metadata: readRows(own['metadata']),
    logo: restoreLogo(own['logo']),
  };
}
