import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeReadyPlace, type ReadyPlace } from './ready-place.ts';
import { checkTime, isSoak, runsOf } from './testing/scale.ts';
import { buildServer, type ServerBuild, type ServerProcess } from './testing/server-process.ts';
import {
  beginPayment,
  callHook,
  comeBack,
  decideAtBank,
  heldAtBank,
  inParallel,
  openShop,
  PAYER,
  postJson,
  statusOf,
  type Order,
  type Shop,
} from './testing/shop.ts';

const PRICE = 250_000;
const AT_ONCE = 32;
/** More than any test asks the bank. */
const FAULTS = 10_000;

let build: ServerBuild;
beforeAll(async () => {
  build = await buildServer();
});
afterAll(async () => {
  await build.stop();
});

// On a Postgres server two processes share the work, each with connections of its own: one connection hides a race.
describe.each([
  ['the embedded database', 1],
  ['a Postgres server with two processes', 2],
] as const)('payers who come at once, on %s', (place, count) => {
  const servers: ServerProcess[] = [];
  let home: ReadyPlace;
  let shop: Shop;

  beforeAll(async () => {
    home = await makeReadyPlace('rush-', count > 1 ? 'server' : 'embedded');
    const started = await Promise.all(
      Array.from({ length: count }, () => build.start(home.variables)),
    );
    servers.push(...started);
    shop = await openShop(originOf(0));
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await home.remove();
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
  /**
   * The same once all is settled. On a slow machine a bank of this very process may answer too late to be heard; then the
   * next look settles it, as it does by itself within a minute.
   */
  async function settledTally(orders: readonly Order[]): Promise<Record<string, number>> {
    for (let looks = 0; ; looks += 1) {
      const counts = await tally(orders);
      const isSettled = counts['pending'] === undefined && counts['processing'] === undefined;
      if (isSettled || looks === 10) return counts;
      await callHook(originOf(looks), '/sweep');
    }
  }
  async function held(orders: readonly Order[]): Promise<number> {
    const amounts = await inParallel(orders, AT_ONCE, (order) => heldAtBank(originOf(0), order));
    return amounts.reduce((sum, amount) => sum + amount, 0);
  }
  const findBreaks = async (): Promise<unknown[]> =>
    (await callHook<{ breaks: unknown[] }>(originOf(0), '/reconcile')).breaks;

  const attempts = runsOf(500);
  it.each(isSoak ? [1, 2, attempts / 10] : [1, 3])(
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
      expect(await settledTally(orders)).toEqual({ completed: quota, refunded: attempts - quota });
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
      await settledTally(orders);
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
    expect(await settledTally([payer])).toEqual({ completed: 1 });
    expect(await tally(pretenders)).toEqual({ pending: attempts });
    expect((await shop.readLink(link.id)).successful_payments_count).toBe(1);
  });

  it.each([
    // However many wait for it at once; and payers who try again and again, some at a time.
    ['hangs', 'hang', Number.POSITIVE_INFINITY],
    ['answers 500', '500', 4],
  ] as const)('leave the rest of the API quick while the bank %s', async (name, fault, atOnce) => {
    const link = await shop.createLink({ payment_mode: 'limited', max_payments: 100 });
    const unheard = await begin(link.slug, runsOf(200));
    const order = async (ordered: string | null): Promise<void> => {
      for (const [index] of servers.entries())
        for (const call of ['acknowledge', 'register'])
          await callHook(originOf(index), '/bank/faults', { call, fault: ordered, times: FAULTS });
    };
    /** Questions that the bank has had since it misbehaves. */
    const asked = async (): Promise<number> => {
      let count = 0;
      for (const [index] of servers.entries()) {
        const left = await fetch(`${originOf(index)}/sandbox/bank/faults`);
        const { acknowledge, register } = (await left.json()) as Record<string, number>;
        count += 2 * FAULTS - (acknowledge ?? 0) - (register ?? 0);
      }
      return count;
    };
    const reads = runsOf(1_000);
    /** Whole milliseconds that all but one in a hundred stay under. */
    const slowestRead = async (): Promise<number> => {
      const times = await inParallel(Array.from({ length: reads }), 4, async (_item, index) => {
        const started = performance.now();
        const path = `/api/v2/mytpe-pay/links/${link.id}`;
        const answer = await fetch(`${originOf(index)}${path}`, { headers: shop.keys });
        expect(answer.status).toBe(200);
        return performance.now() - started;
      });
      const sorted = times.toSorted((left, right) => left - right);
      return Math.ceil(sorted[Math.ceil(reads * 0.99) - 1] ?? 0);
    };
    const healthy = await slowestRead();
    await order(fault);
    onTestFinished(() => order(null));
    const returns = inParallel(unheard, atOnce, (each, index) => comeBack(originOf(index), each));
    const pay = `/api/v2/mytpe-pay/links/${link.slug}/pay`;
    const attempts = inParallel(unheard, atOnce, async (_each, index) => {
      const answer = await postJson(originOf(index) + pay, PAYER);
      return [answer.status, answer.headers.get('retry-after')];
    });
    // Those who hang are at the bank by now: what it costs to get there is not what is asked here.
    const wanted = fault === 'hang' ? 2 * unheard.length : 1;
    await expect.poll(asked, { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(wanted);
    // Where even a healthy server has to wait for the processor, that wait is not the bank's.
    checkTime(
      `p99 of ${reads} reads while the bank ${name}, on ${place} (${healthy} ms before)`,
      await slowestRead(),
      Math.max(500, 4 * healthy),
    );
    // Those who are held are let go; the others have been told by now.
    if (fault !== 'hang') await Promise.all([returns, attempts]);
    await order(null);
    expect(new Set(await returns)).toEqual(new Set([303]));
    for (const answer of await attempts) expect(answer).toEqual([503, '5']);
    // The same attempt again, now that the bank is back.
    const again = await beginPayment(originOf(0), link.slug);
    await decideAtBank(originOf(0), again, 'accepted');
    await comeBack(originOf(0), again);
    expect((await statusOf(originOf(0), again)).status).toBe('completed');
  });

  it('leave books that agree with each other and with the bank', async () => {
    await callHook(originOf(0), '/sweep');
    expect(await findBreaks()).toEqual([]);
  });
});
