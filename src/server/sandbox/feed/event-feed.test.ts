import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FEED_RESET, feedMessageSchema, type FeedMessage } from '../../../contract/v2/feed.ts';
import { databases } from '../../database/testing/databases.ts';
import { checkTime } from '../../testing/scale.ts';
import { events } from '../db/schema.ts';
import { createPayers, type Payers } from '../testing/payers.ts';
import { openTestSandbox, type TestMerchant, type TestSandbox } from '../testing/test-sandbox.ts';
import { V2_BASE } from '../v2/v2-base.ts';
import { createEventFeed, type FedEvent } from './event-feed.ts';

/** What comes comes at once, but for a machine that stalls. */
const SOON = { timeout: 30_000, interval: 20 };

/** A reader of the stream over HTTP. */
interface Listener {
  readonly messages: FeedMessage[];
  readonly resets: string[];
  readonly response: Response;
  close(): void;
}

describe.each(databases)('the live feed on the $name database', (kind) => {
  let sandbox: TestSandbox;
  let merchant: TestMerchant;
  let payers: Payers;
  let listeners: Listener[] = [];

  beforeAll(async () => {
    sandbox = await openTestSandbox(kind);
    payers = createPayers(sandbox);
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(async () => {
    merchant = await sandbox.newMerchant();
  });
  afterEach(() => {
    for (const listener of listeners) listener.close();
    listeners = [];
  });

  async function listen(of: TestMerchant, lastId?: string, since?: number): Promise<Listener> {
    const leaving = new AbortController();
    const query = since === undefined ? '' : `?since=${String(since)}`;
    const response = await fetch(`${sandbox.origin}${V2_BASE}/events${query}`, {
      headers: {
        'X-API-KEY': of.keys.key,
        'X-API-SECRET': of.keys.secret,
        ...(lastId === undefined ? {} : { 'Last-Event-ID': lastId }),
      },
      signal: leaving.signal,
    });
    const listener: Listener = {
      messages: [],
      resets: [],
      response,
      close: () => leaving.abort(),
    };
    listeners.push(listener);
    void follow(response, listener).catch(() => {});
    return listener;
  }
  async function follow(response: Response, listener: Listener): Promise<void> {
    if (!response.body) return;
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data === undefined) continue;
        if (block.includes(`event: ${FEED_RESET}`)) listener.resets.push(block);
        else listener.messages.push(feedMessageSchema.parse(JSON.parse(data)));
      }
    }
  }
  const eventRow = (id: string) => ({
    id,
    merchantId: merchant.id,
    instanceId: merchant.instanceId,
    linkId: 'some-link',
    event: 'pay_link.updated' as const,
    data: {} as FedEvent['data'],
    createdAt: sandbox.clock.now(),
  });
  const namesOf = ({ messages }: Listener): string[] => messages.map(({ event }) => event);

  it('tells of a payment at once', async () => {
    const link = await merchant.createLink({ payment_mode: 'one_shot' });
    const listener = await listen(merchant);
    expect(listener.response.headers.get('content-type')).toBe('text/event-stream');
    const payment = await payers.pay(link.slug);
    const paid = performance.now();
    await expect
      .poll(() => namesOf(listener), SOON)
      .toEqual(['transaction.pending', 'transaction.completed', 'pay_link.closed']);
    checkTime(`a payment on the live feed, ${kind.name}`, performance.now() - paid, 2_000);
    expect(listener.messages[1]).toMatchObject({
      instance_id: merchant.instanceId,
      link_id: link.id,
      data: {
        transaction: { order_number: payment.orderNumber, amount: 2_500, status: 'completed' },
        pay_link: { status: 'closed', successful_payments_count: 1 },
      },
    });
  });

  it('tells of what went back, which no webhook knows', async () => {
    const link = await merchant.createLink({ payment_mode: 'one_shot' });
    const late = await payers.begin(link.slug);
    await payers.pay(link.slug);
    const listener = await listen(merchant);
    await payers.decide(late, 'accepted');
    await payers.comeBack(late);
    await expect
      .poll(() => namesOf(listener), SOON)
      .toEqual(expect.arrayContaining(['transaction.processing', 'transaction.refunded']));
  });

  it('tells each merchant of his own alone, and nobody without keys', async () => {
    const stranger = await sandbox.newMerchant();
    const listener = await listen(stranger);
    const own = await listen(merchant);
    await merchant.createLink();
    await expect.poll(() => namesOf(own), SOON).toEqual(['pay_link.created']);
    expect(listener.messages).toEqual([]);
    expect((await fetch(`${sandbox.origin}${V2_BASE}/events`)).status).toBe(401);
  });

  it('tells what happened while its reader was away', async () => {
    const first = await listen(merchant);
    await merchant.createLink();
    await expect.poll(() => first.messages.length, SOON).toBe(1);
    first.close();
    await merchant.createLink();
    await merchant.createLink();
    const again = await listen(merchant, first.messages[0]?.id);
    await expect
      .poll(() => new Set(again.messages.map(({ link_id: id }) => id)).size, SOON)
      .toBe(2);
    expect(again.resets).toEqual([]);
  });

  it('tells a reader who has had no event what happened since an instant, with some slack', async () => {
    // Some may come a second time.
    const told = ({ messages }: Listener) => [...new Set(messages.map(({ link_id: id }) => id))];
    const first = await listen(merchant);
    const link = await merchant.createLink();
    // From then on it is told to those alone who ask for it.
    await expect.poll(() => told(first), SOON).toEqual([link.id]);
    await sandbox.control('/clock', { advance_minutes: 1 });
    const since = sandbox.clock.now();
    const other = await merchant.createLink();
    const late = await listen(merchant, undefined, since);
    await expect.poll(() => told(late), SOON).toEqual([other.id]);
    const early = await listen(merchant, undefined, since - 60_000);
    await expect.poll(() => told(early), SOON).toEqual([link.id, other.id]);
    expect([...late.resets, ...early.resets]).toEqual([]);
  });

  it('says so when more has happened than it tells one by one', async () => {
    const rows = Array.from({ length: 501 }, () => eventRow(randomUUID()));
    await sandbox.database.orm.insert(events).values(rows);
    const listener = await listen(merchant, undefined, sandbox.clock.now() - 60_000);
    await expect.poll(() => listener.resets.length, SOON).toBe(1);
    expect(listener.messages).toEqual([]);
  });

  it('says so when it cannot know what its reader has missed', async () => {
    const listener = await listen(merchant, randomUUID());
    await expect.poll(() => listener.resets.length, SOON).toBe(1);
  });

  it('misses no event whose transaction ended after a later one', async () => {
    const { database } = sandbox;
    const feed = createEventFeed(sandbox.sandbox.context);
    const told: string[] = [];
    const unsubscribe = await feed.subscribe(merchant.id, null, {
      event: (event: FedEvent) => told.push(event.id),
      reset: () => {},
      end: () => {},
    });
    const [slow, quick] = [randomUUID(), randomUUID()];
    if (database.kind === 'server') {
      await database.transaction(async () => {
        await database.orm.insert(events).values(eventRow(slow));
        // Another connection overtakes it, and is seen.
        await new Promise<void>((resolve, reject) => {
          void fetch(`${sandbox.origin}${V2_BASE}/links/store`, {
            method: 'POST',
            headers: {
              'Content-Type': 'application/json',
              'X-API-KEY': merchant.keys.key,
              'X-API-SECRET': merchant.keys.secret,
            },
            body: JSON.stringify({
              mytpe_pay_id: merchant.instanceId,
              title: 'Quick',
              details: 'Quick',
              slug: `quick-${process.pid}-${quick.slice(0, 8)}`,
              type: 'dynamic',
              amount: '50.00',
            }),
          }).then(() => resolve(), reject);
        });
        await expect.poll(() => told.length, SOON).toBe(1);
      });
    } else {
      await database.orm.insert(events).values([eventRow(quick), eventRow(slow)]);
    }
    await expect.poll(() => told, SOON).toContain(slow);
    expect(new Set(told).size).toBe(told.length);
    unsubscribe();
    await feed.close();
  });

  it('ends its streams when it closes, so that a server can', async () => {
    const other = createEventFeed(sandbox.sandbox.context);
    const ended: string[] = [];
    await other.subscribe(merchant.id, null, {
      event: () => {},
      reset: () => {},
      end: () => ended.push('ended'),
    });
    await other.close();
    expect(ended).toEqual(['ended']);
  });
});
