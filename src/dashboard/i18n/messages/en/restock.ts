import type { restock as source } from '../fr/restock.ts';
import type { Translation } from '../../translation.ts';

export const restock = {
  title: 'Add stock',
  sold: 'Sold',
  left: 'Left',
  quota: 'Total quantity',
  add: 'How many to add?',
  addCount: '+{count}',
  addTyped: 'Another quantity',
  addTooMany: '{room} at most: a link sells a million units at the most.',
  addInvalid: 'A whole number, at least 1.',
  newQuota: 'New total quantity',
  newLeft:
    '{count, plural, =0 {nothing left to sell} one {# of them to sell} other {# of them to sell}}',
  reopens: 'The link reopens at the same address: what you have sent already works again.',
  staysPaused: 'The link is paused: resume it so that it sells.',
  submit: '{count, plural, one {Add # unit} other {Add # units}}',
  back: 'Back to the link',
  moved:
    'The quantity has changed meanwhile: it is {quota} now. Check the new total, then confirm.',
  refusedTitle: 'This link takes no more stock',
  newFromThis: 'Make a new link from this one',
  absent: 'Nothing was added',
  absentText: 'The answer got lost on its way, and the quantity is as it was. Try again.',
  unknown: 'Nobody knows yet whether the stock was added',
  unknownText: 'The answer got lost on its way. Read the link again before you add more.',
  reread: 'Read the link again',
  doneTitle: 'The stock is added',
  doneReopened: 'On sale again',
  doneText: '{left, plural, one {# to sell of {total}.} other {# to sell of {total}.}}',
  doneUnverified: 'The service confirmed it; reading the link again did not work.',
  messageTitle: 'Tell your customers',
} satisfies Translation<typeof source>;
