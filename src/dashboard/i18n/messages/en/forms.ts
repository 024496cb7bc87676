import type { forms as source } from '../fr/forms.ts';
import type { Translation } from '../../translation.ts';

export const forms = {
  summary: '{count, plural, one {One field to mend} other {# fields to mend}}',
  summaryLine: '{label}: {sentence}',
  unsavedTitle: 'Leave without saving?',
  unsavedText:
    '{count, plural, =0 {What you typed would be lost.} one {This change would be lost:} other {These changes would be lost:}}',
  unsavedLeave: 'Leave without saving',
  unsavedStay: 'Keep editing',
  form: {
    duplicateKey: 'This name is already used above.',
    keyMissing: 'Give this value a name.',
    unreadPayers:
      '{count, plural, one {A line is neither an e-mail nor a phone: mend it or take it out.} other {# lines are neither an e-mail nor a phone: mend them or take them out.}}',
  },
  moneyRead: '{money} = {spoken}',
  moneyUnclear: 'This amount is unclear. Write for example 8,000 or 8,000.50.',
  moneyBelow: 'The bank accepts nothing below {minimum}.',
  moneyAbove: 'That is a lot. If you count in centimes, write {meant}.',
  milliards: '{count, plural, one {# billion} other {# billion}}',
  millions: '{count, plural, one {# million} other {# million}}',
  spokenJoin: '{first} {second}',
  centimes: '{amount} centimes',
  ofCentimes: '{amount} centimes',
} satisfies Translation<typeof source>;
