import { LinkEditConflict } from './link-edit-conflict.tsx';
import { differencesBy, editedBy, parseEditForm } from './link-edit-judge.ts';
import { LinkEditReview } from './link-edit-review.tsx';

/** The contract's rules, and what shows the changes: saving needs them all, and editing does without. */
export const linkEditParts = {
  parseEditForm,
  editedBy,
  differencesBy,
  Review: LinkEditReview,
  Conflict: LinkEditConflict,
};
