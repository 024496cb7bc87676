import * as z from 'zod/mini';
import { encodeBracketKeys, type EncodableNode } from '../../contract/core/bracket-keys.ts';
import { fillPath } from '../../contract/core/endpoint.ts';
import { unwrapV2, v2Endpoints, type V2EndpointId } from '../../contract/v2/endpoints.ts';
import { unreadableProblem } from './api-problem.ts';
import { openStream, send } from './send.ts';

type JsonEndpointId = {
  [Id in V2EndpointId]: (typeof v2Endpoints)[Id]['answer'] extends z.ZodMiniType ? Id : never;
}[V2EndpointId];

type StreamEndpointId = Exclude<V2EndpointId, JsonEndpointId>;

export type V2Answer<Id extends JsonEndpointId> = z.output<
  Extract<(typeof v2Endpoints)[Id]['answer'], z.ZodMiniType>
>;

export interface V2Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Fields by their wire names; encoded as the endpoint's row says. */
  readonly body?: { readonly [key: string]: EncodableNode<Blob> };
  /** The state that an update was made from. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface V2Result<T> {
  readonly data: T;
  readonly etag: string | null;
}

function isBlob(node: unknown): node is Blob {
  return node instanceof Blob;
}

function toForm(body: NonNullable<V2Call['body']>): FormData {
  const form = new FormData();
  for (const [name, value] of encodeBracketKeys<Blob>(body, isBlob)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, value instanceof File ? value.name : 'file');
  }
  return form;
}

function toSearch(query: V2Call['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `?${search}` : '';
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
  const endpoint = v2Endpoints[id];
  const headers = new Headers();
  if (call.ifMatch) headers.set('If-Match', call.ifMatch);
  const init: RequestInit = { method: endpoint.method, headers, signal: call.signal ?? null };
  if (call.body && endpoint.encoding === 'form') init.body = toForm(call.body);
  if (call.body && endpoint.encoding === 'json') {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(call.body);
  }
  const path = fillPath(endpoint.path, call.params ?? {});
  const { response, body } = await send(`/bff/v2${path}${toSearch(call.query)}`, init);
  const answer: z.ZodMiniType = endpoint.answer;
  const result = z.safeParse(answer, unwrapV2(body));
  if (!result.success) {
    throw unreadableProblem(response.status, response.headers.get('x-request-id'));
  }
  return { data: result.data as V2Answer<Id>, etag: response.headers.get('etag') };
}

/**
 * Opens a file of the payments API through the own server; its bytes are read by the caller as they come.
 * @param accept the media type of the file
 * @throws ApiProblem when the call fails
 */
export async function openV2Stream(
  id: StreamEndpointId,
  accept: string,
  call: Pick<V2Call, 'params' | 'query' | 'body' | 'signal'> = {},
): Promise<Response> {
  const endpoint = v2Endpoints[id];
  const path = fillPath(endpoint.path, call.params ?? {});
  return await openStream(`/bff/v2${path}${toSearch(call.query)}`, accept, {
    method: endpoint.method,
    ...(call.body && { body: toForm(call.body) }),
    signal: call.signal ?? null,
  });
}
