import { eq, lt, sql } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import type { Database } from '../../database/database.ts';
import { BffProblem } from '../bff-problem.ts';
import { signInAttempts } from '../db/schema.ts';

const MAX_FAILURES = 5;
const WINDOW_MS = 60_000;

/** A sign-in under way. It counts as failed until it is known not to have. */
export interface SignInAttempt {
  /** Nobody guessed: it succeeded, or the API could not be asked. */
  forget(): Promise<void>;
}

export interface SignInLimit {
  /**
   * Counts the attempt before it is made, in one statement: a thousand guesses at once are as many as one after another.
   * @throws BffProblem 429 with the seconds until the oldest of five failures is a minute old
   */
  begin(address: string): Promise<SignInAttempt>;
  sweep(): Promise<void>;
}

/** Counts failed sign-ins by address, in the database: every process counts the same, and a restart forgives nothing. */
export function createSignInLimit(
  database: Database,
  fingerprint: (address: string) => string,
  now: () => Instant,
): SignInLimit {
  const { orm } = database;
  const { attemptedAt } = signInAttempts;

  async function secondsToWait(address: string): Promise<number> {
    const [row] = await orm
      .select()
      .from(signInAttempts)
      .where(eq(signInAttempts.address, address));
    const counting = (row?.attemptedAt ?? []).slice(-MAX_FAILURES);
    const oldest = counting[0] ?? now() * 1_000;
    return Math.max(1, Math.ceil((Math.floor(oldest / 1_000) + WINDOW_MS - now()) / 1_000));
  }

  return {
    async begin(rawAddress) {
      const address = fingerprint(rawAddress);
      const startedAt = now();
      // Microseconds make each attempt its own, so that it can be taken back.
      const mark = startedAt * 1_000 + Math.floor(Math.random() * 1_000);
      const counting = sql`array(select t from unnest(${attemptedAt}) as t where t >= ${(startedAt - WINDOW_MS + 1) * 1_000}::bigint)`;
      const counted = await orm
        .insert(signInAttempts)
        .values({ address, attemptedAt: [mark], lastAt: startedAt })
        .onConflictDoUpdate({
          target: signInAttempts.address,
          set: {
            attemptedAt: sql`array_append(${counting}, ${mark}::bigint)`,
            lastAt: startedAt,
          },
          setWhere: sql`cardinality(${counting}) < ${MAX_FAILURES}::int`,
        })
        .returning({ address: signInAttempts.address });
      if (counted.length === 0) {
        throw new BffProblem(
          429,
          'TOO_MANY_REQUESTS',
          'Too many failed sign-ins. Please wait a minute.',
          { headers: { 'Retry-After': String(await secondsToWait(address)) } },
        );
      }
      return {
        async forget() {
          await orm
            .update(signInAttempts)
            .set({ attemptedAt: sql`array_remove(${attemptedAt}, ${mark}::bigint)` })
            .where(eq(signInAttempts.address, address));
        },
      };
    },
    async sweep() {
      await orm.delete(signInAttempts).where(lt(signInAttempts.lastAt, now() - WINDOW_MS));
    },
  };
}
