import * as z from 'zod/mini';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Link } from '../../../contract/v2/link.ts';
import { DRAFT_PREFIX, shelfOf } from '../../forms/draft-shelves.ts';
import { isScarce } from './move-rules.ts';

/**
 * How far a link is. `sent`: its draft was asked for, and nobody has heard of it since. `drafted`: the new link is there and
 * waits for the merchant's word. `kept`: it stays a draft, since the old one was paused. `overtaken`: the old one was paid
 * meanwhile, so that there is nothing left to sell. `refused`: by a rule or by the API.
 */
export const MOVE_STATES = [
  'waiting',
  'sent',
  'drafted',
  'published',
  'kept',
  'overtaken',
  'refused',
] as const;
export type MoveState = (typeof MOVE_STATES)[number];

/** A link that is to be moved. */
export interface MoveRow {
  readonly id: string;
  readonly title: string;
  /** Byte for byte as the API gave it. */
  readonly address: string;
  /** It was paused when the move began: its new link is not published. */
  readonly wasPaused: boolean;
  /** It is paid once, or so often: two open links could sell it twice. */
  readonly isScarce: boolean;
}

/** What became of one. */
export interface MoveResult {
  readonly state: MoveState;
  readonly newId: string | null;
  readonly newSlug: string | null;
  /** Why not, or what went wrong on the way; empty for nothing. */
  readonly note: string;
  /** The old link has a logo and the new one has none. */
  readonly isLogoLost: boolean;
}

export const WAITING: MoveResult = {
  state: 'waiting',
  newId: null,
  newSlug: null,
  note: '',
  isLogoLost: false,
};

/** A job of more links is written down at most once in so many milliseconds: it is long. */
const MANY = 200;
const WRITE_MS = 1_000;

/** What is done with the old links once the new ones can be paid. */
export type OldLinks = 'pause' | 'keep';

/** Links on their way from an instance of v2 to one of the new platform. */
export interface MoveJob {
  readonly targetId: string;
  readonly startedAt: Instant;
  readonly rows: readonly MoveRow[];
  readonly results: readonly MoveResult[];
  /** The merchant's word that the drafts be published, and what is to become of the old ones; null before. */
  readonly oldLinks: OldLinks | null;
}

const resultShape = z.object({
  state: z.enum(MOVE_STATES),
  newId: z.nullable(z.string()),
  newSlug: z.nullable(z.string()),
  note: z.string(),
  isLogoLost: z.catch(z.boolean(), false),
});
const jobShape = z.object({
  targetId: z.string(),
  startedAt: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      address: z.string(),
      wasPaused: z.boolean(),
      isScarce: z.boolean(),
    }),
  ),
  results: z.array(resultShape),
  oldLinks: z.nullable(z.enum(['pause', 'keep'])),
});

export function moveJobOf(targetId: string, links: readonly Link[], startedAt: Instant): MoveJob {
  return {
    targetId,
    startedAt,
    oldLinks: null,
    rows: links.map((link) => ({
      id: link.id,
      title: link.title,
      address: link.payment_link,
      wasPaused: link.status === 'inactive',
      isScarce: isScarce(link),
    })),
    results: links.map(() => WAITING),
  };
}

export interface MoveStore {
  read(): MoveJob | null;
  /** @returns false when the browser has no room for it: what was moved is then found on the platform alone */
  write(job: MoveJob): boolean;
  /** Writes down what was held back. */
  flush(): void;
  forget(): void;
}

/**
 * Keeps the move of an instance on this device: titles and addresses, which customers see anyway. It goes when the merchant
 * ends it or disconnects. Whoever loses it loses nothing: a new link names the one that it was made from.
 * @param shelf null where the browser refuses storage
 */
export function createMoveStore(shelf: Storage | null, instanceId: string): MoveStore {
  const key = `${DRAFT_PREFIX}move.${instanceId}`;
  let held: MoveJob | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isKept = true;
  const put = (job: MoveJob): boolean => {
    try {
      if (shelf === null) return false;
      shelf.setItem(key, JSON.stringify(job));
      return true;
    } catch {
      return false;
    }
  };
  const letGo = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    held = null;
  };
  const flush = () => {
    const job = held;
    letGo();
    if (job !== null) isKept = put(job);
  };
  return {
    read() {
      try {
        const job = z.safeParse(jobShape, JSON.parse(shelf?.getItem(key) ?? 'null'));
        return job.success && job.data.rows.length === job.data.results.length ? job.data : null;
      } catch {
        return null;
      }
    },
    write(job) {
      held = job;
      if (job.rows.length <= MANY) flush();
      else timer ??= setTimeout(flush, WRITE_MS);
      return isKept;
    },
    flush,
    forget() {
      letGo();
      shelf?.removeItem(key);
    },
  };
}

export function browserMoveStore(instanceId: string): MoveStore {
  return createMoveStore(
    shelfOf(() => localStorage),
    instanceId,
  );
}
