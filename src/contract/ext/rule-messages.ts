import { METADATA_KEY_MAX, METADATA_MAX_KEYS, METADATA_VALUE_MAX } from '../core/metadata.ts';
import { createRuleBook } from '../core/rule-book.ts';
import type { RuleParams } from '../core/rule.ts';

export const TITLE_MAX_LENGTH = 255;
export const DESCRIPTION_MAX_LENGTH = 5_000;
export const MAX_USES_LIMIT = 1_000_000;
export const ALLOWED_PAYERS_MAX = 1_000;
export const WEBHOOK_DESCRIPTION_MAX_LENGTH = 255;

/** The API's own English for each rule. Its keys are the rule ids. */
export const RULE_MESSAGES = {
  'payment_instance_id.required': 'The payment instance id field is required.',
  'payment_instance_id.unknown': 'The selected payment instance id is invalid.',
  'payment_instance_id.notReady': 'The payment instance must be ready and active.',
  'payment_instance_id.frozen':
    'The payment instance id cannot be changed once the link has been paid.',
  'form_id.unknown': 'The selected form id is invalid.',
  'form_id.notPublished': 'Only a published form can be attached.',
  'form_id.frozen': 'The form id cannot be changed once the link has been paid.',
  'title.required': 'The title field is required.',
  'title.malformed': 'The title field must be plain text.',
  'title.tooLong': 'The title field must not be greater than {max} characters.',
  'description.malformed': 'The description field must be plain text.',
  'description.tooLong': 'The description field must not be greater than {max} characters.',
  'currency.required': 'The currency field is required.',
  'currency.unknown': 'The currency must be DZD.',
  'currency.frozen': 'The currency cannot be changed once the link has been paid.',
  'amount_mode.required': 'The amount mode field is required.',
  'amount_mode.unknown': 'The selected amount mode is invalid.',
  'amount_mode.frozen': 'The amount mode cannot be changed once the link has been paid.',
  'amount.required': 'The amount field is required when amount mode is fixed.',
  'amount.malformed': 'The amount field must be a number.',
  'amount.tooManyDecimals': 'The amount field must have at most 2 decimal places.',
  'amount.tooLow': 'The amount field must be at least 50.00.',
  'amount.tooHigh': 'The amount field must not be greater than 99999999.99.',
  'amount.frozen': 'The amount cannot be changed once the link has been paid.',
  'min_amount.malformed': 'The min amount field must be a number.',
  'min_amount.tooManyDecimals': 'The min amount field must have at most 2 decimal places.',
  'min_amount.tooLow': 'The min amount field must be at least 50.00.',
  'min_amount.tooHigh': 'The min amount field must not be greater than 99999999.99.',
  'min_amount.frozen': 'The min amount cannot be changed once the link has been paid.',
  'max_amount.malformed': 'The max amount field must be a number.',
  'max_amount.tooManyDecimals': 'The max amount field must have at most 2 decimal places.',
  'max_amount.tooLow': 'The max amount field must be at least 50.00.',
  'max_amount.tooHigh': 'The max amount field must not be greater than 99999999.99.',
  'max_amount.belowMin': 'The max amount field must not be lower than the min amount.',
  'max_amount.frozen': 'The max amount cannot be changed once the link has been paid.',
  'usage_mode.required': 'The usage mode field is required.',
  'usage_mode.unknown': 'The selected usage mode is invalid.',
  'usage_mode.frozen': 'The usage mode cannot be changed once the link has been paid.',
  'max_uses.required': 'The max uses field is required when usage mode is limited.',
  'max_uses.malformed': 'The max uses field must be an integer.',
  'max_uses.outOfRange': 'The max uses field must be between 1 and {max}.',
  'max_uses.belowUsed': 'The max uses cannot be lower than the {used} payments already received.',
  'target_amount.required': 'The target amount field is required when usage mode is capped amount.',
  'target_amount.malformed': 'The target amount field must be a number.',
  'target_amount.tooManyDecimals': 'The target amount field must have at most 2 decimal places.',
  'target_amount.tooLow': 'The target amount field must be at least 50.00.',
  'target_amount.tooHigh': 'The target amount field must not be greater than 99999999.99.',
  'target_amount.belowCollected':
    'The target amount cannot be lower than what has been collected already.',
  'starts_at.required': 'The starts at field is required when usage mode is time window.',
  'starts_at.malformed': 'The starts at field must be a date and time.',
  'ends_at.required': 'The ends at field is required when usage mode is time window.',
  'ends_at.malformed': 'The ends at field must be a date and time.',
  'ends_at.notAfterStart': 'The ends at field must be after starts at.',
  'ends_at.past': 'The ends at field must be in the future.',
  'expires_at.malformed': 'The expires at field must be a date and time.',
  'expires_at.past': 'The expires at field must be in the future.',
  'allowed_payers.required': 'The allowed payers field is required when usage mode is whitelist.',
  'allowed_payers.malformed': 'The allowed payers field must be a list of e-mails and phones.',
  'allowed_payers.tooMany': 'The allowed payers field must not have more than {max} payers.',
  'allowed_payers.empty': 'An allowed payer needs an e-mail or a phone.',
  'allowed_payers.emailMalformed': 'The e-mail must be a valid email address.',
  'allowed_payers.phoneMalformed': 'The phone must be a valid phone number.',
  'metadata.malformed': 'The metadata field must be a set of keys and values.',
  'metadata.tooManyKeys': 'The metadata field must not have more than {max} keys.',
  'metadata.keyMalformed': 'The metadata key must be text without brackets.',
  'metadata.keyTooLong': 'The metadata key must not be greater than {max} characters.',
  'metadata.valueMalformed': 'The metadata value must be plain text.',
  'metadata.valueTooLong': 'The metadata value must not be greater than {max} characters.',
  'logo.notAnImage': 'The logo must be a JPEG or PNG image.',
  'logo.tooLarge': 'The logo must not be greater than 2 MB.',
  'logo.tooManyPixels': 'The logo must not have more than 16 megapixels.',
  'field.forbidden': 'This field name is not allowed.',
  'url.required': 'The url field is required.',
  'url.malformed': 'The url field must be an HTTPS address.',
  'url.notPublic': 'The url field must not lead into a private network.',
  'events.malformed': 'The events field must be a list of events.',
  'events.unknown': 'The selected event is invalid.',
  'is_active.malformed': 'The is active field must be true or false.',
  'link.notDraft': 'Only a draft can be published.',
  'link.draft': 'The link has not been published.',
  'link.notOpenYet': 'The link is not open yet.',
  'link.alreadyActive': 'The link is already active.',
  'link.paused': 'The link is paused.',
  'link.exhausted': 'The link is exhausted.',
  'link.expired': 'The link has expired.',
  'link.archived': 'The link is archived.',
  'link.endPassed': 'The end of the link has passed. Move it before publishing.',
  'link.unknownState': 'This action is not known for a link in this state.',
  'link.changedMeanwhile': 'The link was changed by someone else.',
} as const;

export type RuleId = keyof typeof RULE_MESSAGES;

/** The fixed figures of a rule's sentence; rules that depend on a link bring theirs along. */
const RULE_LIMITS: Partial<Record<RuleId, RuleParams>> = {
  'title.tooLong': { max: TITLE_MAX_LENGTH },
  'description.tooLong': { max: DESCRIPTION_MAX_LENGTH },
  'max_uses.outOfRange': { max: MAX_USES_LIMIT },
  'allowed_payers.tooMany': { max: ALLOWED_PAYERS_MAX },
  'metadata.tooManyKeys': { max: METADATA_MAX_KEYS },
  'metadata.keyTooLong': { max: METADATA_KEY_MAX },
  'metadata.valueTooLong': { max: METADATA_VALUE_MAX },
};

export const { isRuleId, paramsOfRule, sayRule, recognizeRule } = createRuleBook(
  RULE_MESSAGES,
  RULE_LIMITS,
);
