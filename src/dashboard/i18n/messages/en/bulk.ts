import type { bulk as source } from '../fr/bulk.ts';
import type { Translation } from '../../translation.ts';

export const bulk = {
  bar: 'Selected links',
  rows: 'Links to select',
  leave: 'Leave the selection',
  chosen: '{count, plural, =0 {None selected} one {# selected} other {# selected}}',
  chosenOfLoaded:
    '{count, plural, =0 {None selected} one {# selected of the {loaded} loaded} other {# selected of the {loaded} loaded}}',
  chooseAll: 'Select all ({count})',
  chooseLoaded: 'Select the {count} loaded',
  clear: 'Unselect all',
  actions: 'Actions on the selection',
  copy: 'Copy the links',
  copied: '{count, plural, one {# link copied} other {# links copied}}',
  copyLeft:
    '{count, plural, one {# link left out: it cannot be sent yet.} other {# links left out: they cannot be sent yet.}}',
  copyNone: 'No link copied',
  publishAll: 'Publish',
  pauseAll: 'Pause',
  resumeAll: 'Resume',
  archiveAll: 'Archive',
  deleteAll: 'Delete',
  csv: 'CSV',
  csvOfScreen: 'Download the list as CSV',
  noRows: 'Nothing is on screen.',
  nothingChosen: 'Select some links first.',
  title: {
    publish: 'Publish',
    pause: 'Pause',
    resume: 'Resume',
    archive: 'Archive for good',
    delete: 'Delete for good',
  },
  plan: {
    publish:
      '{count, plural, =0 {No link can be published.} one {# draft will be published: your customers will be able to pay it.} other {# drafts will be published: your customers will be able to pay them.}}',
    pause:
      '{count, plural, =0 {No link can be paused.} one {# link will be paused: nobody will be able to pay it.} other {# links will be paused: nobody will be able to pay them.}}',
    resume:
      '{count, plural, =0 {No link can be resumed.} one {# link will be resumed.} other {# links will be resumed.}}',
    archive:
      '{count, plural, =0 {No link can be archived.} one {# link will be archived: nobody will be able to pay it any more. This cannot be undone.} other {# links will be archived: nobody will be able to pay them any more. This cannot be undone.}}',
    delete:
      '{count, plural, =0 {No link can be deleted.} one {# link will be deleted: its address will stop working everywhere. This cannot be undone.} other {# links will be deleted: their addresses will stop working everywhere. This cannot be undone.}}',
  },
  refused:
    '{count, plural, one {# other is refused by a rule.} other {# others are refused by a rule.}}',
  start: {
    publish: '{count, plural, one {Publish # link} other {Publish # links}}',
    pause: '{count, plural, one {Pause # link} other {Pause # links}}',
    resume: '{count, plural, one {Resume # link} other {Resume # links}}',
    archive: '{count, plural, one {Archive # link} other {Archive # links}}',
    delete: '{count, plural, one {Delete # link} other {Delete # links}}',
  },
  nothing: 'None of the selected links allows it.',
  progress: 'Progress',
  doneOf: '{done} of {total} done',
  failedCount: '{count, plural, one {# failed} other {# failed}}',
  openCount: '{count, plural, one {# not begun} other {# not begun}}',
  stop: 'Stop',
  again:
    '{count, plural, one {Take up the one that is not done} other {Take up the # that are not done}}',
  report: 'Report',
  reportName: 'report',
  notDone: 'What is not done, and why',
  more: '{count, plural, one {… and # more, in the report.} other {… and # more, in the report.}}',
  end: {
    cancelled: 'Stopped as you asked. What is done stays done.',
    signedOut: 'The session has ended. What is done stays done.',
    offline: 'The connection is gone. What is done stays done; nothing starts again by itself.',
  },
  result: {
    done: 'done',
    refused: 'refused by a rule',
    failed: 'failed',
    open: 'not begun',
  },
  column: {
    title: 'Title',
    slug: 'Short address',
    result: 'Result',
    reason: 'Reason',
  },
} satisfies Translation<typeof source>;
