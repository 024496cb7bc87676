import * as z from 'zod/mini';

/** What our own server keeps for a merchant beside the payments API: named filters, reminders, the last visit. */

/** More tabs than these are no help. */
export const MAX_SAVED_VIEWS = 30;
export const VIEW_NAME_MAX_LENGTH = 60;
/** The longest address that the list writes has fewer. */
export const VIEW_QUERY_MAX_LENGTH = 600;

/** What nobody sees has no place in a name, and a database takes not all of it. */
const PLAIN = /^[^\p{Cc}\p{Surrogate}]*$/u;

/** A filter of the list under a name of the merchant's own. */
export const savedViewSchema = z.object({
  /** Drawn by whoever makes it. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  name: z
    .string()
    .check(z.trim(), z.minLength(1), z.maxLength(VIEW_NAME_MAX_LENGTH), z.regex(PLAIN)),
  /** The list's query as its address has it, without the question mark. */
  query: z.string().check(z.maxLength(VIEW_QUERY_MAX_LENGTH), z.regex(PLAIN)),
});
export type SavedView = z.output<typeof savedViewSchema>;

/** All views of an instance in their order; `version` says which state a change was made from. */
export const savedViewsSchema = z.object({
  version: z.int().check(z.nonnegative()),
  views: z.array(savedViewSchema).check(z.maxLength(MAX_SAVED_VIEWS)),
});
export type SavedViews = z.output<typeof savedViewsSchema>;

export const reminderSchema = z.object({
  link_id: z.string().check(z.minLength(1), z.maxLength(200), z.regex(PLAIN)),
  /** ISO 8601. */
  reminded_at: z.string(),
  /** How often so far. */
  times: z.number(),
});
export type Reminder = z.output<typeof reminderSchema>;

/** What a page tells of the merchant: came, went, has seen what was new. */
export const VISIT_KINDS = ['arrive', 'leave', 'seen'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** The newest first. */
export const reminderListSchema = z.object({ reminders: z.array(reminderSchema) });

export const visitSchema = z.object({
  /** ISO 8601: what happened after it is new to the merchant; null: nothing is. */
  since: z.nullable(z.string()),
});
