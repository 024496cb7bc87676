import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReceiver, type Receiver } from '../testing/receiver.ts';
import { isSendableUrl, sendWebhook, type OutgoingWebhook } from './send-webhook.ts';

const SECRET = 'whsec_0123456789abcdef0123456789abcdef0123456789abcdef';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = (response) => response.end();
});

const webhookTo = (url: string): OutgoingWebhook => ({
  url,
  secret: SECRET,
  event: 'transaction.completed',
  deliveryId: '6b1e2f0e-0000-4000-8000-000000000001',
  timestamp: 1_795_000_000,
  body: '{"title":"قلادة é"}',
});
const here = { allowsLoopback: true, timeoutMs: 10_000 };
const impatient = { ...here, timeoutMs: 300 };

describe('a webhook', () => {
  it('is signed so that whoever has the secret can tell', async () => {
    const result = await sendWebhook(webhookTo(`${receiver.origin}/hook?a=1`), here);
    expect(result).toEqual({ responseStatus: 200, problem: null, duration: expect.any(Number) });
    const [request] = receiver.received;
    expect(request?.path).toBe('/hook?a=1');
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-mytpepay-event': 'transaction.completed',
      'x-mytpepay-delivery-id': '6b1e2f0e-0000-4000-8000-000000000001',
      'x-mytpepay-timestamp': '1795000000',
    });
    // As the documents tell a receiver to verify it: the whole secret, the timestamp, a dot, the raw body.
    const expected = createHmac('sha256', SECRET)
      .update(`${String(request?.headers['x-mytpepay-timestamp'])}.${request?.body}`)
      .digest('hex');
    expect(request?.headers['x-mytpepay-signature']).toBe(`sha256=${expected}`);
  });

  it.each([200, 201, 204, 299])('is delivered by %i', async (status) => {
    receiver.answer = (response) => response.writeHead(status).end();
    expect(await sendWebhook(webhookTo(receiver.origin), here)).toMatchObject({
      responseStatus: status,
      problem: null,
    });
  });

  it.each([301, 302, 307, 308, 400, 404, 410, 500, 503])(
    'is not delivered by %i',
    async (status) => {
      receiver.answer = (response) =>
        response.writeHead(status, { Location: `${receiver.origin}/elsewhere` }).end();
      expect(await sendWebhook(webhookTo(`${receiver.origin}/hook`), here)).toMatchObject({
        responseStatus: status,
        problem: `answered ${status}`,
      });
      expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
    },
  );

  it.each<[string, Receiver['answer'], string]>([
    ['says nothing', () => {}, 'no answer in time'],
    ['never ends', (response) => response.write('x'), 'no answer in time'],
    ['hangs up', (response) => response.destroy(), 'the connection failed (ECONNRESET)'],
  ])('is not delivered to one who %s', async (_name, answer, problem) => {
    receiver.answer = answer;
    const options = problem === 'no answer in time' ? impatient : here;
    expect(await sendWebhook(webhookTo(receiver.origin), options)).toMatchObject({ problem });
  });

  it('is not delivered where nobody listens', async () => {
    expect(await sendWebhook(webhookTo('http://127.0.0.1:1/'), here)).toMatchObject({
      responseStatus: null,
      problem: 'the connection failed (ECONNREFUSED)',
    });
  });

  it('takes an answer without end for one, and not all of it', async () => {
    receiver.answer = (response) => response.end('x'.repeat(10_000_000));
    expect(await sendWebhook(webhookTo(receiver.origin), here)).toMatchObject({ problem: null });
  });
});

describe('the guard', () => {
  it('never sends to this machine unless development allows it, by whatever name', async () => {
    const { port } = new URL(receiver.origin);
    for (const host of ['127.0.0.1', 'localhost', '127.1', '2130706433', '0x7f000001', '[::1]']) {
      for (const protocol of ['http', 'https']) {
        const url = `${protocol}://${host}:${port}/`;
        expect(isSendableUrl(url, false)).toBe(false);
        expect(await sendWebhook(webhookTo(url), { ...here, allowsLoopback: false })).toMatchObject(
          {
            responseStatus: null,
            problem: 'the address is not public',
          },
        );
      }
    }
    expect(receiver.received).toEqual([]);
  });

  it.each([
    'http://example.com/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://192.168.1.1/',
    'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0/',
    'https://0x0a000001/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'example.com',
    '',
  ])('refuses %j even in development', async (url) => {
    expect(isSendableUrl(url, true)).toBe(false);
    expect(await sendWebhook(webhookTo(url), here)).toMatchObject({ responseStatus: null });
  });

  it('looks at what a name stands for, at each attempt', async () => {
    // A name that is public by its letters and stands for this machine.
    const options = { allowsLoopback: false, timeoutMs: 5_000 };
    expect(isSendableUrl('https://localhost.example/', false)).toBe(true);
    const result = await sendWebhook(webhookTo('https://ip6-localhost/'), options);
    expect(result.problem).toMatch(/^the (address is not public|connection failed)/);
    expect(receiver.received).toEqual([]);
  });

  it.each([
    [['10.0.0.1']],
    [['169.254.169.254']],
    [['127.0.0.1']],
    [['::1']],
    [['::ffff:192.168.0.1']],
    [['fd00::1']],
    // One bad address among good ones is enough.
    [['8.8.8.8', '192.168.1.1']],
    [['2606:4700::1111', '::1']],
    [[]],
  ])('refuses a public name that stands for %j', async (addresses) => {
    const asked: string[] = [];
    const result = await sendWebhook(webhookTo('https://hooks.example.com/'), {
      allowsLoopback: false,
      timeoutMs: 5_000,
      async resolve(host) {
        asked.push(host);
        return addresses.map((address) => ({ address, family: isIP(address) }));
      },
    });
    expect(result).toMatchObject({ responseStatus: null, problem: 'the address is not public' });
    expect(asked).toEqual(['hooks.example.com']);
  });

  it('goes to the address that it looked at, and asks for it no second time', async () => {
    const { port } = new URL(receiver.origin);
    let asked = 0;
    const result = await sendWebhook(webhookTo(`https://hooks.example.com:${port}/hook`), {
      allowsLoopback: true,
      timeoutMs: 5_000,
      async resolve() {
        asked += 1;
        return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    // It spoke TLS to the receiver of the tests, which speaks none: it got there.
    expect(result.problem).toMatch(/^the connection failed \((ERR_SSL|EPROTO)/);
    expect(asked).toBe(1);
  });

  it('lets an https address of the open internet pass', () => {
    expect(isSendableUrl('https://hooks.example.com:8443/a?b=c', false)).toBe(true);
    expect(isSendableUrl('https://8.8.8.8/', false)).toBe(true);
  });
});
