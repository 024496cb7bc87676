import type { linkActions as source } from '../fr/link-actions.ts';
import type { Translation } from '../../translation.ts';

export const linkActions = {
  menu: 'Actions for “{title}”',
  open: 'Open',
  copy: 'Copy the link',
  share: 'Share',
  edit: 'Edit',
  restock: 'Add stock',
  pause: 'Pause',
  resume: 'Resume',
  duplicate: 'Make a new link from this one',
  delete: 'Delete',
  paused: '“{title}” is paused: customers can no longer pay.',
  resumed: '“{title}” is active again.',
  deleted: '“{title}” is deleted.',
  deleteTitle: 'Delete “{title}”?',
  deleteText: 'Its address will stop working everywhere you sent it. This cannot be undone.',
  deleteRefused:
    'A link that has had a payment attempt, even a refused one, cannot be deleted: it is part of your books. You can pause it instead.',
  failed: 'Nothing has changed for “{title}”',
} satisfies Translation<typeof source>;
