import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenCall {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export type Answering = (call: SeenCall, response: ServerResponse) => void;

export interface Upstream {
  /** The whole base of its API. */
  readonly base: string;
  /** Every call that reached it, in order. */
  readonly calls: SeenCall[];
  /** What it does from now on with calls other than the question who the keys are. */
  answerWith(answering: Answering): void;
  /** The one instance that the keys of the ext API own from now on. */
  ownInstance(instance: typeof EXT_INSTANCE): void;
  /** Connections that were ever opened to it. */
  connections(): number;
  close(): Promise<void>;
}

export const KEY = 'key-of-the-jewellery';
export const SECRET = 'secret-of-the-jewellery';
export const EXT_KEY = 'mtk_live_jewellery';
export const EXT_SECRET = 'mts_live_jewellery';
export const INSTANCE = {
  id: 'instance-1',
  name: 'مجوهرات الياسمين',
  description: 'Bijoux',
  logo: null,
  status: 'active',
  default_inactivity_timeout_minutes: 1440,
  collected_amount: '0.00',
  created_at: '2026-01-17T07:43:30.000000Z',
  updated_at: '2026-01-17T07:43:30.000000Z',
};

export const EXT_INSTANCE = {
  id: 'ext-instance-1',
  title: 'الياسمين',
  logo: null,
  status: 'active',
  acceptance_status: 'ready',
  acceptance_reason: null,
  created_at: '2026-01-17T07:43:30.000000Z',
  updated_at: '2026-01-17T07:43:30.000000Z',
};

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** A page as the ext API gives it. */
function extPageOf(items: readonly unknown[]): unknown {
  return { data: items, links: {}, meta: { current_page: 1, last_page: 1, total: items.length } };
}

export function pageOf(items: readonly unknown[]): unknown {
  return {
    success: true,
    message: 'ok',
    data: { current_page: 1, data: items, last_page: 1, per_page: 100, total: items.length },
  };
}

/** A payments API of a few lines, that does whatever a test needs an API to do. One pair of keys owns one instance, at each API. */
export async function startUpstream(): Promise<Upstream> {
  const calls: SeenCall[] = [];
  let connections = 0;
  let extInstance = EXT_INSTANCE;
  let answering: Answering = (_call, response) => answerJson(response, 200, pageOf([]));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const call = { method, url, headers, body: Buffer.concat(chunks) };
      calls.push(call);
      if (/^\/api\?page=\d+&per_page=100$/.test(url)) {
        const isKnown = headers['x-api-key'] === KEY && headers['x-api-secret'] === SECRET;
        if (!isKnown) answerJson(response, 401, { errors: [{ status: '401' }] });
        else answerJson(response, 200, pageOf([INSTANCE]));
        return;
      }
      if (/^\/api\/ext\/instances\?page=\d+&per_page=100$/.test(url)) {
        const isKnown = headers['x-api-key'] === EXT_KEY && headers['x-api-secret'] === EXT_SECRET;
        if (!isKnown) answerJson(response, 401, { error: 'UNAUTHORIZED', message: 'No.' });
        else answerJson(response, 200, extPageOf([extInstance]));
        return;
      }
      answering(call, response);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/api`,
    calls,
    answerWith(next) {
      answering = next;
    },
    ownInstance(instance) {
      extInstance = instance;
    },
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
