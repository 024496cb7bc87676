import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerDatabase } from './database/testing/databases.ts';
import { runsOf } from './testing/scale.ts';
import { buildServer, type ServerBuild, type ServerProcess } from './testing/server-process.ts';
import {
  beginPayment,
  callHook,
  comeBack,
  decideAtBank,
  heldAtBank,
  inParallel,
  openShop,
  statusOf,
  type Order,
  type Shop,
} from './testing/shop.ts';

const PRICE = 250_000;
const AT_ONCE = 32;

let build: ServerBuild;
beforeAll(async () => {
  build = await buildServer();
});
afterAll(async () => {
  await build.remove();
});

// On a Postgres server two processes share the work, each with connections of its own: one connection hides a race.
describe.each([
  ['the embedded database', 1],
  ['a Postgres server with two processes', 2],
] as const)('payers who come at once, on %s', (_name, count) => {
  const servers: ServerProcess[] = [];
  let folder: string;
  let drop = async (): Promise<void> => {};
  let shop: Shop;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rush-'));
    let database: Record<string, string> = {};
    if (count > 1) {
      const made = await createServerDatabase();
      drop = made.drop;
      database = { DATABASE_URL: made.url };
    }
    const started = await Promise.all(
      Array.from({ length: count }, () => build.start({ DATA_DIR: folder, ...database })),
    );
    servers.push(...started);
    shop = await openShop(originOf(0));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Each in turn, as behind a load balancer. */
  function originOf(index: number): string {
    const server = servers[index % servers.length];
    if (!server) throw new Error('No server');
    return server.origin;
  }
  const begin = async (slug: string, attempts: number): Promise<Order[]> =>
    await inParallel(
      Array.from({ length: attempts }, () => slug),
      AT_ONCE,
      (wanted, index) => beginPayment(originOf(index), wanted),
    );
  async function tally(orders: readonly Order[]): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    await inParallel(orders, AT_ONCE, async (order, index) => {
      const { status } = await statusOf(originOf(index), order);
      counts[status] = (counts[status] ?? 0) + 1;
    });
    return counts;
  }
  async function held(orders: readonly Order[]): Promise<number> {
    const amounts = await inParallel(orders, AT_ONCE, (order) => heldAtBank(originOf(0), order));
    return amounts.reduce((sum, amount) => sum + amount, 0);
  }
  const findBreaks = async (): Promise<unknown[]> =>
    (await callHook<{ breaks: unknown[] }>(originOf(0), '/reconcile')).breaks;

  const attempts = runsOf(500);
  it.each([1, 2, attempts / 10])(
    `get as many seats as there are: ${attempts} for %i`,
    async (quota) => {
      const link = await shop.createLink({ payment_mode: 'limited', max_payments: quota });
      const orders = await begin(link.slug, attempts);
      await inParallel(orders, AT_ONCE, (order, index) =>
        decideAtBank(originOf(index), order, 'accepted'),
      );
      const returns = await Promise.all(
        orders.map((order, index) => comeBack(originOf(index), order)),
      );
      expect(new Set(returns)).toEqual(new Set([303]));
      expect(await tally(orders)).toEqual({ completed: quota, refunded: attempts - quota });
      expect(await held(orders)).toBe(quota * PRICE);
      expect(await shop.readLink(link.id)).toMatchObject({
        status: 'closed',
        successful_payments_count: quota,
        collected_amount: `${quota * 2_500}.00`,
      });
    },
  );

  it(`pay an invoice once, ${runsOf(200)} times, when two approve within ten milliseconds`, async () => {
    const rounds = Array.from({ length: runsOf(200) });
    const losers = await inParallel(rounds, 8, async () => {
      const link = await shop.createLink({ payment_mode: 'one_shot' });
      const orders = [
        await beginPayment(originOf(0), link.slug),
        await beginPayment(originOf(1), link.slug),
      ];
      await Promise.all(
        orders.map(async (order, index) => {
          await decideAtBank(originOf(index), order, 'accepted');
          await comeBack(originOf(index), order);
        }),
      );
      const seen = await Promise.all(orders.map((order) => statusOf(originOf(0), order)));
      expect(seen.map(({ status }) => status).sort()).toEqual(['completed', 'refunded']);
      return seen.find(({ status }) => status === 'refunded')?.given_back_reason;
    });
    expect(losers).toHaveLength(rounds.length);
    expect(new Set(losers)).toEqual(new Set(['already_paid']));
  });

  it(`lose no seat to ${attempts} who only pretend to have paid`, async () => {
    const link = await shop.createLink({ payment_mode: 'limited', max_payments: 1 });
    const pretenders = await begin(link.slug, attempts);
    const payer = await beginPayment(originOf(0), link.slug);
    await decideAtBank(originOf(0), payer, 'accepted');
    await Promise.all([
      ...pretenders.map((order, index) => comeBack(originOf(index), order)),
      comeBack(originOf(1), payer),
    ]);
    expect((await statusOf(originOf(0), payer)).status).toBe('completed');
    expect(await tally(pretenders)).toEqual({ pending: attempts });
    expect((await shop.readLink(link.id)).successful_payments_count).toBe(1);
  });

  it('leave the rest of the API quick while the bank hangs', async () => {
    const link = await shop.createLink({ payment_mode: 'limited', max_payments: 100 });
    const hanging = await begin(link.slug, runsOf(200));
    for (const [index] of servers.entries())
      await callHook(originOf(index), '/bank/faults', {
        call: 'acknowledge',
        fault: 'hang',
        times: hanging.length,
      });
    const returns = hanging.map((order, index) => comeBack(originOf(index), order));
    const times: number[] = [];
    await inParallel(Array.from({ length: runsOf(1_000) }), 4, async (_item, index) => {
      const started = performance.now();
      await fetch(`${originOf(index)}/api/v2/mytpe-pay/links/${link.id}`, { headers: shop.keys });
      times.push(performance.now() - started);
    });
    const slowest = times.sort((left, right) => left - right)[Math.floor(times.length * 0.99)];
    process.stdout.write(`p99 while the bank hangs: ${Math.round(slowest ?? 0)} ms\n`);
    expect(slowest).toBeLessThan(500);
    for (const [index] of servers.entries())
      await callHook(originOf(index), '/bank/faults', { call: 'acknowledge', fault: null });
    expect(new Set(await Promise.all(returns))).toEqual(new Set([303]));
  });

  it('leave books that agree with each other and with the bank', async () => {
    await callHook(originOf(0), '/sweep');
    expect(await findBreaks()).toEqual([]);
  });
});
