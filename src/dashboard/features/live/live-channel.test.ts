import { describe, expect, it, onTestFinished } from 'vitest';
import { joinLiveChannel, type LeaderLocks, type LiveMessage } from './live-channel.ts';
import type { LiveChange } from './live-change.ts';

/** Web Locks as the specification has them, for one name: the first holds, the others wait in line. */
class LockQueue implements LeaderLocks {
  #last: Promise<void> = Promise.resolve();

  async request(
    _name: string,
    { signal }: { signal: AbortSignal },
    hold: () => Promise<void>,
  ): Promise<void> {
    const before = this.#last;
    let release = (): void => {};
    const own = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#last = before.then(() => own);
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve());
    });
    try {
      await Promise.race([before, stopped]);
      signal.throwIfAborted();
      await hold();
    } finally {
      release();
    }
  }
}

const CHANGE: LiveChange = {
  id: 'e1',
  type: 'transaction.completed',
  generation: 'v2',
  instanceId: 'i1',
  linkId: 'l1',
  amount: null,
  at: null,
};

const TOLD: LiveMessage = { kind: 'change', change: CHANGE, source: 'stream' };

interface Tab {
  readonly heard: LiveMessage[];
  /** Resolves when this tab leads, with what it publishes by. */
  readonly leads: Promise<(message: LiveMessage) => void>;
  isLeading(): boolean;
  close(): void;
  /** Resolves with the next message of a kind. */
  next(kind: LiveMessage['kind']): Promise<LiveMessage>;
}

function openTab(name: string, locks: LeaderLocks | null, since = 0): Tab {
  const stop = new AbortController();
  const heard: LiveMessage[] = [];
  const waiting: { kind: string; resolve: (message: LiveMessage) => void }[] = [];
  let isLeading = false;
  let tellLead = (_publish: (message: LiveMessage) => void): void => {};
  const leads = new Promise<(message: LiveMessage) => void>((resolve) => {
    tellLead = resolve;
  });
  const joined = joinLiveChannel({
    name,
    signal: stop.signal,
    now: () => 1_000,
    since,
    locks,
    onMessage: (message) => {
      heard.push(message);
      const place = waiting.findIndex(({ kind }) => kind === message.kind);
      if (place !== -1) waiting.splice(place, 1)[0]?.resolve(message);
    },
    lead: async (publish, signal) => {
      isLeading = true;
      tellLead(publish);
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
      });
      isLeading = false;
    },
  });
  onTestFinished(async () => {
    stop.abort();
    await joined;
  });
  return {
    heard,
    leads,
    isLeading: () => isLeading,
    close: () => stop.abort(),
    next: (kind) =>
      new Promise((resolve) => {
        waiting.push({ kind, resolve });
      }),
  };
}

describe('the tabs of a browser', () => {
  it('have one leader, which passes on what it hears', async () => {
    const locks = new LockQueue();
    const first = openTab('live-1', locks);
    const publish = await first.leads;
    const second = openTab('live-1', locks);
    const heard = second.next('change');
    publish(TOLD);
    expect(await heard).toEqual(TOLD);
    expect(first.heard).toContainEqual(TOLD);
    expect(second.isLeading()).toBe(false);
  });

  it('have another leader when the first goes', async () => {
    const locks = new LockQueue();
    const first = openTab('live-2', locks);
    await first.leads;
    const second = openTab('live-2', locks);
    first.close();
    await second.leads;
    expect(first.isLeading()).toBe(false);
    expect(second.isLeading()).toBe(true);
  });

  it('tell a tab that comes later how things stand', async () => {
    const locks = new LockQueue();
    const first = openTab('live-3', locks);
    const publish = await first.leads;
    publish({ kind: 'state', state: 'live' });
    const second = openTab('live-3', locks);
    expect(await second.next('state')).toEqual({ kind: 'state', state: 'live' });
  });

  it('tell a tab what it missed while it was opened, and nothing older', async () => {
    const locks = new LockQueue();
    const first = openTab('live-6', locks);
    const publish = await first.leads;
    publish(TOLD);
    const early = openTab('live-6', locks, 1_000);
    expect(await early.next('change')).toEqual(TOLD);
    const late = openTab('live-6', locks, 1_001);
    const state = late.next('state');
    publish({ kind: 'state', state: 'live' });
    await state;
    expect(late.heard.filter(({ kind }) => kind === 'change')).toEqual([]);
  });

  it('do not hear another merchant’s', async () => {
    const other = openTab('live-4b', new LockQueue());
    await other.leads;
    const mine = openTab('live-4a', new LockQueue());
    (await mine.leads)(TOLD);
    const later = openTab('live-4b', new LockQueue());
    await later.leads;
    expect(other.heard).toEqual([]);
  });

  it('stand each for itself where the browser has no locks', async () => {
    const first = openTab('live-5', null);
    const second = openTab('live-5', null);
    (await first.leads)(TOLD);
    (await second.leads)({ kind: 'state', state: 'live' });
    expect(first.heard).toEqual([TOLD]);
    expect(second.heard).toEqual([{ kind: 'state', state: 'live' }]);
  });
});
