/** What can be wrong with a payer's answer to a question of a form, in the API's own English. */
export const ANSWER_RULE_MESSAGES = {
  'answer.required': 'This answer is required.',
  'answer.malformed': 'This answer does not have the form that is asked for.',
  'answer.tooLong': 'This answer is too long.',
} as const;
export type AnswerRuleId = keyof typeof ANSWER_RULE_MESSAGES;
