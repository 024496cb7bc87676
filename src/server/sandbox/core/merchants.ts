import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Instant } from '../../../contract/core/instant.ts';
import { namedStatement } from '../../database/named-statement.ts';
import { apiKeys, merchants, type Generation } from '../db/schema.ts';
import type { SandboxContext } from './context.ts';

export interface KeyPair {
  readonly key: string;
  readonly secret: string;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What keys begin with: those of ext say what they are (contract, section 1). */
const KEY_STARTS: Readonly<Record<Generation, KeyPair>> = {
  v2: { key: '', secret: '' },
  ext: { key: 'mtk_live_', secret: 'mts_live_' },
};

/** Keys as long and random as a merchant's. */
export function drawKeyPair(generation: Generation): KeyPair {
  const { key, secret } = KEY_STARTS[generation];
  return {
    key: key + randomBytes(24).toString('base64url'),
    secret: secret + randomBytes(32).toString('base64url'),
  };
}

export interface NewMerchant {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly generation: Generation;
  readonly keys: KeyPair;
  readonly createdAt: Instant;
}

/** @returns false when there is one with this id already; then nothing is done */
export async function createMerchant(
  { database }: SandboxContext,
  { id, name, email, generation, keys, createdAt }: NewMerchant,
): Promise<boolean> {
  return await database.transaction(async () => {
    const made = await database.orm
      .insert(merchants)
      .values({ id, name, email: email ?? null, createdAt })
      .onConflictDoNothing()
      .returning({ id: merchants.id });
    if (made.length === 0) return false;
    await database.orm.insert(apiKeys).values({
      keyHash: hash(keys.key),
      secretHash: hash(keys.secret),
      merchantId: id,
      generation,
      createdAt,
    });
    return true;
  });
}

export async function findMerchant(
  { database }: SandboxContext,
  id: string,
): Promise<typeof merchants.$inferSelect | null> {
  const [row] = await database.orm.select().from(merchants).where(eq(merchants.id, id));
  return row ?? null;
}

export async function hasMerchant({ database }: SandboxContext, id: string): Promise<boolean> {
  const found = await database.orm
    .select({ id: merchants.id })
    .from(merchants)
    .where(eq(merchants.id, id));
  return found.length > 0;
}

// Before every call: as a statement that is planned once.
const KEYS = namedStatement(
  'api-keys',
  ['keyHash', 'generation'],
  ({ keyHash, generation }) => sql`
    select merchant_id, secret_hash from ${apiKeys}
    where key_hash = ${keyHash} and generation = ${generation}`,
);

/**
 * Whose keys these are, or null. An unknown key and a wrong secret take the same way to the same answer.
 */
export async function authenticate(
  { database }: SandboxContext,
  generation: Generation,
  keys: KeyPair,
): Promise<string | null> {
  const [known] = (await database.prepared(KEYS, { keyHash: hash(keys.key), generation })) as [
    { merchant_id: string; secret_hash: string }?,
  ];
  const expected = known?.secret_hash ?? hash('');
  const isRight = timingSafeEqual(
    Buffer.from(hash(keys.secret), 'hex'),
    Buffer.from(expected, 'hex'),
  );
  return known && isRight ? known.merchant_id : null;
}
