import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../src/server/database/open-database.ts';
import { createLog } from '../../src/server/log.ts';
import { createClock } from '../../src/server/sandbox/core/clock.ts';
import type { SandboxContext } from '../../src/server/sandbox/core/context.ts';
import { createMerchant, drawKeyPair } from '../../src/server/sandbox/core/merchants.ts';
import { sandboxMigrations } from '../../src/server/sandbox/db/migrations.ts';
import { takeSeat } from '../../src/server/sandbox/payments/take-seat.ts';
import { createInstance } from '../../src/server/sandbox/v2/instance-create.ts';

const CALLERS = 32;
const WARM_UP = 500;
const COUNT = 4_000;

async function inParallel(items: readonly string[], work: (id: string) => Promise<unknown>) {
  const waiting = items.values();
  const caller = async (): Promise<void> => {
    for (const id of waiting) await work(id);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return (performance.now() - started) / items.length;
}

/** Links with pending payments, as many as are completed. @returns the ids of these */
async function prepare(context: SandboxContext, links: number, prefix: string): Promise<string[]> {
  const { orm } = context.database;
  const merchantId = randomUUID();
  const createdAt = context.clock.now();
  await createMerchant(context, {
    id: merchantId,
    name: 'Bench',
    generation: 'v2',
    keys: drawKeyPair('v2'),
    createdAt,
  });
  const instance = await createInstance(context, {
    merchantId,
    name: 'Bench',
    description: '',
    createdAt,
  });
  await orm.execute(sql`
    insert into sandbox.links (id, merchant_id, instance_id, title, details, slug, type, amount, status, payment_mode,
      max_payments, successful_payments_count, collected_amount, settings, last_activity_at, version, created_at, updated_at)
    select ${prefix}::text || n, ${merchantId}::text, ${instance.id}::text, 'A product', 'Described.', ${prefix}::text || n,
      'dynamic', 250000, 'active', 'limited', 1000000, 0, 0, '{}', now(), 1, now(), now()
    from generate_series(1, ${links}::integer) as n`);
  await orm.execute(sql`
    insert into sandbox.slugs (slug, merchant_id, generation, link_id)
    select slug, merchant_id, 'v2', id from sandbox.links where merchant_id = ${merchantId}`);
  const rows = await orm.execute(sql`
    insert into sandbox.transactions (id, merchant_id, instance_id, link_id, amount, status, name, email, phone_number,
      order_number, order_id, payment_mode, original_slug, next_check_at, created_at, updated_at)
    select ${prefix}::text || n, ${merchantId}::text, ${instance.id}::text, ${prefix}::text || (1 + n % ${links}::integer),
      250000, 'pending', 'Leïla', 'leila@example.dz', '0555123456', ${prefix}::text || n, 'bank-' || n, 'limited', 'x', now(), now(), now()
    from generate_series(1, ${WARM_UP + COUNT}::integer) as n
    returning id`);
  return rows.map(({ id }) => String(id));
}

/** What a seat costs in the barest form: two guarded updates in one statement, without events, sums and deadlines. */
async function takeBareSeat({ database }: SandboxContext, id: string): Promise<void> {
  await database.orm.execute(sql`
    with seat as (
      update sandbox.links as link set successful_payments_count = link.successful_payments_count + 1
      from sandbox.transactions as attempt
      where attempt.id = ${id} and attempt.status = 'pending' and link.id = attempt.link_id
        and link.status = 'active' and link.successful_payments_count < link.max_payments
      returning link.id
    )
    update sandbox.transactions set status = 'completed', next_check_at = null
    from seat where transactions.id = ${id} and transactions.status = 'pending'`);
}

/**
 * Completes payments by 32 callers at once, on many links and on one.
 * @returns milliseconds a payment: wall time by count
 */
export async function completePayments(place: {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}): Promise<{ many: number; one: number; bareMany: number }> {
  const database = await openDatabase(place, [sandboxMigrations]);
  const context: SandboxContext = {
    database,
    clock: createClock(),
    log: createLog('silent'),
    publicUrl: 'http://localhost',
  };
  const approval = { approvalCode: '510150', message: 'Votre paiement a été accepté' };
  const measure = async (
    links: number,
    prefix: string,
    complete: (id: string) => Promise<unknown>,
  ): Promise<number> => {
    const ids = await prepare(context, links, prefix);
    await inParallel(ids.slice(0, WARM_UP), complete);
    return await inParallel(ids.slice(WARM_UP), complete);
  };
  try {
    return {
      bareMany: await measure(64, 'B', (id) => takeBareSeat(context, id)),
      many: await measure(64, 'M', (id) => takeSeat(context, id, approval)),
      one: await measure(1, 'S', (id) => takeSeat(context, id, approval)),
    };
  } finally {
    await database.close();
  }
}
