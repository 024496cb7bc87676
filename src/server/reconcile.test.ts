import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReadyPlace, type ReadyPlace } from './ready-place.ts';
import { runReconcile } from './reconcile.ts';
import { readSettings } from './settings.ts';
import { startServer, type RunningServer } from './start-server.ts';

interface Begun {
  readonly order_number: string;
  readonly form_url: string;
}

describe.each(['embedded', 'server'] as const)('npm run reconcile on the %s database', (kind) => {
  let place: ReadyPlace;
  let variables: Record<string, string>;

  beforeAll(async () => {
    place = await makeReadyPlace('reconcile-', kind);
    variables = {
      ...place.variables,
      PORT: '0',
      DEMO_SHOP: '0',
      SANDBOX_CONTROLS: '1',
      LOG_LEVEL: 'silent',
    };
  });
  afterAll(async () => {
    await place.remove();
  });

  async function run(): Promise<{ code: number; lines: string[] }> {
    let output = '';
    const code = await runReconcile(variables, [], (line) => (output += line));
    return { code, lines: output.trimEnd().split('\n') };
  }

  async function post(server: RunningServer, path: string, body: object, headers = {}) {
    const answer = await fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as unknown;
  }

  async function payOnce(server: RunningServer): Promise<string> {
    const merchant = (await post(server, '/sandbox/merchants', { platform: 'v2' })) as {
      api_key: string;
      api_secret: string;
      instance_id: string;
    };
    const slug = 'reconciled-link';
    const api = '/api/v2/mytpe-pay';
    await post(
      server,
      `${api}/links/store`,
      {
        mytpe_pay_id: merchant.instance_id,
        title: 'A product',
        details: 'Described.',
        slug,
        type: 'dynamic',
        amount: '2500.00',
      },
      { 'X-API-KEY': merchant.api_key, 'X-API-SECRET': merchant.api_secret },
    );
    const payer = { name: 'Leïla', email: 'leila@example.dz', phone_number: '0555123456' };
    const begun = (await post(server, `${api}/links/${slug}/pay`, payer)) as Begun;
    const orderId = new URL(begun.form_url).searchParams.get('mdOrder') ?? '';
    await post(server, `/sandbox/bank/orders/${orderId}`, { outcome: 'accepted' });
    await fetch(`${server.origin}/pay/return/${begun.order_number}`, { redirect: 'manual' });
    return orderId;
  }

  it('exits with 0 without breaks, with 1 on one, and with 2 when it cannot tell', async () => {
    const server = await startServer(readSettings(variables));
    const orderId = await payOnce(server);
    if (kind === 'embedded') {
      const busy = await run();
      expect(busy.code).toBe(2);
      expect(busy.lines[0]).toContain('is in use by');
    } else {
      expect((await run()).code).toBe(0);
    }
    await server.close();
    expect(await run()).toEqual({
      code: 0,
      lines: ['1 links, 1 payments at the bank, 0 breaks'],
    });

    const again = await startServer(readSettings(variables));
    await post(again, `/sandbox/bank/orders/${orderId}`, { outcome: 'reversed' });
    expect(await post(again, '/sandbox/reconcile', {})).toMatchObject({ breaks: [{}] });
    await again.close();
    const broken = await run();
    expect(broken.code).toBe(1);
    expect(broken.lines).toEqual([
      expect.stringContaining('"kind":"counted-not-held"'),
      '1 links, 1 payments at the bank, 1 breaks',
    ]);
  });

  it('exits with 2 on settings that it cannot use', async () => {
    expect(await runReconcile({ PORT: 'x' }, [], () => {})).toBe(2);
  });
});
