import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { inject } from 'vitest';

/** How a call goes wrong. `lost…` faults let the server do its work and lose the answer. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly retryAfter?: string;
    }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'cut' }
  /** Tells when the answer is lost, before anybody notices. */
  | { readonly kind: 'lostAnswer'; readonly onLost?: () => void }
  /** No fault: a stream that tells this, and stays open. */
  | { readonly kind: 'events'; readonly text: string }
  /** No fault: an answer that was given long before it arrives. Tells when it was given, and waits until it may arrive. */
  | { readonly kind: 'late'; readonly onGiven: () => void; readonly until: Promise<void> }
  /** No fault: an API that marks no states. */
  | { readonly kind: 'noEtag' }
  | { readonly kind: 'lostAnswerAsStatus'; readonly status: number };

interface Rule {
  readonly matches: (method: string, path: string) => boolean;
  readonly fault: Fault;
  left: number;
}

export interface FaultProxy {
  readonly origin: string;
  /** Spoils the next calls that match; `times` of them, all without it. */
  readonly spoil: (method: string, path: RegExp, fault: Fault, times?: number) => void;
  /** All calls are well again. */
  readonly mend: () => void;
  /** The calls that came, such as `POST /bff/v2/links/store`. */
  readonly calls: readonly string[];
  readonly close: () => Promise<void>;
}

/** A server between the page and the product that spoils the calls it is told to. */
export async function startFaultProxy(): Promise<FaultProxy> {
  const target = new URL(inject('origin'));
  const calls: string[] = [];
  let rules: Rule[] = [];

  const server = createServer((incoming, outgoing) => {
    const method = incoming.method ?? 'GET';
    const path = incoming.url ?? '/';
    calls.push(`${method} ${path}`);
    const rule = rules.find((each) => each.left > 0 && each.matches(method, path));
    if (rule) rule.left -= 1;
    answer(incoming, outgoing, rule?.fault ?? null);
  });

  function answer(incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault | null): void {
    if (fault !== null && !isReaching(fault)) {
      // What was sent is taken in first, so that the fault is of the answer alone.
      incoming.resume();
      incoming.on('end', () => spoil(outgoing, fault));
      return;
    }
    const upstream = request(
      {
        host: target.hostname,
        port: target.port,
        method: incoming.method,
        path: incoming.url,
        headers: incoming.headers,
      },
      (reply) => {
        if (fault?.kind === 'late') {
          fault.onGiven();
          void fault.until.then(() => {
            outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
            reply.pipe(outgoing);
          });
          return;
        }
        if (fault === null || fault.kind === 'noEtag') {
          const { etag, ...headers } = reply.headers;
          const kept = fault === null && etag !== undefined ? { ...headers, etag } : headers;
          outgoing.writeHead(reply.statusCode ?? 502, kept);
          reply.pipe(outgoing);
          return;
        }
        reply.resume();
        reply.on('end', () => spoil(outgoing, fault));
      },
    );
    upstream.on('error', () => outgoing.destroy());
    incoming.pipe(upstream);
  }

  await new Promise<void>((resolve) => {
    server.listen(0, target.hostname, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    origin: `http://${target.hostname}:${address.port}`,
    spoil: (method, path, fault, times = Number.POSITIVE_INFINITY) => {
      const matches: Rule['matches'] = (m, p) => m === method && path.test(p);
      rules.push({ matches, fault, left: times });
    },
    mend: () => {
      rules = [];
    },
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isReaching({ kind }: Fault): boolean {
  return (
    kind === 'lostAnswer' || kind === 'lostAnswerAsStatus' || kind === 'noEtag' || kind === 'late'
  );
}

function spoil(outgoing: ServerResponse, fault: Fault): void {
  const json = { 'Content-Type': 'application/json' };
  switch (fault.kind) {
    case 'dropped':
    case 'noEtag':
    case 'late':
      outgoing.destroy();
      return;
    case 'lostAnswer':
      fault.onLost?.();
      outgoing.destroy();
      return;
    case 'events':
      outgoing.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(fault.text);
      return;
    case 'html':
      outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><h1>Oops</h1>');
      return;
    case 'empty':
      outgoing.writeHead(200, json).end();
      return;
    case 'cut':
      outgoing.writeHead(200, json).end('{"success":true,"data":{"id":"l');
      return;
    case 'status':
      outgoing
        .writeHead(fault.status, {
          ...json,
          ...(fault.retryAfter !== undefined && { 'Retry-After': fault.retryAfter }),
        })
        .end(fault.body ?? JSON.stringify({ message: `Spoilt with ${fault.status}.` }));
      return;
    case 'lostAnswerAsStatus':
      outgoing.writeHead(fault.status, json).end(JSON.stringify({ message: 'Gateway trouble.' }));
  }
}
