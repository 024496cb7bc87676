import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerDatabase } from './database/testing/databases.ts';
import { readSettings } from './settings.ts';
import { startServer } from './start-server.ts';
import { startCable } from './testing/cable.ts';
import { LONG_MS, runsOf } from './testing/scale.ts';
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
let folder: string;
beforeAll(async () => {
  build = await buildServer();
  folder = await mkdtemp(join(tmpdir(), 'restarts-'));
});
afterAll(async () => {
  await build.remove();
  await rm(folder, { recursive: true, force: true });
});

const PAYERS = 8;

describe('several servers on one Postgres server', () => {
  const rounds = runsOf(20);
  it(
    `are restarted one after the other, ${rounds} times, and no payer notices`,
    async () => {
      const { url, drop } = await createServerDatabase();
      const variables = { DATA_DIR: folder, DATABASE_URL: url };
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
      await drop();
    },
    LONG_MS,
  );
});

describe('a database that goes away', () => {
  it('in the middle of payments costs none of them, and applies nothing twice', async () => {
    const { url, drop } = await createServerDatabase();
    const cable = await startCable(url);
    const server = await startServer(
      readSettings({
        PORT: '0',
        DATA_DIR: folder,
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
    cable.cut();
    const statuses = await Promise.all(returns);
    expect(statuses.filter((status) => status !== 303 && status !== 503)).toEqual([]);
    const away = await postJson(`${origin}/api/v2/mytpe-pay/links/${link.slug}/pay`, {});
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);

    cable.mend();
    const mended = performance.now();
    await expect
      .poll(async () => (await fetch(`${origin}/healthz`)).status, {
        timeout: 10_000,
        interval: 50,
      })
      .toBe(200);
    for (const order of orders) await comeBack(origin, order);
    expect(performance.now() - mended).toBeLessThan(10_000);
    expect(await shop.readLink(link.id)).toMatchObject({
      status: 'closed',
      successful_payments_count: 20,
      collected_amount: '50000.00',
    });
    expect((await callHook<{ breaks: unknown[] }>(origin, '/reconcile')).breaks).toEqual([]);
    await server.close();
    await cable.close();
    await drop();
  });
});
