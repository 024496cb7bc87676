import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/core/instant.ts';
import { databases } from '../../database/testing/databases.ts';
import { isSoak, LONG_MS, printedSeed, runsOf } from '../../testing/scale.ts';
import { createClock } from '../core/clock.ts';
import { links, transactions } from '../db/schema.ts';
import { createPayers, type Payers, type Payment } from '../testing/payers.ts';
import {
  openTestSandbox,
  START,
  type AnswerData,
  type TestMerchant,
  type TestSandbox,
} from '../testing/test-sandbox.ts';
import { currentStatus } from '../v2/link-record.ts';
import { findBreaks } from './find-breaks.ts';
import {
  age,
  askInVain,
  look,
  restock,
  type ModelLink,
  type ModelPayment,
} from './testing/payment-model.ts';

/** Numbers that look random and come again with their seed (mulberry32). */
function createDice(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number): number => Math.floor(next() * limit);
  return {
    upTo,
    chance: (probability: number): boolean => next() < probability,
    oneOf<T>(items: readonly T[]): T | undefined {
      return items[upTo(items.length)];
    },
  };
}

/** Of so many comparisons one asks the API too. */
const ASKED_EVERY = 10;
const NO_DEFAULT = { defaultInactivityTimeoutMinutes: null };

interface LinkPair {
  readonly model: ModelLink;
  readonly data: AnswerData;
}
interface PaymentPair {
  readonly model: ModelPayment;
  readonly payment: Payment;
  readonly link: LinkPair;
}

function isOver({ status, bank }: ModelPayment): boolean {
  const isFinal = status === 'completed' || status === 'refunded' || status === 'refused';
  return isFinal || (status === 'failed' && bank !== 'open' && bank !== 'paid');
}

describe.each(databases)('payments on the $name database, held against a model', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;
  let payers: Payers;
  const clock = createClock(() => START);

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind, clock);
    merchant = await sandbox.newMerchant();
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });

  // The model is the same for both; on the embedded database a command takes twice as long, and the soak runs all of them there too.
  const commands = kind.name === 'embedded' && !isSoak ? runsOf(2_500) : runsOf(10_000);
  it(
    `do what it says in ${commands} commands`,
    async () => {
      const dice = createDice(printedSeed(`payments model, ${kind.name}`));
      const shown: LinkPair[] = [];
      let payments: PaymentPair[] = [];
      const done: string[] = [];

      async function create(): Promise<void> {
        const mode = dice.oneOf(['one_shot', 'limited', 'limited', 'reusable']) ?? 'limited';
        const quota = mode === 'one_shot' ? 1 : mode === 'limited' ? 1 + dice.upTo(3) : null;
        const timeout = quota !== null && dice.chance(0.5) ? 5 + dice.upTo(40) : null;
        const data = await merchant.createLink({
          payment_mode: mode,
          ...(mode === 'limited' ? { max_payments: String(quota) } : {}),
          ...(timeout === null ? {} : { inactivity_timeout_minutes: String(timeout) }),
        });
        const activeAt = clock.now();
        shown.push({
          data,
          model: { quota, timeout, max: quota, sold: 0, status: 'active', activeAt },
        });
        // Old ones make room, so that those in play meet each other.
        if (shown.length > 6) shown.shift();
      }
      async function begin(link: LinkPair): Promise<void> {
        age(link.model, clock.now());
        const answer = await payers.ask(link.data.slug);
        expect(answer.status).toBe(link.model.status === 'active' ? 200 : 403);
        if (answer.status !== 200) return;
        const { order_number: orderNumber, form_url: formUrl } = JSON.parse(answer.text) as {
          order_number: string;
          form_url: string;
        };
        const orderId = new URL(formUrl).searchParams.get('mdOrder') ?? '';
        payments.push({
          link,
          payment: { orderNumber, orderId },
          model: {
            link: link.model,
            begunAt: clock.now(),
            bank: 'open',
            paidAt: 0,
            isAcknowledged: false,
            status: 'pending',
          },
        });
      }
      async function decide({ model, payment }: PaymentPair, isApproved: boolean): Promise<void> {
        const outcome = isApproved ? 'accepted' : 'funds';
        const answer = await sandbox.control(`/bank/orders/${payment.orderId}`, { outcome });
        // Nobody has asked the bank since its time was over: it still takes a late one.
        expect(answer.status).toBe(model.bank === 'open' ? 200 : 409);
        if (model.bank !== 'open') return;
        model.bank = isApproved ? 'paid' : 'declined';
        model.paidAt = clock.now();
      }
      async function comeBack({ model, payment }: PaymentPair): Promise<void> {
        const isRefundBroken = dice.chance(0.1);
        if (dice.chance(0.05)) {
          const fault = dice.oneOf(['500', 'html', 'garbage', 'lost-answer']) ?? '500';
          await payers.fault('acknowledge', fault);
          await payers.comeBack(payment);
          await payers.fault('acknowledge', null);
          const isOpen = ['pending', 'processing', 'failed'].includes(model.status);
          if (fault === 'lost-answer' && isOpen) askInVain(model, clock.now());
          return;
        }
        if (isRefundBroken)
          await payers.fault('refund', dice.oneOf(['500', 'html', 'garbage']) ?? '500');
        await payers.comeBack(payment);
        await payers.fault('refund', null);
        look(model, clock.now(), isRefundBroken);
      }
      async function toggle({ data, model }: LinkPair): Promise<void> {
        age(model, clock.now());
        const answer = await merchant.call('PATCH', `/links/${data.id}/toggle-status`);
        const canToggle = model.status === 'active' || model.status === 'inactive';
        expect(answer.status).toBe(canToggle ? 200 : 403);
        if (canToggle) model.status = model.status === 'active' ? 'inactive' : 'active';
      }
      async function raise({ data, model }: LinkPair): Promise<void> {
        age(model, clock.now());
        const wanted = model.sold + dice.upTo(3);
        const answer = await merchant.call('POST', `/links/update/${data.id}`, {
          form: { max_payments: String(Math.max(wanted, 1)) },
        });
        const isLimited = data.payment_mode === 'limited';
        const isTaken =
          isLimited &&
          model.status !== 'expired' &&
          (model.status !== 'closed' || Math.max(wanted, 1) > model.sold);
        expect(answer.status === 200).toBe(isTaken || data.payment_mode === 'reusable');
        if (isTaken) restock(model, Math.max(wanted, 1), clock.now());
      }
      async function sweep(): Promise<void> {
        await sandbox.control('/sweep', {});
        for (const { model } of shown) age(model, clock.now());
        await settleByModel();
      }
      /** The sweep asks about all open payments, in an order of its own: those of one link may race for its last seat. */
      async function settleByModel(): Promise<void> {
        const open = payments.filter(({ model }) =>
          ['pending', 'processing', 'failed'].includes(model.status),
        );
        const first = open.filter(({ model }) => !isRacing(model));
        for (const { model } of first) look(model, clock.now(), false);
        for (const link of new Set(
          open.filter(({ model }) => isRacing(model)).map((pair) => pair.link),
        )) {
          const racing = open.filter((pair) => pair.link === link && isRacing(pair.model));
          const counted = await Promise.all(racing.map(({ payment }) => payers.check(payment)));
          // Whoever was counted came first.
          const order = racing.map((pair, index) => ({
            pair,
            isCounted: counted[index]?.status === 'completed',
          }));
          order.sort((left, right) => Number(right.isCounted) - Number(left.isCounted));
          for (const { pair } of order) look(pair.model, clock.now(), false);
        }
      }
      const isRacing = (model: ModelPayment): boolean =>
        model.status === 'pending' && model.bank === 'paid';

      async function compare(pair: PaymentPair): Promise<void> {
        const seen = await payers.check(pair.payment);
        expect(seen.status).toBe(pair.model.status);
      }
      async function compareStored({ model: expected, payment, link }: PaymentPair): Promise<void> {
        age(link.model, clock.now());
        const [seen] = await sandbox.database.orm
          .select({ payment: transactions.status, link: links })
          .from(transactions)
          .innerJoin(links, eq(links.id, transactions.linkId))
          .where(eq(transactions.orderNumber, payment.orderNumber));
        if (!seen) throw new Error('A payment that is gone');
        const { model } = link;
        expect({
          payment: seen.payment,
          link: currentStatus({ row: seen.link, instance: NO_DEFAULT }, clock.now()),
          sold: seen.link.successfulPaymentsCount,
          max: seen.link.maxPayments,
          collected: seen.link.collectedAmount,
        }).toEqual({
          payment: expected.status,
          link: model.status,
          sold: model.sold,
          max: model.max,
          collected: model.sold * 250_000,
        });
      }
      async function compareLink({ data, model }: LinkPair): Promise<void> {
        age(model, clock.now());
        const seen = await merchant.readLink(data.id);
        expect({
          status: seen.status,
          sold: seen.successful_payments_count,
          max: seen.max_payments,
          collected: seen.collected_amount,
        }).toEqual({
          status: model.status,
          sold: model.sold,
          max: model.max,
          collected: `${model.sold * 2_500}.00`,
        });
      }

      async function act(): Promise<void> {
        const link = dice.oneOf(shown);
        const pair = dice.oneOf(payments);
        const draw = dice.upTo(100);
        if (draw < 8 || !link) return await create();
        if (draw < 30 || !pair) return await begin(link);
        if (draw < 48) return await decide(pair, true);
        if (draw < 54) return await decide(pair, false);
        if (draw < 80) return await comeBack(pair);
        if (draw < 85) return await toggle(link);
        if (draw < 90) return await raise(link);
        if (draw < 95) {
          clock.moveTo(clock.now() + (1 + dice.upTo(8)) * MINUTE_MS + dice.upTo(1_000));
          return;
        }
        if (draw < 98) return await sweep();
        await sandbox.restart();
      }

      try {
        for (let count = 0; count < commands; count += 1) {
          await act();
          const recent = dice.oneOf(payments);
          if (recent) await compareStored(recent);
          // The API tells what is stored; that it does is asked now and then, and of everything at the end.
          if (recent && count % ASKED_EVERY === 0) {
            await compare(recent);
            await compareLink(recent.link);
          }
          // What is settled for good makes room; everything else may still come to something.
          if (payments.length > 30) payments = payments.filter(({ model }) => !isOver(model));
          done.push(String(count));
        }
        for (const pair of payments) await compare(pair);
        for (const link of shown) await compareLink(link);
        clock.moveTo(clock.now() + 60 * MINUTE_MS);
        await sandbox.control('/sweep', {});
        expect((await findBreaks(sandbox.sandbox.context)).breaks).toEqual([]);
      } catch (error) {
        throw new Error(`After ${done.length} commands`, { cause: error });
      }
    },
    LONG_MS,
  );
});
