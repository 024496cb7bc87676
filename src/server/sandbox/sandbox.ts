import type { Hono } from 'hono';
import { createTextSeal } from '../crypto/text-seal.ts';
import type { Database } from '../database/database.ts';
import type { RequestIdEnv } from '../http/request-id.ts';
import type { Log } from '../log.ts';
import { BANK_BASE, type BankAccess } from './bank-access.ts';
import { createBankApp } from './bank/bank-app.ts';
import type { BankContext } from './bank/bank-context.ts';
import type { BankEnv } from './bank/bank-env.ts';
import { createBankHooks } from './bank/bank-hooks.ts';
import { createFaults } from './bank/faults.ts';
import { endOverdue } from './bank/orders.ts';
import { createControlApi } from './control/api.ts';
import { createExtCheckout } from './checkout/ext-checkout.ts';
import { createClock, type Clock } from './core/clock.ts';
import { keepDemoSelling } from './demo/keep-selling.ts';
import { createEventFeed } from './feed/event-feed.ts';
import { findBreaks } from './payments/find-breaks.ts';
import { createPaymentChecks, type PaymentChecks } from './payments/payment-checks.ts';
import type { PaymentsContext } from './payments/payments-context.ts';
import { createReturnRoutes } from './payments/return-routes.ts';
import { createSatimClient } from './satim/satim-client.ts';
import { createExtApi } from './ext/api.ts';
import { expireLinks as expireExtLinks } from './ext/link-expiry.ts';
import { createV2Api } from './v2/api.ts';
import { expireLinks } from './v2/link-expiry.ts';
import { deliverDue } from './webhooks/deliver-due.ts';
import { startDeliveryWorker, type DeliveryWorker } from './webhooks/delivery-worker.ts';
import { openDeliveryQueue, type DeliveryQueue } from './webhooks/job-queue.ts';
import { sealOldSecrets } from './webhooks/webhook-store.ts';
import type { WebhooksContext } from './webhooks/webhooks-context.ts';
import { startRounds, type Rounds } from './rounds.ts';

/** The documents allow five minutes. */
const EXPIRY_INTERVAL_MS = 60_000;
const BANK_INTERVAL_MS = 60_000;
const CHECK_INTERVAL_MS = 1_000;
/** What a receiver of webhooks may take (contract, section 6). */
const WEBHOOK_TIMEOUT_MS = 15_000;

/** What a sweep did. */
export interface Swept {
  readonly expired: number;
  readonly checked: number;
  readonly delivered: number;
}

export interface Sandbox {
  readonly context: PaymentsContext;
  readonly checks: PaymentChecks;
  readonly webhooks: WebhooksContext;
  /** The v2 API, to be mounted at its base. */
  readonly v2: ReturnType<typeof createV2Api>;
  /** The ext API, to be mounted at its base. */
  readonly ext: ReturnType<typeof createExtApi>;
  /** Where payers come back to from the bank, to be mounted at the root. */
  readonly returns: ReturnType<typeof createReturnRoutes>;
  /** The bank simulator, to be mounted at its base; null with a real bank. */
  readonly bank: Hono<BankEnv> | null;
  /** The test hooks; null where they are closed. */
  readonly controls: Hono<RequestIdEnv> | null;
  /** Expires links, asks the bank about every open payment and sends what is due, now; then it is done. */
  sweep(): Promise<Swept>;
  /** Begins what runs by itself: expiry, checks of payments, deliveries. */
  startWork(): Promise<void>;
  /** Ends what runs by itself and every live feed, and waits for it. Requests are still answered. */
  stopWork(): Promise<void>;
}

export interface SandboxOptions {
  readonly database: Database;
  /** Where people reach this server, without a final slash. */
  readonly publicUrl: string;
  readonly log: Log;
  readonly hasControls: boolean;
  /** True keeps the demo shop usable, once it has been made. */
  readonly hasDemoShop: boolean;
  readonly bank: BankAccess;
  /** The server's own, at least 32 characters: what is secret at rest is sealed with it. */
  readonly secret: string;
  /** Lets webhooks go to receivers on this machine. */
  readonly allowsLoopbackWebhooks: boolean;
  readonly clock?: Clock;
}

function createBank(options: SandboxOptions, clock: Clock): BankContext | null {
  const { database, log, publicUrl, bank } = options;
  if (!bank.simulated) return null;
  const bankUrl = `${publicUrl}${BANK_BASE}`;
  return { database, clock, log, bankUrl, account: bank.simulated, faults: createFaults() };
}

/** What runs by itself while the sandbox does. */
interface Work {
  readonly queue: DeliveryQueue;
  readonly worker: DeliveryWorker;
  readonly rounds: Rounds;
}

/** Runs the payments API, and a bank to it, for development, tests and demos. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { database, publicUrl, log, hasControls, clock = createClock() } = options;
  const bank = createBank(options, clock);
  const satim = createSatimClient(options.bank.satim);
  const context: PaymentsContext = { database, publicUrl, log, clock, satim };
  let work: Work | null = null;
  const webhooks: WebhooksContext = {
    ...context,
    sending: {
      allowsLoopback: options.allowsLoopbackWebhooks,
      timeoutMs: WEBHOOK_TIMEOUT_MS,
    },
    secrets: createTextSeal(options.secret, 'sandbox webhook secrets 1'),
    get queue() {
      return work?.queue ?? null;
    },
  };
  const checks = createPaymentChecks(context);
  const feed = createEventFeed(context);

  const expireAll = async (): Promise<number> =>
    (await expireLinks(context)) + (await expireExtLinks(context));

  async function sweep(): Promise<Swept> {
    const expired = await expireAll();
    if (bank) await endOverdue(bank, null);
    const checked = await checks.checkAll();
    return { expired, checked, delivered: await deliverDue(webhooks) };
  }

  return {
    context,
    checks,
    webhooks,
    v2: createV2Api({ context, webhooks, feed, guests: createExtCheckout(context) }),
    ext: createExtApi(webhooks, feed),
    returns: createReturnRoutes(context, checks),
    bank: bank ? createBankApp(bank) : null,
    controls: hasControls
      ? createControlApi(
          context,
          { sweep, findBreaks: () => findBreaks(context) },
          bank ? createBankHooks(bank) : null,
        )
      : null,
    sweep,
    async startWork() {
      await sealOldSecrets(webhooks);
      const queue = await openDeliveryQueue(database, log);
      const rounds = startRounds(log, [
        {
          name: 'expiry',
          everyMs: EXPIRY_INTERVAL_MS,
          run: async () => {
            if (options.hasDemoShop) await keepDemoSelling(context);
            await expireAll();
          },
        },
        { name: 'payment checks', everyMs: CHECK_INTERVAL_MS, run: () => checks.checkDue() },
        {
          name: 'bank',
          everyMs: BANK_INTERVAL_MS,
          run: async () => {
            if (bank) await endOverdue(bank, null);
          },
        },
      ]);
      work = { queue, rounds, worker: startDeliveryWorker({ ...webhooks, queue }) };
    },
    async stopWork() {
      await feed.close();
      const ending = work;
      if (!ending) return;
      await ending.rounds.close();
      await ending.worker.close();
      work = null;
      await ending.queue.close();
    },
  };
}
