import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Database } from '../../database/database.ts';
import type { TestDatabase } from '../../database/testing/databases.ts';
import { createLog } from '../../log.ts';
import { createClock, type Clock } from '../core/clock.ts';
import { createMerchant, drawKeyPair, type KeyPair } from '../core/merchants.ts';
import { sandboxMigrations } from '../db/migrations.ts';
import { BANK_BASE, bankAccessOf } from '../bank-access.ts';
import { bankMigrations } from '../bank/bank-migrations.ts';
import { createSandbox, type Sandbox } from '../sandbox.ts';
import { EXT_BASE } from '../ext/ext-base.ts';
import { V2_BASE } from '../v2/v2-base.ts';
import { createInstance } from '../v2/instance-create.ts';

/** The address that the tests' answers carry. */
export const PUBLIC_URL = 'https://pay.example.dz';
/** The server's secret. */
const SECRET = 'a secret of the tests';
/** What the clock of a test shows until it is moved. */
export const START = Date.parse('2026-11-20T09:00:00.000Z');

/** What the tests look at in `data`: of a link, an instance or a page. */
export interface AnswerData {
  readonly id: string;
  readonly mytpe_pay_id: string;
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly logo: string | null;
  readonly slug: string;
  readonly amount: string | null;
  readonly status: string;
  readonly payment_mode: string;
  readonly payment_status: string;
  readonly payment_link: string;
  readonly max_payments: number | null;
  readonly successful_payments_count: number;
  readonly remaining_payments: number | null;
  readonly collected_amount: string;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly udfs: Readonly<Record<string, unknown>> | null;
  readonly settings: Readonly<Record<string, boolean>>;
  readonly inactivity_timeout_minutes: number | null;
  readonly effective_inactivity_timeout_minutes: number | null;
  readonly inactivity_timeout_source: string | null;
  readonly default_inactivity_timeout_minutes: number | null;
  readonly last_activity_at: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly data: readonly AnswerData[];
  readonly total: number;
  readonly per_page: number;
  readonly from: number | null;
  readonly to: number | null;
}

export interface AnswerBody {
  readonly success?: boolean;
  readonly message?: string;
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  readonly request_id?: string;
  readonly data: AnswerData;
  readonly api_key: string;
  readonly api_secret: string;
  readonly instance_id: string;
  readonly now: string;
  readonly expired: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came. */
  readonly text: string;
  /** Parsed, when it is JSON. */
  readonly body: AnswerBody;
}

export interface TestMerchant {
  readonly id: string;
  readonly keys: KeyPair;
  readonly instanceId: string;
  call(method: string, path: string, request?: CallOptions): Promise<Answer>;
  /** Creates a link, a plain product unless told otherwise. @returns the answer's data */
  createLink(fields?: Record<string, string>): Promise<AnswerData>;
  /** The link as `GET /links/{id}` tells it. */
  readLink(id: string): Promise<AnswerData>;
}

export interface CallOptions {
  /** A form with bracketed names, sent as multipart. */
  readonly form?: Record<string, string | File> | FormData;
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
}

export interface TestSandbox {
  readonly sandbox: Sandbox;
  /** Where it listens. */
  readonly origin: string;
  readonly database: Database;
  readonly clock: Clock;
  newMerchant(): Promise<TestMerchant>;
  /** A call without keys, below the API's base. */
  call(method: string, path: string, request?: CallOptions): Promise<Answer>;
  /** Begins anew on the same database, with nothing remembered but what is stored. */
  restart(): Promise<void>;
  /** Any request, by its path from the root. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** A call of a test hook. */
  control(path: string, json: unknown): Promise<Answer>;
  close(): Promise<void>;
}

function toForm(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function toInit(method: string, { form, json, body, headers }: CallOptions): RequestInit {
  if (form)
    return { method, headers: headers ?? {}, body: form instanceof FormData ? form : toForm(form) };
  if (json !== undefined) {
    return {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(json),
    };
  }
  return { method, headers: headers ?? {}, ...(body === undefined ? {} : { body }) };
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : null,
  };
}

let slugCount = 0;
/** A slug that no other test has. */
export function newSlug(): string {
  slugCount += 1;
  return `slug-${process.pid}-${slugCount}`;
}

async function listen(
  fetch: (request: Request, bindings: object) => Response | Promise<Response>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Each look takes a millisecond, so that "newest first" means something. */
function createTickingClock(): Clock {
  let real = START;
  return createClock(() => (real += 1));
}

/**
 * The sandbox in this process, on a database of its own and a clock that stands still until it is moved. Nothing runs by
 * itself. It listens on a port too: payments ask the bank over HTTP.
 */
export async function openTestSandbox(
  kind: TestDatabase,
  clock: Clock = createTickingClock(),
): Promise<TestSandbox> {
  const database = await kind.open([sandboxMigrations, bankMigrations]);
  let app = new Hono();
  const server = await listen((request, bindings) => app.fetch(request, bindings));
  const mount = (): Sandbox => {
    const made = createSandbox({
      database,
      publicUrl: PUBLIC_URL,
      log: createLog('silent'),
      hasControls: true,
      hasDemoShop: false,
      bank: bankAccessOf(null, server.origin, SECRET),
      secret: SECRET,
      allowsLoopbackWebhooks: true,
      clock,
    });
    app = new Hono({ strict: false });
    app.route(V2_BASE, made.v2);
    app.route(EXT_BASE, made.ext);
    app.route('/', made.returns);
    if (made.bank) app.route(BANK_BASE, made.bank);
    if (made.controls) app.route('/sandbox', made.controls);
    return made;
  };
  let sandbox = mount();

  const call: TestSandbox['call'] = async (method, path, request = {}) =>
    await toAnswer(await app.request(`${V2_BASE}${path}`, toInit(method, request)));

  return {
    get sandbox() {
      return sandbox;
    },
    async restart() {
      await sandbox.stopWork();
      sandbox = mount();
    },
    origin: server.origin,
    database,
    clock,
    call,
    request: async (path, init) => await app.request(path, init),
    async control(path, json) {
      return await toAnswer(await app.request(`/sandbox${path}`, toInit('POST', { json })));
    },
    async newMerchant() {
      const keys = drawKeyPair('v2');
      const createdAt = clock.now();
      const id = randomUUID();
      await createMerchant(sandbox.context, {
        id,
        name: 'Test',
        generation: 'v2',
        keys,
        createdAt,
      });
      const instance = await createInstance(sandbox.context, {
        merchantId: id,
        name: 'Test shop',
        description: 'For tests',
        createdAt,
      });
      const callWithKeys: TestMerchant['call'] = (method, path, request = {}) =>
        call(method, path, {
          ...request,
          headers: { 'X-API-KEY': keys.key, 'X-API-SECRET': keys.secret, ...request.headers },
        });
      return {
        id,
        keys,
        instanceId: instance.id,
        call: callWithKeys,
        async createLink(fields = {}) {
          const answer = await callWithKeys('POST', '/links/store', {
            form: {
              mytpe_pay_id: instance.id,
              title: 'A product',
              details: 'Described.',
              slug: newSlug(),
              type: 'dynamic',
              amount: '2500.00',
              ...fields,
            },
          });
          if (answer.status !== 201) throw new Error(`Not created: ${answer.text}`);
          return answer.body.data;
        },
        async readLink(linkId) {
          return (await callWithKeys('GET', `/links/${linkId}`)).body.data;
        },
      };
    },
    async close() {
      await sandbox.stopWork();
      await server.close();
      await database.close();
    },
  };
}
