import * as z from 'zod/mini';
import { encodeBracketKeys, type EncodableNode } from '../../contract/core/bracket-keys.ts';
import { fillPath } from '../../contract/core/endpoint.ts';
import { extEndpoints } from '../../contract/ext/endpoints.ts';
import { unwrapExt } from '../../contract/ext/envelope.ts';
import { readExtProblem } from '../../contract/ext/problem-reading.ts';
import { unreadableProblem } from './api-problem.ts';
import { sentencesOfExt } from '../i18n/ext-rules.ts';
import { learnRules } from '../i18n/known-rules.ts';
import type { ExtAnswer, ExtCallId, ExtFields, ExtNode } from './ext-types.ts';
import { send } from './send.ts';

// Whoever calls this API may be told of its rules.
learnRules(sentencesOfExt);

export interface ExtCall {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Fields by their wire names: JSON, and a form where a file is among them. */
  readonly body?: ExtFields;
  /** The state that an update was made from. */
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ExtResult<T> {
  readonly data: T;
  readonly etag: string | null;
}

function isBlob(node: unknown): node is Blob {
  return node instanceof Blob;
}

/** A list as a form has it: `allowed_payers[0][email]`. */
function toNode(node: ExtNode): EncodableNode<Blob> {
  if (typeof node !== 'object' || node === null || isBlob(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, toNode(value)]));
}

function toForm(fields: ExtFields): FormData {
  const form = new FormData();
  const nodes = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, toNode(value)]),
  );
  for (const [name, value] of encodeBracketKeys<Blob>(nodes, isBlob)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, value instanceof File ? value.name : 'file');
  }
  return form;
}

function addressOf(id: ExtCallId, { params, query }: ExtCall): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  const path = fillPath(extEndpoints[id].path, params ?? {});
  return `/bff/ext${path}${search.size > 0 ? `?${search}` : ''}`;
}

/**
 * Calls the ext API through the own server, by a row of its endpoint table.
 * @returns what the answer's schema reads, and the `ETag` where there is one
 * @throws ApiProblem when the call fails or its answer cannot be read
 */
export async function callExt<Id extends ExtCallId>(
  id: Id,
  call: ExtCall = {},
): Promise<ExtResult<ExtAnswer<Id>>> {
  const headers = new Headers();
  if (call.ifMatch) headers.set('If-Match', call.ifMatch);
  const init: RequestInit = {
    method: extEndpoints[id].method,
    headers,
    signal: call.signal ?? null,
  };
  if (call.body && Object.values(call.body).some(isBlob)) {
    init.body = toForm(call.body);
  } else if (call.body) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(call.body);
  }
  const { response, body } = await send(addressOf(id, call), init, readExtProblem);
  const schema: z.ZodMiniType = extEndpoints[id].answer;
  const answer = z.safeParse(schema, unwrapExt(body));
  if (!answer.success) {
    throw unreadableProblem(response.status, response.headers.get('x-request-id'));
  }
  return { data: answer.data as ExtAnswer<Id>, etag: response.headers.get('etag') };
}
