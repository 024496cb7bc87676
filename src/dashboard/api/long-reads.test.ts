import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterLongReads, beginLongRead } from './long-reads.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether it has been let go by now. */
function follow(waiting: Promise<void>): () => Promise<boolean> {
  let isGone = false;
  void waiting.then(() => {
    isGone = true;
  });
  return async () => {
    await vi.advanceTimersByTimeAsync(0);
    return isGone;
  };
}

describe('what makes room for a long read', () => {
  it('goes at once while nothing is read', async () => {
    expect(await follow(afterLongReads(1_000))()).toBe(true);
  });

  it('waits until the last of them is over, each said once', async () => {
    const [endOne, endOther] = [beginLongRead(), beginLongRead()];
    const hasGone = follow(afterLongReads(60_000));
    endOne();
    endOne();
    expect(await hasGone()).toBe(false);
    endOther();
    expect(await hasGone()).toBe(true);
  });

  it('waits no longer than it can', async () => {
    const end = beginLongRead();
    const hasGone = follow(afterLongReads(1_000));
    await vi.advanceTimersByTimeAsync(999);
    expect(await hasGone()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await hasGone()).toBe(true);
    end();
  });
});
