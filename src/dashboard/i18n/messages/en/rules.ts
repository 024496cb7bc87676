import type { rules as source } from '../fr/rules.ts';
import type { Translation } from '../../translation.ts';

export const rules = {
  title: {
    required: 'Give it a title.',
    malformed: 'The title holds invisible characters: type it again.',
    tooLong: 'The title is too long: at most {max, number} characters.',
  },
  details: {
    required: 'Add a description.',
    malformed: 'The description holds invisible characters: type it again.',
    tooLong: 'The description is too long: at most {max, number} characters.',
  },
  slug: {
    required: 'Choose an address.',
    malformed:
      'The address takes lower-case letters without accents, digits and single hyphens between them.',
    tooShort: 'The address is too short: at least {min, number} characters.',
    tooLong: 'The address is too long: at most {max, number} characters.',
    reserved: 'This word is reserved: choose another address.',
    taken: 'This address is already taken.',
    immutable: 'The address cannot change once the link exists.',
  },
  instance: {
    required: 'Choose the instance of the link.',
    malformed: 'The instance of the link cannot be read.',
    inactive: 'This instance is not active: it can neither create links nor take payments.',
    hasLinks: 'An instance that has links cannot be deleted.',
  },
  type: {
    required: 'Say whether the price is fixed or free.',
    unknown: 'There is no such kind of price.',
    immutable: 'The kind of price cannot change once the link exists.',
  },
  amount: {
    requiredForDynamic: 'Enter the price.',
    malformed: 'This amount cannot be read. Try 8,000 or 8,000.50.',
    tooManyDecimals: 'At most two digits after the decimal point.',
    tooLow: 'The bank network refuses anything below 50 DA.',
    tooHigh: 'The amount cannot exceed 99,999,999.99 DA.',
  },
  payment_mode: {
    unknown: 'There is no such payment mode.',
    immutable: 'The mode cannot change once the link exists.',
  },
  max_payments: {
    requiredForLimited: 'Enter how many are for sale.',
    malformed: 'The quantity is a whole number.',
    outOfRange: 'The quantity goes from 1 to {max, number}.',
    belowReceived:
      'The quantity ({limit, number}) cannot be lower than the {received, plural, one {# payment} other {# payments}} already received.',
    mustExceedSold:
      'Everything is sold. Go above the {received, plural, one {# payment} other {# payments}} already received to reopen the link.',
  },
  inactivity_timeout_minutes: {
    malformed: 'The time is a whole number of minutes.',
    outOfRange: 'The time goes from one minute to one year.',
  },
  metadata: {
    malformed: 'The internal details cannot be read.',
    tooManyKeys: 'At most {max, number} internal details.',
    keyMalformed: 'The name takes neither brackets nor invisible characters.',
    keyTooLong: 'The name is too long: at most {max, number} characters.',
    valueMalformed: 'The value is plain text.',
    valueTooLong: 'The value is too long: at most {max, number} characters.',
  },
  udfs: {
    malformed: 'The bank references cannot be read.',
    unknownKey: 'There are five bank references, udf1 to udf5.',
    valueRequired: 'Enter the reference, or remove the line.',
    valueMalformed: 'The bank takes letters without accents and digits only.',
    valueTooLong: 'The reference is too long: at most {max, number} characters.',
    labelMalformed: 'The label holds invisible characters: type it again.',
    labelTooLong: 'The label is too long: at most {max, number} characters.',
  },
  settings: {
    malformed: 'The options cannot be read.',
    notBoolean: 'This option is either on or off.',
  },
  logo: {
    notAnImage: 'The logo must be a JPEG or PNG picture.',
    tooLarge: 'The logo is larger than 2 MB.',
    tooManyPixels: 'The logo has more than 16 megapixels.',
  },
  name: {
    required: 'Give it a name.',
    malformed: 'The name holds invisible characters: type it again.',
    tooLong: 'The name is too long: at most {max, number} characters.',
  },
  description: {
    malformed: 'The description holds invisible characters: type it again.',
    tooLong: 'The description is too long: at most {max, number} characters.',
  },
  webhook_url: {
    malformed: 'The address must begin with https://.',
  },
  field: {
    forbidden: 'This field name is not allowed.',
  },
  link: {
    oneShotImmutable: 'An invoice cannot be changed any more: make a new link from this one.',
    expiredFinal: 'An expired link cannot be reopened: make a new link from this one.',
    expiredNoToggle: 'An expired link can be neither paused nor resumed.',
    closedNoToggle: 'A paid or sold-out link can be neither paused nor resumed.',
    alreadyPaused: 'The link is already paused.',
    alreadyActive: 'The link is already active.',
    restockOnlyLimited: 'Only links with limited stock have a stock.',
    hasTransactions: 'A link that has received payments cannot be deleted.',
    unknownState: 'This action is not known for a link in this state.',
    changedMeanwhile: 'Somebody else changed the link meanwhile.',
  },
} satisfies Translation<typeof source>;
