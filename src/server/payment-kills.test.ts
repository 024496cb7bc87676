import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeReadyFolder } from './ready-folder.ts';
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
  statusOf,
  type Order,
  type Shop,
  type ShopLink,
} from './testing/shop.ts';

const PRICE = 250_000;
const SATIM = {
  SATIM_USERNAME: 'shop',
  SATIM_PASSWORD: 'a-password-of-the-tests',
  SATIM_TERMINAL_ID: 'E0000000001',
};

type BankCall = 'register' | 'acknowledge' | 'refund';

let build: ServerBuild;
let bank: ServerProcess;
let bankFolder: string;
beforeAll(async () => {
  build = await buildServer();
  bankFolder = await makeReadyFolder('kills-bank-');
  // The bank is a server of its own, which survives: what it knows is what happened.
  const satimUrl = 'http://127.0.0.1:1/bank/payment/rest';
  bank = await build.start({ DATA_DIR: bankFolder, SATIM_URL: satimUrl, ...SATIM });
});
afterAll(async () => {
  await build.stop();
  await rm(bankFolder, { recursive: true, force: true });
});

/** Waits until a thing is so; for what another process does. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 60_000, interval: 20 }).toBe(true);
}

/** Makes the bank hold the next call, and waits until it holds it. */
async function holdNext(
  call: BankCall,
  fault: 'hang' | 'stuck-answer',
  begin: () => Promise<unknown>,
): Promise<void> {
  await callHook(bank.origin, '/bank/faults', { call, fault, times: 1 });
  // Cut off when the server is killed.
  begin().catch(() => {});
  await until(async () => {
    const left = await fetch(`${bank.origin}/sandbox/bank/faults`);
    return ((await left.json()) as Record<BankCall, number>)[call] === 0;
  });
}

describe.each(['embedded', 'server'] as const)(
  'a server that is killed, on the %s database',
  (kind) => {
    let place: ReadyPlace;
    let variables: Record<string, string>;
    let server: ServerProcess;
    let shop: Shop;

    beforeEach(async () => {
      place = await makeReadyPlace('kills-', kind);
      variables = {
        ...place.variables,
        SATIM_URL: `${bank.origin}/bank/payment/rest`,
        WEBHOOK_ALLOW_LOOPBACK: '1',
        ...SATIM,
      };
      server = await build.start(variables);
      shop = await openShop(server.origin);
    });
    afterEach(async () => {
      await server.kill();
      await place.remove();
    });

    const invoice = (): Promise<ShopLink> => shop.createLink({ payment_mode: 'one_shot' });
    const begin = (link: ShopLink): Promise<Order> => beginPayment(server.origin, link.slug);
    async function approved(link: ShopLink): Promise<Order> {
      const order = await begin(link);
      await decideAtBank(bank.origin, order, 'accepted');
      return order;
    }
    async function pay(link: ShopLink): Promise<Order> {
      const order = await approved(link);
      await comeBack(server.origin, order);
      return order;
    }
    async function restart(): Promise<void> {
      await server.kill();
      server = await build.start(variables);
      shop.moveTo(server.origin);
    }
    const findBreaks = async (): Promise<unknown[]> =>
      (await callHook<{ breaks: unknown[] }>(server.origin, '/reconcile')).breaks;

    it('at each call of the bank has lost no payment and sold no seat twice', async () => {
      // Held before the bank has done its work, and after.
      const asked = await Promise.all([invoice(), invoice()]);
      const unseen = await Promise.all([invoice(), invoice()]);
      const taken = await Promise.all([invoice(), invoice()]);
      const late = [await approved(taken[0]), await approved(taken[1])];
      await pay(taken[0]);
      await pay(taken[1]);
      const paid = [await approved(unseen[0]), await approved(unseen[1])];

      for (const [index, fault] of (['hang', 'stuck-answer'] as const).entries()) {
        const slug = asked[index]?.slug ?? '';
        await holdNext('register', fault, () => beginPayment(server.origin, slug));
        const unseenOrder = paid[index];
        const lateOrder = late[index];
        if (!unseenOrder || !lateOrder) throw new Error('An order is missing');
        await holdNext('acknowledge', fault, () => comeBack(server.origin, unseenOrder));
        await holdNext('refund', fault, () => comeBack(server.origin, lateOrder));
      }
      await restart();
      await callHook(server.origin, '/sweep');

      for (const [index, order] of paid.entries()) {
        expect((await statusOf(server.origin, order)).status).toBe('completed');
        expect(await shop.readLink(unseen[index]?.id ?? '')).toMatchObject({ status: 'closed' });
        expect(await heldAtBank(bank.origin, order)).toBe(PRICE);
      }
      for (const [index, order] of late.entries()) {
        expect(await statusOf(server.origin, order)).toEqual(
          expect.objectContaining({ status: 'refunded', given_back_reason: 'already_paid' }),
        );
        expect(await heldAtBank(bank.origin, order)).toBe(0);
        expect(await shop.readLink(taken[index]?.id ?? '')).toMatchObject({
          successful_payments_count: 1,
        });
      }
      for (const link of asked) {
        // What was cut off while it was registered can be paid by nobody; the next payer is served.
        expect(await shop.readLink(link.id)).toMatchObject({ successful_payments_count: 0 });
        expect((await statusOf(server.origin, await pay(link))).status).toBe('completed');
      }
      expect(await findBreaks()).toEqual([]);
    });

    it(`in the middle of a rush, ${runsOf(20)} times, has books that agree with the bank`, async () => {
      const orders: Order[] = [];
      const links: ShopLink[] = [];
      for (let round = 0; round < runsOf(20); round += 1) {
        const link = await shop.createLink({ payment_mode: 'limited', max_payments: 5 });
        links.push(link);
        const waiting = await inParallel(
          Array.from({ length: 12 }, () => link),
          12,
          approved,
        );
        orders.push(...waiting);
        const rush = waiting.map((order) => comeBack(server.origin, order).catch(() => 0));
        // Killed somewhere on the way: when the first has come through.
        await Promise.race(rush);
        await restart();
        await Promise.all(rush);
        await callHook(server.origin, '/sweep');
      }
      for (const link of links) {
        expect(await shop.readLink(link.id)).toMatchObject({
          status: 'closed',
          successful_payments_count: 5,
          collected_amount: '12500.00',
        });
      }
      const held = await inParallel(orders, 8, (order) => heldAtBank(bank.origin, order));
      expect(held.reduce((sum, amount) => sum + amount, 0)).toBe(links.length * 5 * PRICE);
      expect(await findBreaks()).toEqual([]);
    });

    describe('with a webhook', () => {
      let receiver: Server;
      let url: string;
      /** Delivery ids as they came, and whether they are answered. */
      let received: { id: string; event: string }[];
      let isAnswering: boolean;

      beforeEach(async () => {
        received = [];
        isAnswering = true;
        receiver = createServer((request, response) => {
          request.resume();
          request.on('end', () => {
            received.push({
              id: String(request.headers['x-mytpepay-delivery-id']),
              event: String(request.headers['x-mytpepay-event']),
            });
            if (isAnswering) response.end();
          });
        });
        await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
        url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
      });
      afterEach(async () => {
        receiver.closeAllConnections();
        await new Promise((resolve) => receiver.close(resolve));
      });

      async function expectDelivered(events: readonly string[]): Promise<void> {
        const restarted = performance.now();
        await restart();
        await expect
          .poll(() => received.map(({ event }) => event), { timeout: 80_000, interval: 50 })
          .toEqual(expect.arrayContaining([...events]));
        checkTime(`a delivery after the kill, ${kind}`, performance.now() - restarted, 30_000);
      }

      it('between a payment and its delivery, delivers', async () => {
        const link = await invoice();
        const order = await approved(link);
        await shop.setWebhook(url);
        // The process has half a second until it looks: it is killed as soon as it has answered.
        expect(await comeBack(server.origin, order)).toBe(303);
        await server.kill();
        await expectDelivered(['transaction.completed', 'pay_link.closed']);
      });

      // It takes as long as a job may be under way before it is taken from the dead.
      it.each(isSoak ? ['while the receiver has a delivery'] : [])(
        '%s, delivers it again',
        async () => {
          await shop.setWebhook(url);
          isAnswering = false;
          await invoice();
          await until(async () => received.length > 0);
          const [first] = received;
          await server.kill();
          isAnswering = true;
          received = [];
          await expectDelivered(['pay_link.created']);
          expect(received.map(({ id }) => id)).toContain(first?.id);
        },
      );
    });
  },
);
