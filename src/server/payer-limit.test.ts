import { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { createPayerLimit } from './payer-limit.ts';

const PAY = '/api/v2/mytpe-pay/links/some-link/pay';
const PUBLIC = '/api/v2/mytpe-pay/links/public/some-link';
const RETURN = '/pay/return/ABCDEF1234';

/** A door with the limit, and who comes through it. */
function openDoor(trustedProxies: readonly string[] = ['10.0.0.0/8']) {
  let now = 0;
  let log = '';
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(
    '*',
    createPayerLimit(
      trustedProxies,
      createLog('warn', (line) => (log += line)),
      () => now,
    ),
  );
  app.all('*', (context) => context.text('in'));
  const come = async (path: string, peer: string, forwardedFor?: string): Promise<Response> => {
    const method = path.endsWith('/pay') ? 'POST' : 'GET';
    const headers = forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor };
    const bindings = { incoming: { socket: { remoteAddress: peer } } };
    return await app.request(path, { method, headers }, bindings);
  };
  return {
    come,
    log: () => log,
    advance: (ms: number) => (now += ms),
    /** How many of so many come in. */
    async passing(times: number, path: string, peer: string, forwardedFor?: string) {
      let passed = 0;
      for (let count = 0; count < times; count += 1)
        if ((await come(path, peer, forwardedFor)).status === 200) passed += 1;
      return passed;
    },
  };
}

describe('the limit of the public calls', () => {
  it.each([
    [PAY, 300],
    [RETURN, 300],
    ['/bff/v2/links/some-link/pay', 300],
    [PUBLIC, 1_500],
  ])('lets a crowd behind one address through at %s, and bounds a flood', async (path, burst) => {
    const door = openDoor();
    expect(await door.passing(burst + 100, path, '203.0.113.7')).toBe(burst);
    const refused = await door.come(path, '203.0.113.7');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toEqual({ message: 'Too many requests. Please wait.' });
    expect(await door.passing(1, path, '203.0.113.8')).toBe(1);
    door.advance(1_000);
    expect(await door.passing(burst, path, '203.0.113.7')).toBe(burst === 300 ? 10 : 100);
  });

  it('counts paying apart from looking', async () => {
    const door = openDoor();
    await door.passing(400, PAY, '203.0.113.7');
    expect((await door.come(PUBLIC, '203.0.113.7')).status).toBe(200);
  });

  it('takes the address from a proxy that is named, and from nobody else', async () => {
    const door = openDoor();
    expect(await door.passing(400, PAY, '10.0.0.1', '203.0.113.7')).toBe(300);
    expect(await door.passing(1, PAY, '10.0.0.1', '203.0.113.8')).toBe(1);
    for (let count = 0; count < 400; count += 1)
      await door.come(PAY, '198.51.100.9', `203.0.113.${count % 200}`);
    expect((await door.come(PAY, '198.51.100.9', '203.0.113.99')).status).toBe(429);
    expect(await door.passing(1, PAY, '203.0.113.99')).toBe(1);
  });

  it('counts the network of an IPv6 address, and tells the log no more than that', async () => {
    const door = openDoor();
    for (let count = 0; count < 310; count += 1)
      await door.come(PAY, `2001:41d0:1:2::${count.toString(16)}`);
    expect((await door.come(PAY, '2001:41d0:1:2:ffff::1')).status).toBe(429);
    expect((await door.come(PAY, '2001:41d0:1:3::1')).status).toBe(200);
    expect(door.log()).toContain('"event":"too many requests","address":"2001:41d0:1::/48"');
  });

  it('leaves this machine and the calls with keys alone', async () => {
    const door = openDoor(['127.0.0.1']);
    expect(await door.passing(1_000, PAY, '127.0.0.1')).toBe(1_000);
    expect(await door.passing(400, PAY, '127.0.0.1', '203.0.113.7')).toBe(300);
    expect(await door.passing(2_000, '/api/v2/mytpe-pay/links/x', '203.0.113.9')).toBe(2_000);
  });
});
