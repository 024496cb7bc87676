import { createRuleBook } from '../core/rule-book.ts';
import type { RuleParams } from '../core/rule.ts';
import { RULE_LIMITS } from './rule-limits.ts';

/** The API's own English for each rule. Its keys are the rule ids: a new rule has to be said here and in every catalogue. */
export const RULE_MESSAGES = {
  'title.required': 'The title field is required.',
  'title.malformed': 'The title field must be plain text.',
  'title.tooLong': 'The title field must not be greater than {max} characters.',
  'details.required': 'The details field is required.',
  'details.malformed': 'The details field must be plain text.',
  'details.tooLong': 'The details field must not be greater than {max} characters.',
  'slug.required': 'The slug field is required.',
  'slug.malformed': 'The slug may only contain lower-case letters, digits and single hyphens.',
  'slug.tooShort': 'The slug field must be at least {min} characters.',
  'slug.tooLong': 'The slug field must not be greater than {max} characters.',
  'slug.reserved': 'The slug is reserved.',
  'slug.taken': 'The slug has already been taken.',
  'slug.immutable': 'The slug cannot be changed after creation.',
  'instance.required': 'The mytpe pay id field is required.',
  'instance.malformed': 'The mytpe pay id field must be text.',
  'type.required': 'The type field is required.',
  'type.unknown': 'The selected type is invalid.',
  'type.immutable': 'The type cannot be changed after creation.',
  'amount.requiredForDynamic': 'The amount field is required when type is dynamic.',
  'amount.malformed': 'The amount field must be a number.',
  'amount.tooManyDecimals': 'The amount field must have at most 2 decimal places.',
  'amount.tooLow': 'The amount field must be at least 50.00.',
  'amount.tooHigh': 'The amount field must not be greater than 99999999.99.',
  'payment_mode.unknown': 'The selected payment mode is invalid.',
  'payment_mode.immutable': 'The payment mode cannot be changed after creation.',
  'max_payments.requiredForLimited':
    'The max payments field is required when payment mode is limited.',
  'max_payments.malformed': 'The max payments field must be an integer.',
  'max_payments.outOfRange': 'The max payments field must be between 1 and {max}.',
  'max_payments.belowReceived':
    'The limit ({limit}) cannot be lower than the {received} payments already received.',
  'max_payments.mustExceedSold':
    'The link is sold out. Raise the limit above the {received} payments already received to reopen it.',
  'inactivity_timeout_minutes.malformed':
    'The inactivity timeout minutes field must be an integer.',
  'inactivity_timeout_minutes.outOfRange':
    'The inactivity timeout minutes field must be between 1 and {max}.',
  'metadata.malformed': 'The metadata field must be a set of keys and values.',
  'metadata.tooManyKeys': 'The metadata field must not have more than {max} keys.',
  'metadata.keyMalformed': 'The metadata key must be text without brackets.',
  'metadata.keyTooLong': 'The metadata key must not be greater than {max} characters.',
  'metadata.valueMalformed': 'The metadata value must be plain text.',
  'metadata.valueTooLong': 'The metadata value must not be greater than {max} characters.',
  'udfs.malformed': 'The udfs field must be a set of udf1 to udf5.',
  'udfs.unknownKey': 'Only udf1 to udf5 may be set.',
  'udfs.valueRequired': 'The udf value field is required.',
  'udfs.valueMalformed': 'The udf value may only contain letters and numbers.',
  'udfs.valueTooLong': 'The udf value must not be greater than {max} characters.',
  'udfs.labelMalformed': 'The udf label must be plain text.',
  'udfs.labelTooLong': 'The udf label must not be greater than {max} characters.',
  'settings.malformed': 'The settings field must be a set of keys and values.',
  'settings.notBoolean': 'The setting must be true or false.',
  'logo.notAnImage': 'The logo must be a JPEG or PNG image.',
  'logo.tooLarge': 'The logo must not be greater than 2 MB.',
  'logo.tooManyPixels': 'The logo must not have more than 16 megapixels.',
  'name.required': 'The name field is required.',
  'name.malformed': 'The name field must be plain text.',
  'name.tooLong': 'The name field must not be greater than {max} characters.',
  'description.malformed': 'The description field must be plain text.',
  'description.tooLong': 'The description field must not be greater than {max} characters.',
  'webhook_url.malformed': 'The webhook url must be an HTTPS address.',
  'webhook_url.notPublic': 'The webhook url must not lead into a private network.',
  'field.forbidden': 'This field name is not allowed.',
  'link.oneShotImmutable': 'One-shot links cannot be updated.',
  'link.expiredFinal': 'Expired links cannot be updated.',
  'link.expiredNoToggle': 'Expired links cannot be paused or resumed.',
  'link.closedNoToggle': 'Closed links cannot be paused or resumed.',
  'link.alreadyPaused': 'The link is already paused.',
  'link.alreadyActive': 'The link is already active.',
  'link.restockOnlyLimited': 'Only limited links have a stock.',
  'link.hasTransactions': 'Links with transactions cannot be deleted.',
  'link.unknownState': 'This action is not known for a link in this state.',
  'instance.inactive': 'This instance is not active.',
  'instance.hasLinks': 'Instances with links cannot be deleted.',
  'link.changedMeanwhile': 'The link was changed by someone else.',
} as const;

export type RuleId = keyof typeof RULE_MESSAGES;

const limits: Readonly<Partial<Record<RuleId, RuleParams>>> = RULE_LIMITS;
const book = createRuleBook(RULE_MESSAGES, limits);

export function isRuleId(text: string): text is RuleId {
  return book.isRuleId(text);
}

export function paramsOfRule(rule: RuleId): RuleParams {
  return book.paramsOf(rule);
}

/** The API's English sentence for a broken rule. */
export function sayRule(rule: RuleId, params: RuleParams = paramsOfRule(rule)): string {
  return book.say(rule, params);
}

/**
 * Which rule an API sentence speaks of, so that a screen can say it in the merchant's language.
 * @returns null for a sentence that the contract does not know: it is shown as it came
 */
export function recognizeRule(message: string): { rule: RuleId; params: RuleParams } | null {
  return book.recognize(message);
}
