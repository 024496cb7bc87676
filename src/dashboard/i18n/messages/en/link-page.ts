import type { linkPage as source } from '../fr/link-page.ts';
import type { Translation } from '../../translation.ts';

export const linkPage = {
  wholeTitle: 'Show the whole title',
  shortTitle: 'Shorten the title',
  shareTitle: 'Share',
  edit: 'Edit',
  pause: 'Pause',
  resume: 'Resume',
  newFromThis: 'Make a new link from this one',

  collected: 'Collected',
  sold: 'Sold',
  soldOf: '{sold} of {total}',
  paid: 'Payments',
  price: 'Price',
  priceFree: 'open',
  left: 'Left',
  closes: 'Closes',

  facts: 'The link',
  details: 'Description',
  mode: 'Mode',
  created: 'Created on',
  updated: 'Changed on',
  lastActivity: 'Last activity',
  closing: 'Closing without payment',
  closingOwn: 'After {delay}',
  closingInstance: 'After {delay}, like the instance',
  closingNever: 'Never',

  references: 'Bank references',
  printed: '<code>{udf}</code> · printed on the bank’s receipt',
  notPrinted: '<code>{udf}</code> · passed on, not printed',
  noReferences: 'None: the bank prints an order number of its own.',

  settings: 'Behaviour',
  retryOn: 'After a failure the customer can try again.',
  retryOff: 'After a failure the customer only sees “Home”.',
  anonymousOn: 'The customer can pay without giving a name.',
  anonymousOff: 'The customer gives name, e-mail and phone.',

  metadata: 'Internal information',
  noMetadata: 'None',

  stock: 'Stock',
  stockLeft:
    '{left, plural, =0 {All is sold.} one {# left of {total}.} other {# left of {total}.}}',
  stockSold: '{sold, plural, =0 {Nothing is sold yet.} one {# sold.} other {# sold.}}',
  addStock: 'Add stock',
  reopens: 'Add some: the link reopens at the same address.',
  stockRemaining: '{left, plural, one {left} other {left}}',
  finalTitle: 'This link is closed for good',
  finalExpired: 'An expired link does not reopen. A new link can take over all that it holds.',
} satisfies Translation<typeof source>;
