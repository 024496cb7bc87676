import type { linksExt as source } from '../fr/links-ext.ts';
import type { Translation } from '../../translation.ts';

export const linksExt = {
  create: 'Create a link',
  searchPlaceholder: 'Title, description, address…',
  shownOf: '{shown} of {total} links shown',
  more: 'Show more',
  emptyText:
    'A link begins as a draft. Once it is published, everybody to whom you send its address can pay.',
  notReady: {
    title: {
      pending_documents: 'Documents are awaited',
      documents_submitted: 'The file is being examined',
      rejected: 'The file was rejected',
      suspended: 'This instance is suspended',
      other: 'This instance is not ready yet',
    },
    text: {
      pending_documents:
        'Send the documents of this instance in your MyTPE Pay account: it can have links after that.',
      documents_submitted:
        'MyTPE Pay examines the documents of this instance. It can have links as soon as they are accepted.',
      rejected:
        'Correct the file in your MyTPE Pay account: this instance can have links after that.',
      suspended: 'MyTPE Pay has suspended it: no link of it can be created or paid.',
      other: 'It cannot have links yet. See its state in your MyTPE Pay account.',
    },
    reason: 'Reason given by MyTPE Pay:',
    toLinks: 'See the links',
  },
  view: {
    label: 'States',
    all: 'All',
    draft: 'Drafts',
    active: 'Active',
    paused: 'Paused',
    exhausted: 'Complete',
    expired: 'Expired',
    archived: 'Archived',
  },
  figures: {
    awaitingNote: 'invoices to be paid',
    paused: '{count, plural, =0 {none paused} one {# paused} other {# paused}}',
    drafts: '{count, plural, =0 {nothing to publish} one {to publish} other {to publish}}',
    tooMany: 'too many links for an exact total',
  },
  mode: { label: 'Mode', all: 'All modes', button: 'Filter by mode: {mode}' },
  status: {
    draft: 'Draft',
    notOpenYet: 'Not open yet',
    goalReached: 'Goal reached',
    exhausted: 'Complete',
    archived: 'Archived',
  },
  detail: {
    draft: 'customers cannot see it',
    opens: 'opens {when}',
    goal: '{collected} of {target}',
    people:
      '{count, plural, =0 {nobody is allowed} one {# allowed customer} other {# allowed customers}}',
  },
  action: {
    publish: 'Publish',
    archive: 'Archive',
    published: '“{title}” is published: customers can pay.',
    archived: '“{title}” is archived.',
  },
  archive: {
    title: 'Archive “{title}”?',
    text: 'Nobody will be able to pay at this address any more. This is final: an archived link cannot be reopened or changed. What it has collected stays yours.',
    draftText: 'This draft can neither be published nor changed any more. This is final.',
  },
  share: {
    draft: 'Publish the link: its address can then be sent and paid.',
    noHost: 'The address of the payment pages is not configured on this server.',
  },
  page: {
    draft: 'This is a draft: nobody can see or pay it before it is published.',
    closed: {
      exhausted: 'This link is closed: it has received all that it could and cannot be reopened.',
      expired: 'This link is closed: its end has passed and it cannot be reopened.',
      archived: 'This link is closed: you archived it and it cannot be reopened.',
    },
    payments: 'Payments',
    paymentsText:
      'The new platform tells how many payments there were and the total collected, not each of them. You find those in your MyTPE Pay account.',
    target: 'Goal',
    targetText: '{percent} of {target}',
    uses: 'Uses',
    usesText:
      '{left, plural, =0 {None of {total} is left.} one {# of {total} is left.} other {# of {total} are left.}}',
    amount: 'Amount',
    amountOpen: 'chosen by the customer',
    amountBetween: 'chosen by the customer, from {min} to {max}',
    amountFrom: 'chosen by the customer, from {min}',
    amountUpTo: 'chosen by the customer, up to {max}',
    window: 'Period (Algiers time)',
    windowText: 'from {start} to {end}',
    allowed: 'Customers',
    form: 'Form',
    formAttached: 'attached to the link',
    expires: 'Expires on',
  },
} satisfies Translation<typeof source>;
