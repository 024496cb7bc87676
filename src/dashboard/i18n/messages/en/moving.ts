import type { moving as source } from '../fr/moving.ts';
import type { Translation } from '../../translation.ts';

export const moving = {
  title: 'Move to the new platform',
  menu: 'Move links to the new platform',
  lead: 'Your open links are made anew there as drafts; nothing is published without your word.',
  notConnected: 'Connect the new platform first',
  notConnectedText: 'Add its keys in the settings, then come back here.',
  noTarget: 'No instance is ready',
  noTargetText: 'The instances of the new platform still wait for their approval.',
  toSettings: 'Open the settings',

  readingLinks: 'Reading links',
  readSoFar: '{count} of {total} links read',
  which: 'Which links?',
  allOpen: '{count, plural, =0 {All open links} one {The only open link} other {All # open links}}',
  someOnly: 'Choose',
  overStay:
    '{count, plural, one {# link is paid, sold out or expired: it stays where it is.} other {# links are paid, sold out or expired: they stay where they are.}}',
  alreadyMoved:
    '{count, plural, one {# open link has been moved already.} other {# open links have been moved already.}}',
  movedAlready: 'Already moved',
  seeNew: 'See the new link of “{title}”',
  atMost: 'At most {max} links at once: the newest first, the others afterwards.',
  pickedCount: '{count, plural, =0 {no link chosen} one {# link chosen} other {# links chosen}}',
  nonePicked: 'Choose at least one link.',
  see: 'See what changes ({count})',
  search: 'Title or address',
  freeAmount: 'Free amount',
  noneFound: 'No open link matches.',
  moreFound: '{count, plural, one {… and # more.} other {… and # more.}}',

  target: 'To which instance?',
  review: 'What becomes of each link',
  carried: 'Title, description, price, mode, logo and internal details go over as they are.',
  movableCount:
    '{count, plural, =0 {no link to move} one {# link to move} other {# links to move}}',
  stayCount: '{count, plural, one {# stays} other {# stay}}',
  unread: '{count, plural, one {# link could not be read.} other {# links could not be read.}}',
  readAgain: 'Read again',
  asItIs: 'As it is, at a new address',
  concerns: '({count, plural, one {# link} other {# links}})',
  change: {
    address: 'The platform gives the address: the old ones do not lead to the new ones.',
    stock: 'Only the stock that is left goes over.',
    restock: 'A sold-out link cannot be reopened: raise the number before the end.',
    references: 'There are no bank references (UDFs) there: they are left behind.',
    settings:
      'There are no “try again” and “anonymous payment” options: the customer always gives a name.',
    inactivity: 'There is no inactivity timeout: the link does not close by itself.',
    history: 'Payments received already stay with the old link.',
    paused: 'A paused link becomes a draft and stays one.',
  },
  changeShort: {
    address: 'new address',
    stock: 'remaining stock only',
    restock: 'no restock after the end',
    references: 'without bank references',
    settings: 'without options',
    inactivity: 'without inactivity timeout',
    history: 'without the payments received',
    paused: 'stays a draft',
  },
  obstacle: {
    paid: 'Paid already: there is nothing left to collect.',
    soldOut: 'Sold out: there is nothing left to sell.',
    expired: 'Expired: it cannot be reopened.',
    unknown: 'In a state that this dashboard does not know.',
    noAmount: 'Its price cannot be read.',
  },
  chooseOthers: 'Choose other links',
  nothingMovable: 'None of these links can be moved.',
  makeDrafts: 'Make the drafts ({count})',
  draftsFirst: 'The old links do not change yet.',

  draftedOf: '{made} of {total} drafts made',
  publishedOf: '{made} of {total} links published',
  run: {
    looking: 'Reading the new platform, so that nothing is made twice…',
    notKept:
      'This browser has no room to remember the progress. If the page closes, begin again with the same links: nothing is made twice.',
    over: 'Some links could not go over. Continue to try again.',
    reloaded: 'This move was not finished. Continue: nothing is made twice.',
    save: 'Table of addresses (CSV)',
    another: 'Move other links',
    seeLinks: 'See the new links',
  },

  publishTitle: 'Publish the drafts?',
  publishText: 'Your customers will be able to pay at the new addresses.',
  pausedStay:
    '{count, plural, one {# paused link stays a draft.} other {# paused links stay drafts.}}',
  oldLinks: 'What becomes of the old links?',
  old: { pause: 'Pause them', keep: 'Leave them open' },
  oldText: {
    pause: 'Nobody pays at the old addresses any more; you can reopen them.',
    keep: 'Customers pay at both addresses.',
  },
  scarce:
    '{count, plural, one {# invoice or limited stock could be paid at both addresses: the same thing twice.} other {# invoices or limited stocks could be paid at both addresses: the same thing twice.}}',
  publish:
    '{count, plural, =0 {Finish without publishing} one {Publish # link} other {Publish # links}}',

  logoLost: 'Without its logo: it could not be taken over.',
  draftArchived: 'Its draft is archived: there is no new address.',
  logosLost:
    '{count, plural, one {# logo could not be taken over: add it by editing the new link.} other {# logos could not be taken over: add them by editing the new links.}}',
  addresses: 'Old and new addresses',
  tableName: 'old-new-addresses',
  column: {
    title: 'Title',
    old: 'Old address',
    new: 'New address',
    state: 'State',
    note: 'Note',
  },
  state: {
    waiting: 'Waiting',
    sent: 'Answer unknown',
    drafted: 'Draft',
    published: 'Published',
    kept: 'Stays a draft',
    overtaken: 'Overtaken',
    refused: 'Refused',
  },
} satisfies Translation<typeof source>;
