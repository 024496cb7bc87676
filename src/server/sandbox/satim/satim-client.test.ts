import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { centimes } from '../../../contract/core/money.ts';
import { createSatimClient, type SatimClient, type SatimOrder } from './satim-client.ts';

const ORDER: SatimOrder = {
  orderNumber: 'AB12CD34EF',
  amount: centimes(80_650),
  returnUrl: 'http://shop.example/pay/return/AB12CD34EF',
  description: 'Collier',
  language: 'ar',
  udfs: { udf1: 'INV1', udf2: 'JohnDoe' },
};

interface Call {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

let server: Server;
let client: SatimClient;
/** Waits no longer than a test may. */
let impatient: SatimClient;
let calls: Call[] = [];
let answer: (response: ServerResponse) => void = () => {};

async function record(request: IncomingMessage): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  calls.push({
    method: request.method ?? '',
    path: request.url ?? '',
    form: Object.fromEntries(new URLSearchParams(body)),
  });
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void record(request).then(() => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const account = { username: 'user', password: 'p&ss', terminalId: 'E0000000001' };
  const url = `http://127.0.0.1:${port}/payment/rest`;
  client = createSatimClient({ ...account, url });
  impatient = createSatimClient({ ...account, url }, 500);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  calls = [];
});

const json =
  (body: unknown, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };

describe('the adapter', () => {
  it('registers with all that the bank asks for, in a form', async () => {
    answer = json({ errorCode: 0, orderId: 'X1', formUrl: 'http://bank.example/pay' });
    expect(await client.register(ORDER)).toEqual({
      kind: 'registered',
      orderId: 'X1',
      formUrl: 'http://bank.example/pay',
    });
    expect(calls).toEqual([
      {
        method: 'POST',
        path: '/payment/rest/register.do',
        form: {
          userName: 'user',
          password: 'p&ss',
          orderNumber: 'AB12CD34EF',
          amount: '80650',
          currency: '012',
          returnUrl: ORDER.returnUrl,
          failUrl: ORDER.returnUrl,
          description: 'Collier',
          language: 'AR',
          jsonParams: '{"force_terminal_id":"E0000000001","udf1":"INV1","udf2":"JohnDoe"}',
        },
      },
    ]);
  });

  it('asks and refunds by the order’s id at the bank', async () => {
    answer = json('Transaction is not found', 401);
    expect(await client.acknowledge('X1', ORDER, 'fr')).toEqual({ kind: 'unknownOrder' });
    answer = json({ errorCode: '0' });
    expect(await client.refund('X1', centimes(500))).toEqual({ kind: 'confirmed' });
    const credentials = { userName: 'user', password: 'p&ss' };
    expect(calls.map(({ path, form }) => ({ path, form }))).toEqual([
      {
        path: '/payment/rest/public/acknowledgeTransaction.do',
        form: { ...credentials, mdOrder: 'X1', language: 'FR' },
      },
      { path: '/payment/rest/refund.do', form: { ...credentials, orderId: 'X1', amount: '500' } },
    ]);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['HTTP 500', json({}, 500)],
    ['a page of HTML', (response) => response.end('<!doctype html><p>Maintenance</p>')],
    ['cut JSON', (response) => response.end('{"errorCode":0,"orderId":"')],
    ['emptiness', (response) => response.end()],
    ['an endless answer', (response) => response.end(`{"a":"${'x'.repeat(100_000)}"}`)],
    [
      'a redirect',
      (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
    ],
    ['silence', () => {}],
    ['a broken connection', (response) => response.destroy()],
    [
      'an answer that breaks off',
      (response) => {
        response.writeHead(200, { 'Content-Length': '1000' }).write('{');
        response.destroy();
      },
    ],
  ])('finds %s unclear, and tries nothing a second time', async (_name, misbehave) => {
    answer = misbehave;
    expect(await impatient.register(ORDER)).toMatchObject({ kind: 'unclear' });
    expect(await impatient.acknowledge('X1', ORDER, 'fr')).toMatchObject({ kind: 'unclear' });
    expect(await impatient.refund('X1', centimes(500))).toMatchObject({ kind: 'unclear' });
    expect(calls).toHaveLength(3);
  });

  it('finds a bank that is not there unclear', async () => {
    const account = { username: 'user', password: 'pass', terminalId: 'E1' };
    const away = createSatimClient({ ...account, url: 'http://127.0.0.1:1/payment/rest' });
    expect(await away.register(ORDER)).toMatchObject({ kind: 'unclear' });
  });

  it('sends no payer to an address that is not of the web', async () => {
    answer = json({ errorCode: 0, orderId: 'X1', formUrl: 'javascript:alert(1)' });
    expect(await client.register(ORDER)).toMatchObject({ kind: 'unclear' });
  });
});
