import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StreamStart } from '../../../contract/core/stream-start.ts';
import type { Database } from '../../database/database.ts';
import { openEmbedded } from '../testing/open-embedded.ts';
import { openEvents, type ListeningPage } from '../testing/open-events.ts';
import { SAME_ORIGIN, sendRaw } from '../testing/send-raw.ts';
import { startBff, type BffServer } from '../testing/start-bff.ts';
import { answerJson, KEY, startUpstream, type Upstream } from '../testing/start-upstream.ts';

/** The API's side of one feed. */
interface Feed {
  readonly lastId: string | undefined;
  readonly since: string | null;
  readonly apiKey: string | undefined;
  tell(id: string, event?: string): void;
  write(text: string): void;
  breakOff(): void;
  /** Resolves when whoever listened has gone. */
  left(): Promise<unknown>;
}

/** What the clock of the server shows. */
const NOW = Date.parse('2026-03-01T08:00:00Z');

let database: Database;
let upstream: Upstream;
let bff: BffServer;
let cookie: string;
let feeds: Feed[];
let whenOpened: ((feed: Feed) => void)[];
const pages: ListeningPage[] = [];

function message(id: string, event: string): string {
  const data = {
    transaction: {
      id: 't1',
      order_number: 'A1',
      order_id: null,
      status: 'completed',
      amount: 2_500.5,
      payment_method: 'online',
      environment: 'test',
      approval_code: null,
      gateway_message: null,
      customer: { name: 'Sara K.', email: 'sara@example.dz', phone: '+213550000101' },
      created_at: '2026-03-01T08:00:00.000000Z',
      updated_at: '2026-03-01T08:00:00.000000Z',
    },
    pay_link: {
      id: 'l1',
      title: 'Atelier\nposterie',
      details: '',
      slug: 'atelier',
      type: 'dynamic',
      amount: 2_500.5,
      status: 'active',
      payment_mode: 'reusable',
      max_payments: null,
      successful_payments_count: 1,
      remaining_payments: null,
    },
    instance: { id: 'instance-1', name: 'Bijoux' },
  };
  const body = {
    id,
    event,
    created_at: '2026-03-01T08:00:00.000000Z',
    instance_id: 'instance-1',
    link_id: 'l1',
    data,
  };
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(body)}\n\n`;
}

function toFeed(
  response: ServerResponse,
  url: string,
  headers: Readonly<Record<string, unknown>>,
): Feed {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  const closed = once(response, 'close');
  return {
    lastId: headers['last-event-id'] as string | undefined,
    since: new URL(url, 'http://api').searchParams.get('since'),
    apiKey: headers['x-api-key'] as string | undefined,
    tell: (id, event = 'transaction.completed') => response.write(message(id, event)),
    write: (text) => response.write(text),
    breakOff: () => response.destroy(),
    left: () => closed,
  };
}

/** The next feed that somebody opens. */
const nextFeed = (): Promise<Feed> =>
  new Promise((resolve) => {
    whenOpened.push(resolve);
  });

async function listen(start: StreamStart = null): Promise<ListeningPage> {
  const page = await openEvents(bff.origin, cookie, start);
  pages.push(page);
  return page;
}

beforeAll(async () => {
  database = await openEmbedded();
});
afterAll(() => database.close());
beforeEach(async () => {
  upstream = await startUpstream();
  feeds = [];
  whenOpened = [];
  upstream.answerWith(({ url, headers }, response) => {
    if (!/^\/api\/events(\?|$)/.test(url)) {
      answerJson(response, 404, {});
      return;
    }
    const feed = toFeed(response, url, headers);
    feeds.push(feed);
    whenOpened.shift()?.(feed);
  });
  bff = await startBff({
    database,
    upstreamBase: upstream.base,
    // As with the sandbox: no other API is configured.
    env: { MYTPE_API_URL: '' },
    deps: { bases: { v2: upstream.base, ext: null } },
  });
  cookie = await bff.cookie();
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  await bff.close();
  await upstream.close();
});

const refusal = async (): Promise<{ status: number; code: unknown }> => {
  const answer = await sendRaw(bff.origin, {
    path: '/bff/events',
    headers: { ...SAME_ORIGIN, Cookie: cookie },
  });
  return { status: answer.status, code: JSON.parse(answer.text).code };
};

describe('the stream of changes, from the feed of the API', () => {
  it('says hello, then what has happened, and nothing of the payer', async () => {
    const page = await listen();
    expect(await page.next('hello')).toMatchObject({ data: '{"source":"feed","silent":[]}' });
    expect(feeds[0]?.apiKey).toBe(KEY);
    feeds[0]?.tell('e1');
    const { id, data } = await page.next('change');
    expect(id).toBe('e1');
    expect(JSON.parse(data)).toEqual({
      id: 'e1',
      generation: 'v2',
      type: 'transaction.completed',
      instance_id: 'instance-1',
      link_id: 'l1',
      amount: '2500.50',
      at: '2026-03-01T08:00:00.000000Z',
    });
  });

  it('is one connection to the API for all pages of a merchant', async () => {
    const [first, second] = [await listen(), await listen()];
    feeds[0]?.tell('e1');
    expect((await first.next('change')).id).toBe('e1');
    expect((await second.next('change')).id).toBe('e1');
    expect(feeds).toHaveLength(1);
  });

  it('tells a page that comes back what it missed', async () => {
    const stays = await listen();
    const goes = await listen();
    feeds[0]?.tell('e1');
    await goes.next('change');
    goes.leave();
    feeds[0]?.tell('e2');
    feeds[0]?.tell('e3');
    await stays.next('change');
    await stays.next('change');
    await stays.next('change');
    const back = await listen({ after: 'e1' });
    expect((await back.next('change')).id).toBe('e2');
    expect((await back.next('change')).id).toBe('e3');
  });

  it('tells a page to read anew when nobody knows what it missed', async () => {
    await listen();
    const back = await listen({ after: 'of-another-time' });
    expect((await back.next('reset')).data).toBe('{}');
  });

  it('goes on where the API broke off, without telling anything twice', async () => {
    const page = await listen();
    feeds[0]?.tell('e1');
    await page.next('change');
    const again = nextFeed();
    feeds[0]?.breakOff();
    const second = await again;
    expect(second.lastId).toBe('e1');
    second.tell('e1');
    second.tell('e2');
    expect((await page.next('change')).id).toBe('e2');
  });

  it('asks the API for what has happened since the page was opened', async () => {
    await listen({ since: NOW - 5_000 });
    expect(feeds[0]).toMatchObject({ since: String(NOW - 5_000), lastId: undefined });
  });

  it('tells a page that comes second what has happened since it was opened, and nothing older', async () => {
    const first = await listen({ since: NOW });
    feeds[0]?.tell('e1');
    await first.next('change');
    bff.advance(1_000);
    feeds[0]?.tell('e2');
    await first.next('change');
    bff.advance(1_000);
    const second = await listen({ since: NOW + 1_000 });
    expect((await second.next('change')).id).toBe('e2');
  });

  it('tells a page to read anew that was opened before anybody listened', async () => {
    await listen({ since: NOW });
    const second = await listen({ since: NOW - 1 });
    expect((await second.next('reset')).data).toBe('{}');
  });

  it('takes the word of no page’s clock for what is still to come', async () => {
    const page = await listen({ since: NOW + 60_000 });
    expect(feeds[0]?.since).toBe(String(NOW));
    const second = await listen({ since: NOW + 60_000 });
    feeds[0]?.tell('e1');
    expect((await page.next('change')).id).toBe('e1');
    expect((await second.next('change')).id).toBe('e1');
  });

  it.each<[string, StreamStart, number]>([
    ['the page was opened', { since: NOW - 5_000 }, NOW - 5_000],
    ['the stream was opened, for a page that does not say', null, NOW],
  ])(
    'asks for all since %s where the API broke off before it told anything',
    async (_since, start, since) => {
      await listen(start);
      bff.advance(2_000);
      const again = nextFeed();
      feeds[0]?.breakOff();
      expect(await again).toMatchObject({ since: String(since), lastId: undefined });
    },
  );

  it('remembers nothing from before the API told to read anew', async () => {
    const page = await listen({ since: NOW });
    feeds[0]?.tell('e1');
    await page.next('change');
    bff.advance(1_000);
    feeds[0]?.write('event: reset\ndata: {}\n\n');
    await page.next('reset');
    const back = await listen({ after: 'e1' });
    expect((await back.next('reset')).data).toBe('{}');
    const again = nextFeed();
    feeds[0]?.breakOff();
    expect(await again).toMatchObject({ since: String(NOW + 1_000), lastId: undefined });
  });

  it('passes on that more has happened than can be told', async () => {
    const page = await listen();
    feeds[0]?.write('event: reset\ndata: {}\n\n');
    expect((await page.next('reset')).data).toBe('{}');
  });

  it('leaves out what it cannot read, and goes on', async () => {
    const page = await listen();
    feeds[0]?.write('event: x\ndata: {"id":1}\n\nevent: y\ndata: <html>\n\n');
    feeds[0]?.tell('e1');
    expect((await page.next('change')).id).toBe('e1');
  });

  it('ends when the server closes, and lets go of the API', async () => {
    const closing = new AbortController();
    const other = await startBff({
      database,
      upstreamBase: upstream.base,
      env: { MYTPE_API_URL: '' },
      deps: { bases: { v2: upstream.base, ext: null }, closing: closing.signal },
    });
    const page = await openEvents(other.origin, await other.cookie());
    const feed = feeds.at(-1);
    closing.abort();
    await expect(page.ended()).resolves.toBeUndefined();
    await feed?.left();
    await other.close();
  });

  it('is for whoever is signed in', async () => {
    cookie = 'session=0';
    expect(await refusal()).toEqual({ status: 401, code: 'SIGNED_OUT' });
  });

  it('ends the session when the API refuses its keys', async () => {
    upstream.answerWith((_call, response) => answerJson(response, 401, {}));
    expect(await refusal()).toEqual({ status: 401, code: 'KEYS_REFUSED' });
    expect(await refusal()).toEqual({ status: 401, code: 'SIGNED_OUT' });
  });

  it('is not there when the API has none', async () => {
    upstream.answerWith((_call, response) => answerJson(response, 404, {}));
    expect(await refusal()).toEqual({ status: 404, code: 'NO_EVENTS' });
    upstream.answerWith((_call, response) => answerJson(response, 200, {}));
    expect(await refusal()).toEqual({ status: 404, code: 'NO_EVENTS' });
  });
});
