import { expect, it, onTestFinished, vi } from 'vitest';
import { startFaultProxy } from '../testing/fault-proxy.ts';
import { send } from './send.ts';

const DAY_MS = 24 * 60 * 60_000;

it.each([-DAY_MS, DAY_MS])(
  'waits as long as an answer with a date asks, with a clock that is %d ms off',
  async (offset) => {
    const proxy = await startFaultProxy();
    onTestFinished(() => proxy.close());
    window.happyDOM.setURL(`${proxy.origin}/`);
    const retryAfter = new Date(Date.now() + 30_000).toUTCString();
    proxy.spoil('GET', /session/, { kind: 'status', status: 429, retryAfter });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offset });
    onTestFinished(() => void vi.useRealTimers());
    const problem: unknown = await send('/bff/session').catch((failure: unknown) => failure);
    expect(problem).toMatchObject({ retryAfterSeconds: expect.closeTo(30, -1) });
  },
);
