import type { csv as source } from '../fr/csv.ts';
import type { Translation } from '../../translation.ts';

export const csv = {
  title: 'Download as CSV',
  ofScreen:
    '{count, plural, =0 {No link on screen} one {The link on screen} other {The # links on screen, in their order}}',
  ofSelection:
    '{count, plural, =0 {No link selected} one {The selected link} other {The # selected links}}',
  ofList:
    '{count, plural, one {The link of this list, read page by page} other {The # links of this list, read page by page, in their order}}',
  soFar: 'Not all links have been read yet: the file will hold those that have.',
  columns: 'Columns',
  noColumn: 'Choose at least one column.',
  hint: 'The file opens in a spreadsheet by a double click. Dates are those of Algiers, amounts are in dinars.',
  download: 'Download',
  writing: 'Writing the file',
  read: '{done} of {total} links read',
  written: '{done} of {total} lines',
  done: '{count, plural, =0 {Empty file} one {# link in the file} other {# links in the file}}',
  fileName: 'links',
  column: {
    title: 'Title',
    slug: 'Short address',
    address: 'Link',
    mode: 'Mode',
    status: 'Status',
    amount: 'Amount (DZD)',
    collected: 'Collected (DZD)',
    sold: 'Payments',
    quota: 'Total stock',
    left: 'Left',
    created: 'Created on',
    updated: 'Changed on',
    closes: 'Closes on',
    id: 'Identifier',
  },
} satisfies Translation<typeof source>;
