import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Database } from '../../../database/database.ts';
import type { TestDatabase } from '../../../database/testing/databases.ts';
import { createLog } from '../../../log.ts';
import { createClock, type Clock } from '../../core/clock.ts';
import { createBankApp } from '../bank-app.ts';
import type { BankAccount } from '../bank-context.ts';
import { createBankHooks } from '../bank-hooks.ts';
import { bankMigrations } from '../bank-migrations.ts';
import { createFaults } from '../faults.ts';

export const TEST_ACCOUNT: BankAccount = {
  userName: 'test-merchant',
  password: 'test-password',
  terminalId: 'E0000000001',
};

export interface TestBank {
  /** `http://127.0.0.1:41233` */
  readonly origin: string;
  readonly restUrl: string;
  readonly clock: Clock;
  readonly database: Database;
  /** A call of the protocol, as a form; credentials are added unless they are given. */
  call(path: string, parameters: Readonly<Record<string, string>>): Promise<Response>;
  /** Registers an order that is right but for what is given. @returns its id */
  register(parameters?: Readonly<Record<string, string>>): Promise<string>;
  hook(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

let orderCount = 0;
export function newOrderNumber(): string {
  orderCount += 1;
  return `T${String(orderCount).padStart(6, '0')}`;
}

export function registrationOf(
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    orderNumber: newOrderNumber(),
    amount: '250000',
    currency: '012',
    returnUrl: 'http://shop.example/return',
    failUrl: 'http://shop.example/fail',
    language: 'FR',
    jsonParams: JSON.stringify({ force_terminal_id: TEST_ACCOUNT.terminalId, udf1: 'INV1' }),
    ...parameters,
  };
}

/** The bank simulator on a port of its own, with its test hooks and a clock that a test moves. */
export async function openTestBank(kind: TestDatabase): Promise<TestBank> {
  const database = await kind.open([bankMigrations]);
  const clock = createClock();
  const app = new Hono();
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bank = {
    database,
    clock,
    log: createLog('silent'),
    bankUrl: `${origin}/bank`,
    account: TEST_ACCOUNT,
    faults: createFaults(),
  };
  app.route('/bank', createBankApp(bank));
  app.route('/sandbox/bank', createBankHooks(bank));

  const call: TestBank['call'] = async (path, parameters) =>
    await fetch(`${origin}/bank/payment/rest/${path}`, {
      method: 'POST',
      body: new URLSearchParams({
        userName: TEST_ACCOUNT.userName,
        password: TEST_ACCOUNT.password,
        ...parameters,
      }),
    });

  return {
    origin,
    restUrl: `${origin}/bank/payment/rest`,
    clock,
    database,
    call,
    async register(parameters = {}) {
      const answer = await call('register.do', registrationOf(parameters));
      const body = (await answer.json()) as { orderId?: string; errorMessage?: string };
      if (body.orderId === undefined) throw new Error(`Not registered: ${body.errorMessage}`);
      return body.orderId;
    },
    hook: async (path, body) =>
      await fetch(`${origin}/sandbox/bank${path}`, { method: 'POST', body: JSON.stringify(body) }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
