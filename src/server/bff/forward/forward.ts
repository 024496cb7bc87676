import type { IncomingMessage } from 'node:http';
import type { Endpoint, EndpointMatch } from '../../../contract/core/endpoint.ts';
import type { Generation } from '../../../contract/core/generation.ts';
import { extEndpoints } from '../../../contract/ext/endpoints.ts';
import { v2Endpoints } from '../../../contract/v2/endpoints.ts';
import type { BffContext } from '../bff-env.ts';
import { BffProblem } from '../bff-problem.ts';
import { keysRefused } from '../session/session-problems.ts';
import type { Session } from '../session/session-store.ts';
import type { Sessions } from '../session/sessions.ts';
import { upstreamHeaders, upstreamUrl } from '../upstream/upstream-address.ts';
import {
  dateOf,
  etagOf,
  isEncoded,
  isJson,
  mediaTypeOf,
  retryAfterOf,
} from '../upstream/upstream-answer.ts';
import { readWhole, type UpstreamClient } from '../upstream/upstream-client.ts';
import { toBffProblem, UpstreamFault } from '../upstream/upstream-fault.ts';
import type { ForwardLimits } from './forward-limits.ts';
import { allowedQuery, matchCall } from './match-call.ts';
import type { WebhookSecrets } from '../events/webhook-secrets.ts';
import { pack } from './pack.ts';
import { passStream } from './pass-stream.ts';
import { readRequestBody } from './request-body.ts';

/** Files that a stream may be. Anything that a browser would run is not among them. */
const STREAM_TYPES = ['text/csv', 'application/pdf', 'application/octet-stream'];

/** A header value of the browser's that is passed on; anything odd is not. */
function passable(value: string | undefined): string | null {
  return value !== undefined && /^[\u0021-\u007e][\u0020-\u007e]{0,299}$/.test(value)
    ? value
    : null;
}

/** What an answer holds; null for what is no JSON, which passes all the same. */
function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** Calls whose answers show a secret, or end one. */
const SECRET_CALLS: Readonly<Record<Generation, readonly string[]>> = {
  v2: ['webhook.update', 'webhook.regenerateSecret'],
  ext: ['webhooks.create', 'webhooks.update', 'webhooks.delete', 'webhooks.regenerateSecret'],
};

export interface ForwardOptions {
  readonly generation: Generation;
  /** Of the generation's API; null: there is none. */
  readonly base: string | null;
  readonly upstream: UpstreamClient;
  readonly sessions: Sessions;
  /** Told of secrets, which the API shows once. */
  readonly webhookSecrets: WebhookSecrets;
  readonly limits: ForwardLimits;
}

/** Below which path of ours each API is found. */
export const FORWARD_PREFIXES: Readonly<Record<Generation, string>> = {
  v2: '/bff/v2',
  ext: '/bff/ext',
};

const TABLES: Readonly<Record<Generation, Readonly<Record<string, Endpoint>>>> = {
  v2: v2Endpoints,
  ext: extEndpoints,
};

/**
 * Hands a call on to a payments API, when it is in a row of its endpoint table, with the merchant's keys, when the row wants them.
 * Of the answer pass status, body, `Content-Type`, `ETag`, `Retry-After` and `Date` (as `X-Upstream-Date`), and nothing else.
 */
export function createForward(options: ForwardOptions): (context: BffContext) => Promise<Response> {
  const { generation, base, upstream, sessions, webhookSecrets, limits } = options;

  async function toAnswer(
    context: BffContext,
    { id, endpoint, params }: EndpointMatch<string>,
    session: Session | null,
    answer: IncomingMessage,
    deadline: number,
  ): Promise<Response> {
    const status = answer.statusCode ?? 0;
    if (status < 200 || (status >= 300 && status < 400) || status > 599) {
      throw new UpstreamFault('unreadable');
    }
    const headers = new Headers({ 'Cache-Control': 'no-store' });
    const passed = [
      ['ETag', etagOf(answer)],
      ['Retry-After', retryAfterOf(answer)],
      ['X-Upstream-Date', dateOf(answer)],
    ] as const;
    for (const [name, value] of passed) {
      if (value !== null) headers.set(name, value);
    }
    if (status === 204 || status === 205) {
      answer.resume();
      return new Response(null, { status: 204, headers });
    }
    if (endpoint.answer === 'stream' && status < 300) {
      const type = mediaTypeOf(answer.headers['content-type']);
      if (!STREAM_TYPES.includes(type) || isEncoded(answer)) throw new UpstreamFault('unreadable');
      headers.set('Content-Type', type === 'text/csv' ? 'text/csv; charset=utf-8' : type);
      headers.set('Content-Disposition', 'attachment');
      return new Response(passStream(context, answer, limits.streamIdleMs), { status, headers });
    }
    if (!isJson(answer)) throw new UpstreamFault('unreadable', retryAfterOf(answer));
    const whole = await readWhole(answer, {
      bytes: limits.answerBytes,
      ms: deadline - performance.now(),
    });
    if (id.startsWith('instances.') && endpoint.method !== 'GET' && status < 300) {
      await sessions.forgetInstances(context);
    }
    if (session && status < 300) await learnSecret(session, id, params, () => readJson(whole));
    headers.set('Content-Type', 'application/json');
    headers.set('Vary', 'Accept-Encoding');
    const packed = await pack(whole, context.req.header('accept-encoding'));
    if (packed) headers.set('Content-Encoding', 'gzip');
    return new Response(packed ?? new Uint8Array(whole), { status, headers });
  }

  /** A secret is in one answer, and nowhere else. */
  async function learnSecret(
    { owner, instances }: Session,
    id: string,
    params: EndpointMatch<string>['params'],
    body: () => unknown,
  ): Promise<void> {
    if (SECRET_CALLS.v2.includes(id))
      await webhookSecrets.learn(owner, params['instanceId'] ?? '', body());
    if (SECRET_CALLS.ext.includes(id)) {
      const own = instances.filter((instance) => instance.generation === 'ext');
      const ownIds = own.map((instance) => instance.id);
      await webhookSecrets.learnExt(owner, ownIds, params['id'] ?? null, body());
    }
  }

  async function ask(
    context: BffContext,
    match: EndpointMatch<string>,
    apiBase: string,
    query: URLSearchParams,
  ): Promise<Response> {
    const { endpoint, params } = match;
    const asked = endpoint.auth === 'keys' ? await sessions.requireKeys(context, generation) : null;
    const session = asked?.session ?? null;
    const body = await readRequestBody(context, endpoint);
    const headers = upstreamHeaders(asked?.credentials ?? null);
    const accept = passable(context.req.header('accept'));
    if (accept !== null) headers['Accept'] = accept;
    const ifMatch = passable(context.req.header('if-match'));
    if (ifMatch !== null) headers['If-Match'] = ifMatch;
    if (body) {
      headers['Content-Type'] = body.contentType;
      headers['Content-Length'] = String(body.bytes.byteLength);
    }
    const waitMs = endpoint.answer === 'stream' ? limits.streamIdleMs : limits.answerMs;
    const deadline = performance.now() + waitMs;
    const answer = await upstream.open(
      {
        method: endpoint.method,
        url: upstreamUrl(apiBase, endpoint.path, params, query),
        headers,
        body: body?.bytes ?? null,
        // A write that has been sent is not called back: nobody would know whether it happened.
        ...(endpoint.method === 'GET' && { signal: context.req.raw.signal }),
      },
      waitMs,
    );
    try {
      if (session && answer.statusCode === 401) {
        await sessions.dropKeys(session, generation);
        throw keysRefused();
      }
      return await toAnswer(context, match, session, answer, deadline);
    } catch (error) {
      answer.destroy();
      throw error;
    }
  }

  return async (context) => {
    const url = new URL(context.req.url);
    const match = matchCall(
      TABLES[generation],
      context.req.method,
      url.pathname.slice(FORWARD_PREFIXES[generation].length),
    );
    if (!match || base === null) {
      throw new BffProblem(404, 'NOT_FORWARDED', 'The payments API has no such call.');
    }
    context.get('trace').route = `${generation}:${match.id}`;
    try {
      return await ask(context, match, base, allowedQuery(match, url.searchParams));
    } catch (error) {
      throw error instanceof UpstreamFault ? toBffProblem(error) : error;
    }
  };
}
