import type { savedViews as source } from '../fr/saved-views.ts';
import type { Translation } from '../../translation.ts';

export const savedViews = {
  label: 'Saved views',
  saveThis: 'Save this view…',
  nothingToSave: 'Choose a view, a filter or an order first.',
  isSaved: 'Saved already: {name}',
  manage: 'Manage views…',
  saveTitle: 'Save this view',
  saveText: 'View, filters, search and order, found again on all your devices.',
  name: 'Name',
  nameOf: 'Name of view {number}',
  nameRequired: 'Give it a name.',
  nameTaken: 'Another view has this name.',
  full: '{count, plural, one {One view at most.} other {# views at most: delete one first.}}',
  save: 'Save',
  saved: 'View “{name}” saved',
  manageTitle: 'Saved views',
  none: 'None is left.',
  earlier: 'Move “{name}” up',
  later: 'Move “{name}” down',
  remove: 'Delete “{name}”',
  isFirst: 'It is the first.',
  isLast: 'It is the last.',
  changedElsewhere: 'The views were changed on another device. Nothing was overwritten.',
  showNewest: 'Show the newest',
} satisfies Translation<typeof source>;
