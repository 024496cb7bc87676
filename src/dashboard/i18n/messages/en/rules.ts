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
    required: 'Enter the price.',
    frozen: 'The price cannot change once the link has been paid.',
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
    notPublic:
      'Addresses inside private networks cannot be reached: give one that is open to the internet.',
  },
  payment_instance_id: {
    required: 'Choose the instance of the link.',
    unknown: 'There is no such instance.',
    notReady: 'This instance is not ready: it cannot have links yet.',
    frozen: 'The instance cannot change once the link has been paid.',
  },
  form_id: {
    unknown: 'There is no such form.',
    notPublished: 'Only a published form can be attached.',
    frozen: 'The form cannot change once the link has been paid.',
  },
  currency: {
    required: 'Enter the currency.',
    unknown: 'The currency is the Algerian dinar.',
    frozen: 'The currency cannot change once the link has been paid.',
  },
  amount_mode: {
    required: 'Say whether the amount is fixed or open.',
    unknown: 'There is no such kind of amount.',
    frozen: 'The kind of amount cannot change once the link has been paid.',
  },
  min_amount: {
    malformed: 'This amount cannot be read. Try 8,000 or 8,000.50.',
    tooManyDecimals: 'At most two digits after the decimal point.',
    tooLow: 'The bank network refuses anything below 50 DA.',
    tooHigh: 'The amount cannot exceed 99,999,999.99 DA.',
    frozen: 'The minimum cannot change once the link has been paid.',
  },
  max_amount: {
    malformed: 'This amount cannot be read. Try 8,000 or 8,000.50.',
    tooManyDecimals: 'At most two digits after the decimal point.',
    tooLow: 'The bank network refuses anything below 50 DA.',
    tooHigh: 'The amount cannot exceed 99,999,999.99 DA.',
    belowMin: 'The maximum cannot be lower than the minimum.',
    frozen: 'The maximum cannot change once the link has been paid.',
  },
  usage_mode: {
    required: 'Say how the link is paid.',
    unknown: 'There is no such mode.',
    frozen: 'The mode cannot change once the link has been paid.',
  },
  max_uses: {
    required: 'Enter how often the link can be paid.',
    malformed: 'The number of payments is a whole number.',
    outOfRange: 'The number of payments goes from 1 to {max, number}.',
    belowUsed:
      'Not lower than the {used, plural, one {# payment} other {# payments}} already received.',
  },
  target_amount: {
    required: 'Enter the goal.',
    malformed: 'This amount cannot be read. Try 8,000 or 8,000.50.',
    tooManyDecimals: 'At most two digits after the decimal point.',
    tooLow: 'The bank network refuses anything below 50 DA.',
    tooHigh: 'The goal cannot exceed 99,999,999.99 DA.',
    belowCollected: 'The goal cannot be lower than what has been collected already.',
  },
  starts_at: {
    required: 'Enter the start.',
    malformed: 'This date cannot be read.',
  },
  ends_at: {
    required: 'Enter the end.',
    malformed: 'This date cannot be read.',
    notAfterStart: 'The end comes after the start.',
    past: 'The end has already passed.',
  },
  expires_at: {
    malformed: 'This date cannot be read.',
    past: 'This date has already passed.',
  },
  allowed_payers: {
    required: 'Add at least one e-mail or phone.',
    malformed: 'The list cannot be read.',
    tooMany: 'At most {max, number} customers.',
    empty: 'Each customer has an e-mail or a phone.',
    emailMalformed: 'This e-mail is not valid.',
    phoneMalformed: 'This phone number is not valid.',
  },
  url: {
    required: 'Enter the address.',
    malformed: 'The address must begin with https://.',
    notPublic:
      'Addresses inside private networks cannot be reached: give one that is open to the internet.',
  },
  events: {
    malformed: 'The list of events cannot be read.',
    unknown: 'There is no such event.',
  },
  is_active: {
    malformed: 'This option is either on or off.',
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
    notDraft: 'Only a draft can be published.',
    draft: 'The link is not published yet.',
    notOpenYet: 'The link is not open yet.',
    paused: 'The link is paused.',
    exhausted: 'This link has received all it could: it is over. Make a new link from this one.',
    expired: 'This link has expired and cannot be reopened. Make a new link from this one.',
    archived: 'This link is archived and cannot be reopened. Make a new link from this one.',
    endPassed: 'The end of the link has already passed: move it before publishing.',
  },
} satisfies Translation<typeof source>;
