import * as z from 'zod/mini';
import type { Instant } from '../../../../contract/core/instant.ts';
import type { LinkCreateInput } from '../../../../contract/v2/link-create.ts';
import { DRAFT_PREFIX } from '../../../forms/draft-shelves.ts';
import type { ImportRow } from './import-rows.ts';

/**
 * How far a row is. `sent`: it has left, and nobody has heard of it since. `existed`: a link with this address and the same
 * content was there already. `refused`: by a rule or by the API.
 */
export type RowState = 'waiting' | 'sent' | 'created' | 'existed' | 'refused';

const SIGNS: Record<RowState, string> = {
  waiting: '.',
  sent: '>',
  created: '+',
  existed: '=',
  refused: '!',
};

export interface ImportJobRow {
  /** Where it stands in the file. */
  readonly line: number;
  readonly body: LinkCreateInput;
}

/** Links that are being made from a file. Its rows and their addresses never change once it has begun. */
export interface ImportJob {
  readonly fileName: string;
  /** By the server's clock. */
  readonly startedAt: Instant;
  readonly rows: readonly ImportJobRow[];
  readonly states: readonly RowState[];
  /** By row: the address of its link, or why it was refused. */
  readonly notes: Readonly<Record<number, string>>;
}

const text = z.string();
const bodySchema = z.object({
  mytpe_pay_id: text,
  title: text,
  details: text,
  slug: text,
  type: z.enum(['dynamic', 'static']),
  amount: z.optional(text),
  payment_mode: z.optional(z.enum(['reusable', 'one_shot', 'limited'])),
  max_payments: z.optional(text),
  inactivity_timeout_minutes: z.optional(text),
  metadata: z.optional(z.record(text, text)),
  udfs: z.optional(z.record(text, z.object({ value: text }))),
});
const jobSchema = z.object({
  fileName: text,
  startedAt: z.number(),
  rows: z.array(z.object({ line: z.number(), body: bodySchema })),
});
const notesSchema = z.record(text, text);

/** A new job: only rows that the contract takes. */
export function jobOf(fileName: string, rows: readonly ImportRow[], startedAt: Instant): ImportJob {
  const right = rows.filter(({ issues }) => issues.length === 0);
  return {
    fileName,
    startedAt,
    rows: right.map(({ line, body }) => ({ line, body })),
    states: right.map(() => 'waiting'),
    notes: {},
  };
}

export interface ImportStore {
  read(): ImportJob | null;
  /** Writes a job that begins. @returns false when the browser has no room for it */
  begin(job: ImportJob): boolean;
  /** Writes how far it is; called before a row is sent, and small enough for that. */
  keepStates(job: ImportJob): void;
  keepNotes(job: ImportJob): void;
  forget(): void;
}

/**
 * Keeps the job of an instance in this tab: it survives a reload and a crash, and is gone when somebody disconnects or closes
 * the tab, since a file holds what is nobody else's business. Whoever picks the file again loses nothing: rows that were
 * made are found by their addresses.
 * @param shelf null where the browser refuses storage
 */
export function createImportStore(shelf: Storage | null, instanceId: string): ImportStore {
  const key = (part: string) => `${DRAFT_PREFIX}import.${instanceId}.${part}`;

  const write = (part: string, content: string): boolean => {
    try {
      if (shelf === null) return false;
      shelf.setItem(key(part), content);
      return true;
    } catch {
      return false;
    }
  };
  const readJson = (part: string): unknown => {
    try {
      return JSON.parse(shelf?.getItem(key(part)) ?? 'null');
    } catch {
      return null;
    }
  };
  const keepStates = ({ states }: ImportJob) =>
    write('states', states.map((state) => SIGNS[state]).join(''));
  const forget = () => {
    for (const part of ['rows', 'states', 'notes']) shelf?.removeItem(key(part));
  };

  return {
    read() {
      const job = z.safeParse(jobSchema, readJson('rows'));
      if (!job.success) return null;
      const signs = shelf?.getItem(key('states')) ?? '';
      const notes = z.safeParse(notesSchema, readJson('notes'));
      const known = Object.entries(SIGNS) as [RowState, string][];
      return {
        ...job.data,
        states: job.data.rows.map(
          (_row, index) => known.find(([, sign]) => sign === signs[index])?.[0] ?? 'waiting',
        ),
        notes: notes.success ? notes.data : {},
      };
    },
    begin(job) {
      forget();
      const { fileName, startedAt, rows } = job;
      const isKept = write('rows', JSON.stringify({ fileName, startedAt, rows }));
      if (isKept) keepStates(job);
      else forget();
      return isKept;
    },
    keepStates,
    keepNotes: ({ notes }) => write('notes', JSON.stringify(notes)),
    forget,
  };
}

/** The job of this tab. */
export function tabImportStore(instanceId: string): ImportStore {
  try {
    return createImportStore(sessionStorage, instanceId);
  } catch {
    return createImportStore(null, instanceId);
  }
}
