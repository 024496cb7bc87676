import { fillPath } from '../../contract/core/endpoint.ts';
import { v2EndpointRows } from '../../contract/v2/endpoint-rows.ts';
import type { V2EndpointId } from '../../contract/v2/endpoints.ts';
import { unwrapV2 } from '../../contract/v2/envelope.ts';
import { ApiProblem, unreadableProblem } from './api-problem.ts';
import { loadPart } from './load-part.ts';
import { openStream, send, type Sent } from './send.ts';
import type * as V2Bodies from './v2-bodies.ts';
import type { JsonEndpointId, StreamEndpointId, V2Answer, V2Fields } from './v2-types.ts';

export interface V2Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Fields by their wire names; encoded as the endpoint's row says. */
  readonly body?: V2Fields;
  /** The state that an update was made from. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface V2Result<T> {
  readonly data: T;
  readonly etag: string | null;
}

/**
 * What bodies hold, with all schemas: the first screens do without, and it is fetched once.
 * @throws ApiProblem when it cannot be had
 */
export async function loadBodies(): Promise<typeof V2Bodies> {
  return await loadPart(() => import('./v2-bodies.ts'));
}

function toSearch(query: V2Call['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : '';
}

function addressOf(id: V2EndpointId, { params, query }: V2Call): string {
  return `/bff/v2${fillPath(v2EndpointRows[id].path, params ?? {})}${toSearch(query)}`;
}

/**
 * Asks before the part that reads the answer has come. Its own call, for the same thing to the letter, takes over the answer; where
 * the browser does not hand it over, it asks again.
 */
export function askAheadV2(id: JsonEndpointId, call: V2Call): void {
  const link = document.createElement('link');
  const given = { rel: 'preload', as: 'fetch', crossOrigin: '', href: addressOf(id, call) };
  document.head.append(Object.assign(link, given));
}

/** Of a refusal the API says why, by a rule; which one, is known by what comes with the bodies. */
const REFUSALS: readonly string[] = ['badRequest', 'forbidden', 'conflict', 'invalid'];

/** In: a call under way. Out: the same, and where it is refused the rules are known by the time that it throws. */
async function saidByRules<Answer>(sending: Promise<Answer>): Promise<Answer> {
  try {
    return await sending;
  } catch (error) {
    const isRefusal = error instanceof ApiProblem && REFUSALS.includes(error.kind);
    // Where they cannot be had, the API's own sentence is shown.
    if (isRefusal) await loadBodies().catch(() => null);
    throw error;
  }
}

function sendV2(id: V2EndpointId, call: V2Call, bodies: typeof V2Bodies | null): Promise<Sent> {
  const { method, encoding } = v2EndpointRows[id];
  const headers = new Headers();
  if (call.ifMatch) headers.set('If-Match', call.ifMatch);
  const init: RequestInit = { method, headers, signal: call.signal ?? null };
  if (call.body && encoding === 'form' && bodies) init.body = bodies.toForm(call.body);
  if (call.body && encoding === 'json') {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(call.body);
  }
  return saidByRules(send(addressOf(id, call), init));
}

/**
 * Calls the payments API through the own server, by a row of its endpoint table.
 * @returns what the answer's schema reads, and the `ETag` where there is one
 * @throws ApiProblem when the call fails or its answer cannot be read
 */
export async function callV2<Id extends JsonEndpointId>(
  id: Id,
  call: V2Call = {},
): Promise<V2Result<V2Answer<Id>>> {
  const loading = loadBodies();
  // What changes something is sent once its answer can be read, what only reads at the same time.
  const isRead = v2EndpointRows[id].method === 'GET';
  const [bodies, { response, body }] = await (isRead
    ? Promise.all([loading, sendV2(id, call, null)])
    : loading.then(async (loaded) => [loaded, await sendV2(id, call, loaded)] as const));
  const answer = bodies.readAnswer(id, unwrapV2(body));
  if (answer === null) throw unreadable(response);
  return { data: answer.data, etag: response.headers.get('etag') };
}

/**
 * Reads what a plain function can: for the first screens, which do not wait for the schemas.
 * @param read what the answer holds, or null when it is something else
 * @throws ApiProblem when the call fails or its answer cannot be read
 */
export async function readV2<T>(
  id: JsonEndpointId,
  call: Pick<V2Call, 'params' | 'query' | 'signal'>,
  read: (answer: unknown) => T | null,
): Promise<T> {
  return (await readMarkedV2(id, call, read)).data;
}

/** As `readV2`, with the `ETag` where there is one. */
export async function readMarkedV2<T>(
  id: JsonEndpointId,
  call: Pick<V2Call, 'params' | 'query' | 'signal'>,
  read: (answer: unknown) => T | null,
): Promise<V2Result<T>> {
  const { response, body } = await sendV2(id, call, null);
  const data = read(unwrapV2(body));
  if (data === null) throw unreadable(response);
  return { data, etag: response.headers.get('etag') };
}

/**
 * Opens a file of the payments API through the own server; its bytes are read by the caller as they come.
 * @param accept the media type of the file
 * @throws ApiProblem when the call fails
 */
export async function openV2Stream(
  id: StreamEndpointId,
  accept: string,
  call: Pick<V2Call, 'params' | 'query' | 'signal'> = {},
): Promise<Response> {
  const init = { method: v2EndpointRows[id].method, signal: call.signal ?? null };
  return await saidByRules(openStream(addressOf(id, call), accept, init));
}

function unreadable(response: Response): Error {
  return unreadableProblem(response.status, response.headers.get('x-request-id'));
}
