import type { extForm as source } from '../fr/ext-form.ts';
import type { Translation } from '../../translation.ts';

export const extForm = {
  usageQuestion: 'How is this link paid?',
  usage: {
    reusable: 'Product',
    one_shot: 'Invoice',
    limited: 'Limited number',
    capped_amount: 'Collection',
    time_window: 'Period',
    whitelist: 'Chosen customers',
  },
  usageText: {
    reusable: 'Paid as often as you like',
    one_shot: 'Paid once',
    limited: 'Stops after so many payments',
    capped_amount: 'Stops when the goal is reached',
    time_window: 'Paid between two dates',
    whitelist: 'Only your list can pay',
  },

  usageMode: 'Mode',
  amountMode: 'Amount',
  amountModes: { fixed: 'Fixed price', open: 'Open amount' },
  minAmount: 'Minimum',
  minAmountHint: 'Without a minimum, at least {minimum}.',
  maxAmount: 'Maximum',
  maxAmountHint: 'Without a maximum, the customer chooses.',

  maxUses: 'Number of payments',
  maxUsesHint: 'Then the link stops by itself. You can raise the number before that.',
  maxUsesUsed:
    '{used, plural, =0 {No payment received.} one {# payment received already: not less.} other {# payments received already: not less.}}',
  maxUsesEnds: 'This number is reached already: the link would stop for good.',
  target: 'Goal',
  targetHint: 'The link stops when the total collected reaches it.',
  targetOpen: 'As the amount is open, the last payment may pass the goal.',
  targetCollected: 'Collected already: {money}.',
  startsAt: 'Start',
  endsAt: 'End',
  timeHint: 'Algiers time.',
  timeRead: '{when}, Algiers time.',
  timeMissing: 'The time is missing.',
  dayMissing: 'The day is missing.',
  dayShape: 'dd/mm/yyyy',
  timeShape: 'hh:mm',
  timeOf: '{label}: time',
  timePick: '{label}: open the calendar',

  payers: 'Customers who can pay',
  payersHint:
    'A customer a line: e-mail, phone, or both. Paste a list or take a file, at most {max} customers.',
  payersFile: 'Take a CSV file',
  payersClear: 'Empty the list',
  payersFileDefect: {
    tooLarge: 'This file is too large.',
    unreadable: 'This file could not be read.',
  },
  payersRead:
    '{count, plural, =0 {No customer recognised} one {# customer recognised} other {# customers recognised}}',
  payersDoubles: '{count, plural, one {# double left out} other {# doubles left out}}',
  payersUnread:
    '{count, plural, one {This line is neither an e-mail nor a phone:} other {These # lines are neither an e-mail nor a phone:}}',
  payersLine: 'line {line}',
  payersDefect: {
    email: 'incomplete e-mail',
    phone: 'incomplete number',
    neither: 'neither e-mail nor phone',
  },
  payersMore: '{count, plural, one {… and # more.} other {… and # more.}}',

  validity: 'Validity',
  validityText: 'Afterwards nobody can pay any more.',
  expiresAt: 'Expires on',
  expiresAtHint: 'Empty: the link does not expire by itself.',

  form: 'Form',
  formText:
    'What the customer fills in before paying. The answers come with the “Payment received” webhook.',
  formNone: 'No form',
  formNoneThere: 'No form is published on the platform.',
  formCurrent: 'Current form',
  formAsks: 'Asks for: {fields}.',

  addressLater: 'The platform gives the address when the link is created.',
  lockedAddress: 'Given by the platform, it does not change.',
  createAndPublish: 'Create and publish',
  saveDraft: 'Save as draft',
  publish: 'Publish',
  createAbsentText: 'The answer got lost on the way, and the link does not exist. Try again.',
  publishedTitle: 'The link is published',
  draftTitle: 'The draft is saved',
  draftText: 'Nobody can see or pay it yet.',
  undone: {
    changes: 'The draft exists, but your last changes are not saved',
    logo: 'The draft is saved, but without its logo, and it is not published',
    publish: 'The draft is saved, but it is not published',
  },
  undoneWhy: '{title}. {text}',

  editDraft: 'This is a draft: nobody sees it yet.',
  lockedUsage: 'The mode cannot change once the link has been paid.',
  frozenTitle:
    '{count, plural, one {# payment received: price, mode and form cannot change any more.} other {# payments received: price, mode and form cannot change any more.}}',
  frozenText: 'For another price, archive this link and make a new one from it.',
  replace: 'Archive and make a new one',
  replaceTitle: 'Archive “{title}”?',
  replaceText:
    'Nobody will be able to pay at this address any more, and an archived link cannot be reopened. The form of a new link opens then, filled in like this one.',
  replaceConfirm: 'Archive and continue',
  unknownModes: 'This link has a mode that this dashboard does not know yet.',
  changeNone: 'none',
  changePayers: '{count, plural, =0 {nobody} one {# customer} other {# customers}}',
  changePaid: 'Payments received',
} satisfies Translation<typeof source>;
