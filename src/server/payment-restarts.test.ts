import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeReadyPlace, type ReadyPlace } from './ready-place.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start-server.ts';
import { startCable } from './testing/cable.ts';
import { checkTime, LONG_MS, runsOf } from './testing/scale.ts';
import { buildServer, type ServerBuild, type ServerProcess } from './testing/server-process.ts';
import {
  beginPayment,
  callHook,
  comeBack,
  decideAtBank,
  inParallel,
  openShop,
  postJson,
  statusOf,
  type Order,
} from './testing/shop.ts';

let build: ServerBuild;
let place: ReadyPlace;
beforeAll(async () => {
  build = await buildServer();
});
afterAll(async () => {
  await build.stop();
});
beforeEach(async () => {
  place = await makeReadyPlace('restarts-', 'server');
});
afterEach(async () => {
  await place.remove();
});

const PAYERS = 8;

/** Ends all that others have open on a database, as a server does that shuts down. */
async function endConnections(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

describe('several servers on one Postgres server', () => {
  // Each of the two at least once.
  const rounds = Math.max(2, runsOf(20));
  it(
    `are restarted one after the other, ${rounds} times, and no payer notices`,
    async () => {
      const { variables } = place;
      const live = await Promise.all([build.start(variables), build.start(variables)]);
      const shop = await openShop(live[0].origin);
      const link = await shop.createLink({});
      let turn = 0;
      const server = (): ServerProcess => {
        turn += 1;
        const chosen = live[turn % live.length];
        if (!chosen) throw new Error('No server is left');
        return chosen;
      };
      let isOver = false;
      const orders: Order[] = [];
      const failures: string[] = [];
      async function keepPaying(): Promise<void> {
        while (!isOver) {
          try {
            const order = await beginPayment(server().origin, link.slug);
            await decideAtBank(server().origin, order, 'accepted');
            const status = await comeBack(server().origin, order);
            if (status !== 303) failures.push(`returned with ${status}`);
            orders.push(order);
          } catch (error) {
            failures.push(inspect(error));
          }
        }
      }
      const payers = Array.from({ length: PAYERS }, keepPaying);
      for (let round = 0; round < rounds; round += 1) {
        // As a balancer does: told to go, a server gets nothing new, and ends what it has.
        const leaving = live.shift();
        expect(await leaving?.stop()).toBe(0);
        live.push(await build.start(variables));
      }
      isOver = true;
      await Promise.all(payers);
      const [survivor] = live;
      const origin = survivor?.origin ?? '';
      shop.moveTo(origin);
      expect(failures).toEqual([]);
      process.stdout.write(`${orders.length} payments through ${rounds} restarts\n`);
      await inParallel(orders, 16, async (order) => {
        expect((await statusOf(origin, order)).status).toBe('completed');
      });
      expect((await shop.readLink(link.id)).successful_payments_count).toBe(orders.length);
      expect((await callHook<{ breaks: unknown[] }>(origin, '/reconcile')).breaks).toEqual([]);
      await Promise.all(live.map((one) => one.stop()));
    },
    LONG_MS,
  );
});

describe('a database that goes away', () => {
  it('in the middle of payments costs none of them, and applies nothing twice', async () => {
    const cable = await startCable(place.variables['DATABASE_URL'] ?? '');
    const server = await startServer(
      readSettings({
        PORT: '0',
        ...place.variables,
        DATABASE_URL: cable.url,
        DEMO_SHOP: '0',
        SANDBOX_CONTROLS: '1',
        LOG_LEVEL: 'silent',
      }),
    );
    const { origin } = server;
    const shop = await openShop(origin);
    const link = await shop.createLink({ payment_mode: 'limited', max_payments: 20 });
    const orders = await inParallel(Array.from({ length: 20 }), 5, async () => {
      const order = await beginPayment(origin, link.slug);
      await decideAtBank(origin, order, 'accepted');
      return order;
    });
    // Cut while they come back: some have been counted by then, some have not.
    const returns = orders.map((order) => comeBack(origin, order));
    await Promise.race(returns);
    // First as a database goes that is told to (57P01, and what was under way is rolled back), then as one that is gone.
    await endConnections(place.variables['DATABASE_URL'] ?? '');
    cable.cut();
    const statuses = await Promise.all(returns);
    expect(statuses.filter((status) => status !== 303 && status !== 503)).toEqual([]);
    const away = await postJson(`${origin}/api/v2/mytpe-pay/links/${link.slug}/pay`, {});
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);

    cable.mend();
    const mended = performance.now();
    await expect
      .poll(async () => (await fetch(`${origin}/healthz`)).status, {
        timeout: 60_000,
        interval: 50,
      })
      .toBe(200);
    for (const order of orders) await comeBack(origin, order);
    checkTime('payments after a database that is back', performance.now() - mended, 10_000);
    expect(await shop.readLink(link.id)).toMatchObject({
      status: 'closed',
      successful_payments_count: 20,
      collected_amount: '50000.00',
    });
    expect((await callHook<{ breaks: unknown[] }>(origin, '/reconcile')).breaks).toEqual([]);
    await server.close();
    await cable.close();
  });
});
