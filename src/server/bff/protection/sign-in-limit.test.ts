import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { databases } from '../../database/testing/databases.ts';
import { BffProblem } from '../bff-problem.ts';
import { bffMigrations } from '../db/migrations.ts';
import { signInAttempts } from '../db/schema.ts';
import { createSignInLimit, type SignInLimit } from './sign-in-limit.ts';

describe.each(databases)('the limit of failed sign-ins in the $name database', (place) => {
  let database: Database;
  let limit: SignInLimit;
  let now: number;

  beforeAll(async () => {
    database = await place.open([bffMigrations]);
  });
  afterAll(async () => {
    await database.close();
  });
  beforeEach(async () => {
    await database.orm.delete(signInAttempts);
    now = Date.parse('2026-03-01T08:00:00Z');
    limit = createSignInLimit(
      database,
      (address) => `#${address}`,
      () => now,
    );
  });

  /** Seconds to wait, or null when the attempt may be made. */
  async function wait(address = '203.0.113.7'): Promise<number | null> {
    try {
      await limit.begin(address);
      return null;
    } catch (error) {
      if (error instanceof BffProblem) return Number(error.details.headers?.['Retry-After']);
      throw error;
    }
  }

  it('refuses the sixth within a minute, and says when the next may come', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect(await wait()).toBeNull();
      now += 5_000;
    }
    expect(await wait()).toBe(35);
    now += 34_999;
    expect(await wait()).toBe(1);
    now += 1;
    expect(await wait()).toBeNull();
    expect(await wait()).toBe(5);
  });

  it('counts each address for itself', async () => {
    for (let count = 0; count < 5; count += 1) await wait();
    expect(await wait('203.0.113.8')).toBeNull();
    expect(await wait()).not.toBeNull();
  });

  it('lets five of fifty attempts at once through', async () => {
    const waits = await Promise.all(Array.from({ length: 50 }, () => wait()));
    expect(waits.filter((seconds) => seconds === null)).toHaveLength(5);
  });

  it('takes back what was no guess', async () => {
    for (let count = 0; count < 20; count += 1) {
      const attempt = await limit.begin('203.0.113.7');
      await attempt.forget();
    }
    expect(await wait()).toBeNull();
  });

  it('forgets addresses that have been away', async () => {
    await wait('203.0.113.7');
    now += 60_001;
    await wait('203.0.113.8');
    await limit.sweep();
    const rows = await database.orm.select().from(signInAttempts);
    expect(rows.map(({ address }) => address)).toEqual(['#203.0.113.8']);
  });
});
