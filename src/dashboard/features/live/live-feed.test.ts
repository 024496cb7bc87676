import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFaultProxy, type FaultProxy } from '../../testing/fault-proxy.ts';
import { freshMerchant, freshSlug, type TestMerchant } from '../../testing/merchant.ts';
import { pay } from '../../testing/payers.ts';
import { signIn, signOut } from '../../testing/render-route.tsx';
import { Heard } from './heard.ts';
import type { LiveChange } from './live-change.ts';
import { createPaymentLooker } from './recent-changes.ts';
import { runLiveFeed } from './live-feed.ts';

const STREAM = /\/bff\/events/;
const SOON = { timeout: 30_000 };

let shop: TestMerchant;
let proxy: FaultProxy;
let slug: string;

beforeEach(async () => {
  shop = await freshMerchant();
  slug = freshSlug();
  await shop.createLink({ slug, amount: '2500.00' });
  proxy = await startFaultProxy();
  window.happyDOM.setURL(proxy.origin);
  await signIn(shop);
});
afterEach(async () => {
  await proxy.close();
});

/** A feed whose time stands still until the test lets it go on. */
function startFeed({ isVisible = true, openedAt = Date.now() } = {}) {
  const stop = new AbortController();
  const states: string[] = [];
  const changes: LiveChange[] = [];
  const waits: number[] = [];
  const waiting: (() => void)[] = [];
  let time = Date.now();
  const heard = new Heard(openedAt);
  const ended = runLiveFeed({
    signal: stop.signal,
    heard,
    lookers: [createPaymentLooker(heard.since)],
    now: () => time,
    isVisible: () => isVisible,
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        waits.push(milliseconds);
        waiting.push(() => {
          time += milliseconds;
          resolve();
        });
        if (signal.aborted) resolve();
        else signal.addEventListener('abort', () => resolve());
      }),
    random: () => 0.5,
    onState: (state) => {
      if (states.at(-1) !== state) states.push(state);
    },
    onChange: (change, source) => {
      if (heard.isNews(change, source)) changes.push(change);
    },
    onReset: () => heard.startAnew(time),
  });
  return {
    states,
    changes,
    waits,
    ended,
    /** The next wait of the feed comes to its end. */
    goOn: async () => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0), SOON);
      waiting.shift()?.();
    },
    stop: async () => {
      stop.abort();
      await ended;
    },
  };
}

describe('a browser without a stream', () => {
  it('looks at the newest payments every ten seconds, and tells each change once', async () => {
    proxy.spoil('GET', STREAM, { kind: 'status', status: 404 });
    const feed = startFeed();
    await vi.waitFor(() => expect(feed.waits).toEqual([10_000]), SOON);
    await pay(slug);
    await feed.goOn();
    await vi.waitFor(() => expect(feed.changes).toHaveLength(1), SOON);
    expect(feed.changes[0]).toMatchObject({ type: 'transaction.completed', amount: 250_000 });
    await feed.goOn();
    await vi.waitFor(() => expect(feed.waits).toEqual([10_000, 10_000, 10_000]), SOON);
    expect(feed.changes).toHaveLength(1);
    expect(feed.states).toEqual(['connecting', 'polling']);
    await feed.stop();
  });

  it('looks every minute where nobody watches', async () => {
    proxy.spoil('GET', STREAM, { kind: 'status', status: 404 });
    const feed = startFeed({ isVisible: false });
    await vi.waitFor(() => expect(feed.waits).toEqual([60_000]), SOON);
    await feed.stop();
  });

  it('leaves payments alone for as long as their API asks', async () => {
    const RECENT = /transaction\/recent/;
    proxy.spoil('GET', STREAM, { kind: 'status', status: 404 });
    proxy.spoil('GET', RECENT, { kind: 'status', status: 429, retryAfter: '25' }, 1);
    const feed = startFeed();
    const looks = () => proxy.calls.filter((call) => RECENT.test(call)).length;
    for (const waited of [1, 2, 3]) {
      await vi.waitFor(() => expect(feed.waits).toHaveLength(waited), SOON);
      expect(looks()).toBe(1);
      await feed.goOn();
    }
    await vi.waitFor(() => expect(feed.waits).toHaveLength(4), SOON);
    expect(looks()).toBe(2);
    expect(feed.states).toEqual(['connecting', 'polling']);
    await feed.stop();
  });

  it('tries the stream again after longer and longer, and is live once there is one', async () => {
    proxy.spoil('GET', STREAM, { kind: 'status', status: 503 }, 3);
    const feed = startFeed();
    await feed.goOn();
    await feed.goOn();
    await feed.goOn();
    await vi.waitFor(() => expect(feed.states.at(-1)).toBe('live'), SOON);
    expect(feed.waits.slice(0, 3)).toEqual([1_000, 2_000, 4_000]);
    await pay(slug);
    await vi.waitFor(
      () => expect(feed.changes.map(({ type }) => type)).toContain('transaction.completed'),
      SOON,
    );
    await feed.stop();
  });

  it('ends when nobody is signed in any more', async () => {
    await signOut();
    const feed = startFeed();
    await feed.ended;
    expect(feed.states).toEqual(['connecting']);
  });
});

describe('what happens while there is no stream yet', () => {
  const typesOf = (changes: readonly LiveChange[]) => changes.map(({ type }) => type);

  it('is told by the stream, since the page was opened', async () => {
    const openedAt = Date.now();
    await shop.createLink({ slug: freshSlug() });
    await pay(slug);
    const feed = startFeed({ openedAt });
    await vi.waitFor(
      () =>
        expect(typesOf(feed.changes)).toEqual(
          expect.arrayContaining(['pay_link.created', 'transaction.completed']),
        ),
      SOON,
    );
    await vi.waitFor(() => expect(feed.states.at(-1)).toBe('live'), SOON);
    await feed.stop();
    expect(typesOf(feed.changes).filter((type) => type === 'transaction.completed')).toHaveLength(
      1,
    );
  });

  it('is asked for again when the stream broke off before it told anything', async () => {
    proxy.spoil('GET', STREAM, { kind: 'dropped' }, 1);
    const openedAt = Date.now();
    const feed = startFeed({ openedAt });
    await feed.goOn();
    await vi.waitFor(() => expect(feed.states.at(-1)).toBe('live'), SOON);
    await feed.stop();
    const since = `GET /bff/events?since=${String(openedAt - 5_000)}`;
    expect(proxy.calls.filter((call) => STREAM.test(call))).toEqual([since, since]);
  });

  it('is found by the first look where there is none at all', async () => {
    proxy.spoil('GET', STREAM, { kind: 'status', status: 404 });
    const openedAt = Date.now();
    await pay(slug);
    const feed = startFeed({ openedAt });
    await vi.waitFor(() => expect(typesOf(feed.changes)).toEqual(['transaction.completed']), SOON);
    await feed.stop();
  });
});

describe('a stream that tells the same again', () => {
  it('is believed once', async () => {
    const data = JSON.stringify({
      id: 'e1',
      type: 'transaction.completed',
      instance_id: shop.instanceId,
      link_id: 'l1',
      amount: '2500.00',
      at: null,
    });
    const change = `id: 1\nevent: change\ndata: ${data}\n\n`;
    proxy.spoil('GET', STREAM, {
      kind: 'events',
      text: `event: hello\ndata: {"source":"feed"}\n\n${change}${change}`,
    });
    const feed = startFeed();
    await vi.waitFor(() => expect(feed.changes).toHaveLength(1), SOON);
    await vi.waitFor(() => expect(feed.states).toEqual(['connecting', 'live']), SOON);
    await feed.stop();
    expect(feed.changes.map(({ id }) => id)).toEqual(['e1']);
  });
});
